// The playground's clock: stands still between travels, never goes back, and survives a restart.
import type { MovableClock } from '../../app/travel';
import { instantAt, type Instant } from '../../core/time/instant';

/** Where a fresh playground begins: an ordinary Tuesday morning, four weeks before a vacation. */
export const BEGINNING: Instant = instantAt('2026-11-24', '10:15');

/** A clock that begins at `at`. */
export function playgroundClock(at: Instant): MovableClock {
  let now = at;
  return {
    now: () => now,
    moveTo(next) {
      now = Math.max(now, next);
    },
  };
}
