// The clock on the wall, which never runs backwards: a set-back system clock must not make a message due twice.
import type { Clock } from './app/ports';

/** The time of now; after a set-back it stands still until the system clock has caught up. */
export function wallClock(): Clock {
  let latest = 0;
  return {
    now() {
      latest = Math.max(latest, Date.now());
      return latest;
    },
  };
}
