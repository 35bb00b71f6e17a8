// Brings a desk up to date with one look at a subject: new notices, void ones, those that hold again. Repeating it is harmless.
import type { Receipt } from '../kernel/entry';
import { isFinal, isKnown } from '../kernel/lapses';
import type { Notice } from '../kernel/notice';
import type { Instant } from '../time/instant';
import { changeNotices, isCopy, type Desk, type DeskNotice } from './desk';
import { RESULT_OF } from './settle';
import { isOlder, type Look, type View } from './view';

/**
 * The desk after a look; the same object when nothing changed. `stale` when the desk knows of a later look: read the subject again.
 * What still holds is written with its view even when nothing else changed. Otherwise a slow reader that crashes halfway could void
 * what a later reader had found to hold.
 */
export function place(desk: Desk, look: Look): Desk | 'stale' {
  if (desk.notices.some((item) => item.subject === look.subject && isOlder(look.view, item.asOf, look.subject))) return 'stale';
  const byKey = new Map(look.holding.map((notice) => [notice.key, notice]));
  let changed = false;
  const notices = desk.notices.map((item) => {
    if (item.subject !== look.subject) return item;
    const next = updated(desk, item, byKey.get(item.notice.key), look);
    if (next !== item) changed = true;
    return next;
  });
  const known = new Set(desk.notices.map((item) => item.notice.key));
  for (const notice of look.holding) {
    if (notice.person !== desk.person || known.has(notice.key) || !isAsked(notice, look)) continue;
    notices.push(itemFrom(notice, look));
    changed = true;
  }
  const screens = look.saysMore === true ? drawnAnew(desk, look.subject) : desk.screens;
  return changed || screens !== desk.screens ? { ...desk, notices, screens } : desk;
}

/** The messages about a subject that ask something, to be drawn again as they are now. */
function drawnAnew(desk: Desk, subject: string): Desk['screens'] {
  const keys = desk.notices
    .filter((item) => item.subject === subject && item.holds && item.state === 'sent')
    .map(({ notice }) => notice.key);
  const says = ({ look, sure, keys: own }: Desk['screens'][number]): boolean =>
    look === 'neutral' && sure && own.some((key) => keys.includes(key));
  return desk.screens.some(says) ? desk.screens.map((screen) => (says(screen) ? { ...screen, sure: false } : screen)) : desk.screens;
}

/** The desk of a deputy with a notice that somebody else was asked; the same object when it lies there already, in this window. */
export function placeCopy(desk: Desk, item: DeskNotice, at: Instant): Desk {
  const { notice, subject, asOf } = item;
  const there = desk.notices.find((other) => other.notice.key === notice.key);
  const copy = newItem(notice, subject, asOf, at);
  if (there === undefined) return { ...desk, notices: [...desk.notices, copy] };
  if (!hasNewWindow(there, notice)) return desk;
  return changeNotices(desk, (other) => (other === there ? askedAnew(there, copy) : other));
}

/**
 * Receipts that the subject lacks although they were handed over: one that was written into the report while its case was made. Without
 * it the ladder of that notice would stand still.
 */
export function missingReceipts(desk: Desk, look: Look): Receipt[] {
  return desk.notices.flatMap((item): Receipt[] => {
    const { state, subject, unreported, reason } = item;
    if (subject !== look.subject || unreported.length > 0 || reason === 'no-access' || (state !== 'sent' && state !== 'dropped')) return [];
    const said: Receipt = {
      key: item.notice.key,
      person: desk.person,
      result: state === 'dropped' && reason !== '' ? RESULT_OF[reason] : state,
      at: item.changedAt,
    };
    // A lapse of long ago was called `dropped`.
    return isKnown(said, look.receipts) || isKnown({ ...said, result: 'dropped' }, look.receipts) ? [] : [said];
  });
}

function updated(desk: Desk, item: DeskNotice, notice: Notice | undefined, look: Look): DeskNotice {
  // A copy is made anew by the desk of who is asked, when that person is away again.
  if (notice !== undefined && hasNewWindow(item, notice) && !isCopy(desk, item) && isAsked(notice, look)) {
    return askedAnew(item, itemFrom(notice, look));
  }
  // What was sent and has lapsed asks nothing any more: another message speaks about it by now, and its screen folds.
  const lapsed = item.state === 'sent' && notice !== undefined && notice.until <= look.view.at;
  const holds = notice !== undefined && !lapsed && !(isCopy(desk, item) && answeredByAsked(item, look.receipts));
  if (!holds && !item.holds) return item;
  const next = { ...item, notice: notice ?? item.notice, holds, asOf: look.view };
  if (item.state !== 'pending' || isCopy(desk, item) || !sentToOther(desk, item, look.receipts)) return next;
  return { ...next, state: 'covered', changedAt: look.view.at };
}

/** Who stands in is no longer needed once the person asked has the message. An acute one is for both. */
function answeredByAsked(item: DeskNotice, receipts: readonly Receipt[]): boolean {
  if (item.state !== 'pending' || item.notice.hours === 'acute') return false;
  return receipts.some((receipt) => receipt.key === item.notice.key && receipt.person === item.notice.person && receipt.result === 'sent');
}

function sentToOther(desk: Desk, item: DeskNotice, receipts: readonly Receipt[]): boolean {
  if (item.notice.hours === 'acute') return false;
  return receipts.some((receipt) => receipt.key === item.notice.key && receipt.person !== desk.person && receipt.result === 'sent');
}

/** Whether its moment came, and its subject does not know it as told, or as lapsed in the window of now. */
function isAsked(notice: Notice, { view, receipts }: Look): boolean {
  return notice.from <= view.at && !receipts.some((receipt) => receipt.key === notice.key && settles(receipt, notice));
}

function settles(receipt: Receipt, { person, hours, until }: Notice): boolean {
  if (receipt.person !== person) return receipt.result === 'sent' && hours === 'sending';
  return isFinal(receipt) || (receipt.result === 'lapsed' && until <= receipt.at);
}

/** Whether nobody was told before its window passed, and the window ends later than it did then. */
function hasNewWindow(item: DeskNotice, { until }: Notice): boolean {
  return item.state === 'dropped' && item.reason === 'lapsed' && until > item.changedAt;
}

/** As if it never lay there; only the subject must still hear of the lapse. */
function askedAnew({ unreported }: DeskNotice, fresh: DeskNotice): DeskNotice {
  return { ...fresh, unreported };
}

function itemFrom(notice: Notice, { subject, view, changedAt }: Look): DeskNotice {
  return newItem(notice, subject, view, Math.max(notice.from, changedAt));
}

function newItem(notice: Notice, subject: string, asOf: View, since: Instant): DeskNotice {
  return {
    notice,
    subject,
    state: 'pending',
    holds: true,
    asOf,
    changedAt: asOf.at,
    since,
    reason: '',
    claim: null,
    tries: 0,
    tryAt: null,
    tryingSince: null,
    unreachable: false,
    repeat: false,
    absence: null,
    told: false,
    unreported: [],
  };
}
