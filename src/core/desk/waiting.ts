// Since when messages wait that could have left: what a school wants to know of its bot's health.
import type { World } from '../school/world';
import type { Instant } from '../time/instant';
import type { Desk } from './desk';
import { readyAt } from './reach';

/** For each undelivered notice of a desk the first moment at which it could have left, whatever became of the tries since. */
export function waitsSince(desk: Desk, world: World): Instant[] {
  return desk.notices
    .filter((item) => (item.state === 'pending' || item.state === 'sending') && item.holds)
    .map((item) => readyAt(desk, { ...item, tryAt: null }, world, item.since));
}
