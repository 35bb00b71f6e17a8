// One look at a subject, as desks need it: its notices, its receipts, and from which version they were read.
import { isDeskId, type Desk } from '../core/desk/desk';
import { ownDue } from '../core/desk/own-due';
import type { Look } from '../core/desk/view';
import type { Document } from '../core/kernel/document';
import type { Instant } from '../core/time/instant';
import type { Round } from './round';
import type { DeskDocument, SubjectDocument } from './save';

/** Entries after which a message that stands says more, or less, than it did (I9). */
const SAYS_MORE = ['other-report-joined', 'other-report-parted'];

/** Reads the document in which a subject lives now; null when there is none. A desk is the subject of its own rules. */
export async function lookAt(round: Round, subject: string): Promise<Look | null> {
  const id = isDeskId(subject) ? subject : await round.subjects.liveId(subject);
  const document = await round.store.load(id);
  if (document === null) return null;
  const now = round.clock.now();
  return isDeskId(subject) ? lookOfDesk(round, document as DeskDocument, now) : lookOf(round, document as SubjectDocument, subject, now);
}

/** A look at a report or case that was read already. */
export function lookOf(round: Round, document: SubjectDocument, subject: string, now: Instant): Look {
  const { entries, receipts, reconciled } = document.body;
  return {
    ...viewed(round, document, subject, now),
    holding: round.subjects.due(document, round.world, now),
    receipts,
    changedAt: Math.max(0, entries.at(-1)?.writtenAt ?? 0, ...receipts.map((receipt) => receipt.at)),
    ...(entries.some(({ seq, type }) => seq > reconciled.seq && SAYS_MORE.includes(type)) ? { saysMore: true as const } : {}),
  };
}

/** A look at a desk as the subject of N29 and N30. */
export async function lookOfDesk(round: Round, document: DeskDocument, now: Instant): Promise<Look> {
  const desk: Desk = document.body;
  return {
    ...viewed(round, document, document.id, now),
    holding: ownDue(desk, document.id, round.world, await round.leads(), now),
    receipts: desk.receipts,
    changedAt: 0,
  };
}

function viewed(round: Round, document: Document, subject: string, now: Instant): Pick<Look, 'subject' | 'document' | 'view'> {
  const view = { document: document.id, version: document.version, revision: round.world.school.revision, at: now };
  return { subject, document, view };
}
