// What desks said about a notice, read with its window: one that passed unsent says nothing about a later window of the same notice.
import type { Instant } from '../time/instant';
import type { Receipt } from './entry';

/** Somebody was told, or may have been (the outcome is unknown): that is so for every window. */
export function isFinal({ result }: Receipt): boolean {
  return result === 'sent' || result === 'dropped';
}

/** When a window of the notice of these receipts last passed while nobody was told; before all time when none did. */
export function lapsedAt(receipts: readonly Receipt[]): Instant {
  return receipts.reduce((last, { result, at }) => (result === 'lapsed' ? Math.max(last, at) : last), -Infinity);
}

/**
 * The receipts of a notice that say something about what is asked from `from` on. A lapse before that, and who was away before that lapse,
 * were about a window that is over: its moment moved since.
 */
export function saidFor(receipts: readonly Receipt[], from: Instant): readonly Receipt[] {
  const lapse = lapsedAt(receipts);
  if (lapse === -Infinity || lapse >= from) return receipts;
  return receipts.filter((receipt) => isFinal(receipt) || receipt.at > lapse);
}

/** Whether a desk said this already. What is final is said once; a lapse, or that somebody is away, once in each window. */
export function isKnown(receipt: Receipt, known: readonly Receipt[]): boolean {
  const { key, person, result, at } = receipt;
  return known.some((one) => one.key === key && one.person === person && one.result === result && (isFinal(one) || one.at === at));
}
