// What becomes of notices on a desk: claimed, sent, tried again, dropped with a reason, given up on.
import type { Receipt } from '../kernel/entry';
import { isKnown } from '../kernel/lapses';
import { valueOf } from '../school/choices';
import type { PersonId } from '../school/school';
import type { World } from '../school/world';
import { HOUR, MINUTE, type Instant } from '../time/instant';
import { changeNotices, type Desk, type DeskNotice, type Screen } from './desk';
import { spokenElsewhere } from './put-off';

/** A worker that is silent for so long is taken for dead; what it was sending may or may not have arrived. */
export const LEASE = MINUTE;

/** Waits between tries; the last one goes on for as long as the notice holds. */
const WAITS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR];

export function waitAfter(tries: number): number {
  return WAITS[Math.min(tries, WAITS.length - 1)] ?? HOUR;
}

/** Takes these notices for one worker. Save it before anything leaves. */
export function claim(desk: Desk, keys: readonly string[], by: string, now: Instant): Desk {
  const taken = { by, until: now + LEASE };
  return changeNotices(desk, (item) =>
    keys.includes(item.notice.key) ? { ...item, state: item.state === 'covered' ? 'covered' : 'sending', claim: taken } : item,
  );
}

/** Whether a message of this desk is under way: then nothing else leaves, so that a person gets them in order. */
export function underWay(desk: Desk, now: Instant): boolean {
  return desk.notices.some((item) => item.claim !== null && item.claim.until > now);
}

/** Gives back what this worker took and did not send. */
export function release(desk: Desk, by: string, keys: readonly string[]): Desk {
  return mine(desk, by, (item) => (keys.includes(item.notice.key) ? free(item) : item));
}

/** Everything of this claim was sent and stands on a screen. The screen is kept even when the claim ran out meanwhile. */
export function settleSent(desk: Desk, by: string, screen: Screen, now: Instant): Desk {
  const sent = mine(desk, by, (item) =>
    item.state === 'covered'
      ? { ...free(item), told: true }
      : final(desk.person, { ...free(item), state: 'sent', changedAt: now }, 'sent', now),
  );
  const { platform, to } = screen.address;
  const addresses = [{ platform, to, usedAt: now }, ...desk.addresses.filter((one) => one.platform !== platform || one.to !== to)];
  const reached = desk.trouble === null ? sent : { ...sent, trouble: null, own: { ...sent.own, changes: sent.own.changes + 1 } };
  const older = desk.screens.map((one) => spokenElsewhere(one, screen.keys, now));
  return { ...reached, addresses, screens: [...older, screen] };
}

/** Nothing was sent: again after the platform's own wait, or by the steps of 1, 5, 15, 60 minutes. Never lost. */
export function settleNotSent(desk: Desk, by: string, retryAfterMs: number, now: Instant): Desk {
  return mine(desk, by, (item) => again(free(item), retryAfterMs, now));
}

/** Nobody knows: a time-out, or a worker that died. The rule says whether that is sent again, marked as a repeat, or dropped. */
export function settleUnknown(desk: Desk, by: string, now: Instant): Desk {
  return mine(desk, by, (item) => {
    if (item.state === 'covered') return { ...free(item), told: true };
    if (item.notice.doubt === 'drop') return dropped(desk.person, free(item), 'unknown', now);
    return { ...again(free(item), 0, now), repeat: true };
  });
}

/** The claims that ran out are as good as unknown; the same object when there is none. */
export function expireClaims(desk: Desk, now: Instant): Desk {
  const dead = new Set(desk.notices.flatMap((item) => (item.claim !== null && item.claim.until <= now ? [item.claim.by] : [])));
  return [...dead].reduce((next, by) => settleUnknown(next, by, now), desk);
}

/**
 * The window of a pending notice passed. What its reader put off was told before: it is over, and nobody is told anything. What may have
 * arrived already is not sent again in a later window either.
 */
export function lapsed(person: PersonId, item: DeskNotice, now: Instant): DeskNotice {
  if (item.snoozed === true) return { ...item, state: 'sent', holds: false };
  return dropped(person, item, item.repeat ? 'unknown' : 'lapsed', now);
}

/** What the subject hears of a drop. Who may no longer see it is as good as absent: the next in the chain must be asked. */
export const RESULT_OF = { 'lapsed': 'lapsed', 'unknown': 'dropped', 'no-access': 'absent' } as const satisfies Record<
  string,
  Receipt['result']
>;

/** It is not sent (any more), for this reason. */
export function dropped(person: PersonId, item: DeskNotice, reason: Exclude<DeskNotice['reason'], ''>, now: Instant): DeskNotice {
  return final(person, { ...item, state: 'dropped', reason, changedAt: now }, RESULT_OF[reason], now);
}

/** Adds what the subject must hear; twice the same is once. */
export function final(person: PersonId, item: DeskNotice, result: Receipt['result'], at: Instant): DeskNotice {
  const receipt: Receipt = { key: item.notice.key, person, result, at };
  return isKnown(receipt, item.unreported) ? item : { ...item, unreported: [...item.unreported, receipt] };
}

/** The subject has these receipts now. */
export function reported(desk: Desk, receipts: readonly Receipt[]): Desk {
  const has = (receipt: Receipt): boolean => isKnown(receipt, receipts);
  return changeNotices(desk, (item) =>
    item.unreported.some(has) ? { ...item, unreported: item.unreported.filter((receipt) => !has(receipt)) } : item,
  );
}

/** When a notice that cannot be delivered becomes an N29; null when it is not being tried or was said already. */
export function givesUpAt(item: DeskNotice, world: World): Instant | null {
  if (item.tryingSince === null || item.unreachable || item.state !== 'pending' || !item.holds) return null;
  const wait = item.notice.hours === 'acute' ? valueOf(world.school, 'n29-acute-wait') * MINUTE : valueOf(world.school, 'n29-wait') * HOUR;
  return item.tryingSince + wait;
}

/** Says of every notice that was tried long enough that its person cannot be reached; the same object when there is none. */
export function giveUp(desk: Desk, world: World, now: Instant): Desk {
  const hopeless = desk.notices.filter((item) => (givesUpAt(item, world) ?? Infinity) <= now);
  if (hopeless.length === 0) return desk;
  const acute = hopeless.some((item) => item.notice.hours === 'acute');
  const normal = hopeless.some((item) => item.notice.hours !== 'acute');
  const changes = desk.own.changes + 1;
  const before = desk.trouble ?? { seq: changes, acuteAt: null, normalAt: null };
  const said = changeNotices(desk, (item) =>
    hopeless.includes(item) ? final(desk.person, { ...item, unreachable: true }, 'unreachable', now) : item,
  );
  return {
    ...said,
    trouble: { seq: before.seq, acuteAt: before.acuteAt ?? (acute ? now : null), normalAt: before.normalAt ?? (normal ? now : null) },
    own: { ...desk.own, changes },
  };
}

function mine(desk: Desk, by: string, change: (item: DeskNotice) => DeskNotice): Desk {
  return changeNotices(desk, (item) => (item.claim?.by === by ? change(item) : item));
}

function free(item: DeskNotice): DeskNotice {
  return { ...item, claim: null, state: item.state === 'sending' ? 'pending' : item.state };
}

function again(item: DeskNotice, retryAfterMs: number, now: Instant): DeskNotice {
  const wait = retryAfterMs > 0 ? retryAfterMs : waitAfter(item.tries);
  return { ...item, tries: item.tries + 1, tryAt: now + wait, tryingSince: item.tryingSince ?? now };
}
