// How fast Teams may be called: so many per thread and per tenant. A send waits its turn for two seconds at most. Source: platforms.md 2.4.

interface Window {
  most: number;
  ms: number;
}

/** Sends and updates in one conversation. */
const PER_THREAD: readonly Window[] = [
  { most: 7, ms: 1_000 },
  { most: 8, ms: 2_000 },
  { most: 60, ms: 30_000 },
  { most: 1_800, ms: 3_600_000 },
];
/** All calls of this app in one tenant; one app has one school. */
const PER_TENANT: readonly Window[] = [{ most: 30, ms: 1_000 }];
/** Calls that leave evenly may arrive closer together. */
const MARGIN = 250;
/** Who must wait longer is sent away instead: the loop comes back. */
const LONGEST_WAIT = 2_000;
/** Clearing up costs a walk over all threads, so it is not done at every call. */
const CLEAR_EVERY = 60_000;

export interface Pacing {
  /**
   * Takes a place for one call. `waitMs`: make it after so long. `laterMs`: no place was taken, come back after so long.
   */
  take(thread: string): { waitMs: number } | { laterMs: number };
  /** Teams asked for silence in this conversation. */
  hold(thread: string, ms: number): void;
}

/** @param now ms on a clock of the real world that never runs backwards. */
export function pacing(now: () => number = () => performance.now()): Pacing {
  const threads = new Map<string, number[]>();
  const held = new Map<string, number>();
  let tenant: number[] = [];
  let clearedAt = now();

  const clear = (at: number): void => {
    clearedAt = at;
    for (const [thread, times] of threads) {
      const kept = recent(times, PER_THREAD, at);
      if (kept.length === 0) threads.delete(thread);
      else threads.set(thread, kept);
    }
    for (const [thread, until] of held) if (until <= at) held.delete(thread);
  };

  return {
    take(thread) {
      const at = now();
      if (at - clearedAt > CLEAR_EVERY) clear(at);
      tenant = recent(tenant, PER_TENANT, at);
      const times = threads.get(thread) ?? [];
      const place = Math.max(at, held.get(thread) ?? 0, firstPlace(times, PER_THREAD), firstPlace(tenant, PER_TENANT));
      if (place - at > LONGEST_WAIT) return { laterMs: Math.ceil(place - at) };
      threads.set(thread, inOrder(times, place));
      tenant = inOrder(tenant, place);
      return { waitMs: Math.ceil(place - at) };
    },

    hold(thread, ms) {
      held.set(thread, Math.max(held.get(thread) ?? 0, now() + ms));
    },
  };
}

/** The first moment at which one more call breaks no window, given the calls that have a place already. */
function firstPlace(times: readonly number[], windows: readonly Window[]): number {
  return Math.max(0, ...windows.map(({ most, ms }) => (times[times.length - most] ?? -Infinity) + ms + MARGIN));
}

/** The calls that a window may still count. */
function recent(times: readonly number[], windows: readonly Window[], at: number): number[] {
  const longest = Math.max(...windows.map(({ ms }) => ms));
  return times.filter((time) => time > at - longest - MARGIN);
}

function inOrder(times: readonly number[], place: number): number[] {
  return [...times, place].sort((one, other) => one - other);
}
