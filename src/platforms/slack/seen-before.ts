// What came in before: event ids and signatures, in a memory that cannot grow without end.
import type { Timing } from './timing';

export interface SeenBefore {
  /** Whether this id was given within the time that is kept. The first time it is not, and from then on it is. */
  seen(id: string): boolean;
}

/** @param keepMs how long an id is known; `most` how many at the same time, the oldest goes first. */
export function seenBefore(timing: Pick<Timing, 'now'>, keepMs: number, most: number): SeenBefore {
  /** In the order in which they came: a Map keeps it. */
  const ids = new Map<string, number>();
  return {
    seen(id) {
      const at = timing.now();
      for (const [old, since] of ids) {
        if (at - since <= keepMs) break;
        ids.delete(old);
      }
      if (ids.has(id)) return true;
      const [oldest] = ids.keys();
      if (ids.size >= most && oldest !== undefined) ids.delete(oldest);
      ids.set(id, at);
      return false;
    },
  };
}
