// What somebody saw when they read a subject, so that who looked earlier never overrules who looked later.
import type { Document } from '../kernel/document';
import type { Receipt } from '../kernel/entry';
import type { Notice } from '../kernel/notice';
import type { Instant } from '../time/instant';

/** From which document, in which version, with which revision of the school, and when. */
export interface View {
  document: string;
  version: number;
  revision: number;
  at: Instant;
}

/** One look at a subject: everything a desk needs to know of it. */
export interface Look {
  subject: string;
  document: Document;
  view: View;
  /** All that `due` gives, past and future. */
  holding: readonly Notice[];
  receipts: readonly Receipt[];
  /** When something was last written in it; a notice that came from that did not wait before. */
  changedAt: Instant;
  /** What its messages say changed, though they ask the same: a further report joined (I9). Left out when it did not. */
  saysMore?: true;
}

/** Whether `one` was read before `other`. The case that grew from a report is always newer than that report. */
export function isOlder(one: View, other: View, subject: string): boolean {
  const order = [rank(one, subject) - rank(other, subject), one.version - other.version, one.revision - other.revision, one.at - other.at];
  return (order.find((difference) => difference !== 0) ?? 0) < 0;
}

function rank(view: View, subject: string): number {
  return view.document === subject ? 0 : 1;
}
