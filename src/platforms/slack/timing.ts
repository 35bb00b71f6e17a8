// Time on Slack's side of the wire. The school's clock may stand still in a test; a signature, a trigger and a rate limit may not.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant } from '../../core/time/instant';

export interface Timing {
  now(): Instant;
  /** Waits so many milliseconds. */
  pause(ms: number): Promise<void>;
}

export const realTiming: Timing = { now: () => Date.now(), pause: (ms) => sleep(ms) };
