// How far the loop is behind: the one number that says whether promises are kept (`/healthz`).
import type { Document } from '../core/kernel/document';
import { waitsSince } from '../core/desk/waiting';
import type { Desk } from '../core/desk/desk';
import type { Loop } from './round';

export interface LoopHealth {
  /** Milliseconds since the oldest message should have left that has not; 0 when nothing waits. */
  oldestWaitingMs: number;
  /** Milliseconds since the first moment at which a document should have been looked at; 0 when the loop keeps up. */
  behindMs: number;
}

/** Reads all desks; meant to be asked a few times a minute at most. Rejects with a `StoreFault` when the store is away. */
export async function loopHealth(loop: Pick<Loop, 'store' | 'worlds' | 'clock'>): Promise<LoopHealth> {
  const world = await loop.worlds.now();
  const desks = (await loop.store.open('desk')) as Document<Desk>[];
  const now = loop.clock.now();
  const since = desks.flatMap((desk) => waitsSince(desk.body, world)).filter((at) => at <= now);
  const [first] = await loop.store.awake(now, 1, world.school.revision);
  const wakeAt = first === undefined ? null : ((await loop.store.load(first))?.wakeAt ?? null);
  return {
    oldestWaitingMs: since.length === 0 ? 0 : now - Math.min(...since),
    behindMs: wakeAt === null || wakeAt === 0 ? 0 : Math.max(0, now - wakeAt),
  };
}
