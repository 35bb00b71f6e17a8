// When a document must be looked at again. Pure functions of body and school; nobody assigns a wake moment by hand.
import { nextChange } from '../kernel/due';
import type { Notice } from '../kernel/notice';
import type { World } from '../school/world';
import type { SubjectRecord } from '../subject/subject';
import type { Instant } from '../time/instant';
import type { Desk, DeskNotice } from './desk';
import { returnsAt, tellsOnReturn } from './merge';
import { ownDueAt } from './own-due';
import { readyAt } from './reach';
import { screenAt } from './screens';
import { givesUpAt } from './settle';
import { draftEndsAt } from './tidy';

/** Earlier than any clock: look at once. */
export const AT_ONCE: Instant = 0;

/** Whether something happened that notices were not made for. */
export function isBehind(record: SubjectRecord<{ seq: number }>): boolean {
  const { entries, receipts, reconciled } = record;
  return (entries.at(-1)?.seq ?? 0) > reconciled.seq || receipts.length > reconciled.receipts;
}

/**
 * When a report or case must be reconciled: at once when it is behind, otherwise when time alone changes what is due.
 * @param notices what `due` gives with `reconciled.until` as horizon; not looked at when it is behind.
 */
export function subjectWakeAt(record: SubjectRecord<{ seq: number }>, notices: readonly Notice[]): Instant | null {
  return isBehind(record) ? AT_ONCE : nextChange(notices, record.reconciled.until);
}

/** When a desk must be looked at: the first of everything that waits on it, by what was done up to `checkedAt`; null for never. */
export function deskWakeAt(desk: Desk, world: World): Instant | null {
  const moments = [
    ...desk.notices.map((item) => noticeAt(desk, item, world)),
    ...desk.screens.map((screen) => screenAt(desk, screen, desk.checkedAt)),
    ...desk.drafts.map(draftEndsAt),
    ownDueAt(desk, world),
  ].filter((at) => at !== null);
  return moments.length === 0 ? null : Math.min(...moments);
}

function noticeAt(desk: Desk, item: DeskNotice, world: World): Instant | null {
  if (item.unreported.length > 0 || item.absence?.placed === false) return AT_ONCE;
  if (item.claim !== null) return item.claim.until;
  if (tellsOnReturn(item)) return returnsAt(desk, item, world, desk.checkedAt);
  if (item.state !== 'pending' || !item.holds) return null;
  return Math.min(readyAt(desk, item, world, desk.checkedAt), item.notice.until, givesUpAt(item, world) ?? Infinity);
}
