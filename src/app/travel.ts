// Time passes, for the playground and for stories alike: it stops at every moment on the way at which somebody must wake.
import { MINUTE, type Instant } from '../core/time/instant';
import { tick } from './tick';
import type { Loop } from './round';
import type { Clock } from './ports';

/** A clock that stands still until it is moved, forward only. */
export interface MovableClock extends Clock {
  moveTo(at: Instant): void;
}

/** Ticks at one moment; what needs more waits for the next minute, as it would with the heartbeat. */
const TICKS = 20;

/**
 * Moves the clock to `until` and ticks at every wake on the way. Stops earlier, right after a tick, when `enough` says so. Resolves when
 * everything that was due has been done; gives where the clock stands.
 */
export async function travel(loop: Loop & { clock: MovableClock }, until: Instant, enough: () => boolean = () => false): Promise<Instant> {
  const { clock, store } = loop;
  await work(loop);
  while (clock.now() < until && !enough()) {
    const [first] = await store.awake(until, 1, 0);
    const wakeAt = first === undefined ? until : ((await store.load(first))?.wakeAt ?? until);
    // Somebody who is still awake at this very moment is looked at again a minute later.
    clock.moveTo(Math.min(until, wakeAt > clock.now() ? wakeAt : clock.now() + MINUTE));
    await work(loop);
  }
  return clock.now();
}

async function work(loop: Loop): Promise<void> {
  for (let ticks = 0; ticks < TICKS && (await tick(loop)); ticks++);
}
