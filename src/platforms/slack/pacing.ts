// How fast Slack may be written to: one message per second in one channel. A send waits its turn for two seconds at most. Source: platforms.md 1.4.
import type { Timing } from './timing';

/** A little over a second: messages that leave evenly may arrive closer together. */
const BETWEEN = 1_100;
/** Who must wait longer is sent away instead: the loop comes back. */
const LONGEST_WAIT = 2_000;
/** Clearing up costs a walk over all channels, so it is not done at every call. */
const CLEAR_ABOVE = 1_000;

export interface Pacing {
  /** Takes a place in a channel. `waitMs`: send after so long. `laterMs`: no place was taken, come back after so long. */
  take(channel: string): { waitMs: number } | { laterMs: number };
  /** A message of this channel has its answer. Slack counted it somewhere before now, so the next one waits a whole pause from here. */
  answered(channel: string): void;
  /** Slack asked for silence. */
  hold(channel: string, ms: number): void;
  /** How long that silence still lasts; 0 when there is none. */
  heldFor(channel: string): number;
}

export function pacing(timing: Pick<Timing, 'now'>): Pacing {
  /** From when a channel is free. */
  const free = new Map<string, number>();

  const clear = (at: number): void => {
    for (const [channel, from] of free) if (from <= at) free.delete(channel);
  };

  const holdBack = (channel: string, ms: number): void => void free.set(channel, Math.max(free.get(channel) ?? 0, timing.now() + ms));

  return {
    take(channel) {
      const at = timing.now();
      if (free.size > CLEAR_ABOVE) clear(at);
      const place = Math.max(at, free.get(channel) ?? 0);
      if (place - at > LONGEST_WAIT) return { laterMs: place - at };
      free.set(channel, place + BETWEEN);
      return { waitMs: place - at };
    },

    answered: (channel) => holdBack(channel, BETWEEN),
    hold: holdBack,

    heldFor: (channel) => Math.max(0, (free.get(channel) ?? 0) - timing.now()),
  };
}
