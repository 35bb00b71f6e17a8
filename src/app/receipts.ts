// What desks say back to subjects: sent, dropped, lapsed, absent, unreachable. By key, so that saying it twice is saying it once.
import { deskIdOf, isDeskId } from '../core/desk/desk';
import { reported } from '../core/desk/settle';
import type { Receipt } from '../core/kernel/entry';
import { isKnown } from '../core/kernel/lapses';
import type { Round } from './round';
import { changeDesk, saveSubject, type DeskDocument, type SubjectDocument } from './save';

const CONFLICTS = 30;

/** Hands the receipts of a desk to their subjects; only then the desk forgets them. False when there were none. */
export async function tellSubjects(round: Round, document: DeskDocument, touched: Set<string>): Promise<boolean> {
  const desk = document.body;
  const waiting = desk.notices.filter((item) => item.unreported.length > 0);
  if (waiting.length === 0) return false;
  for (const subject of new Set(waiting.map((item) => item.subject))) {
    const receipts = waiting.filter((item) => item.subject === subject).flatMap((item) => item.unreported);
    touched.add(isDeskId(subject) ? await tellDesk(round, subject, receipts) : await tellSubject(round, subject, receipts));
    await changeDesk(round, desk.person, (current) => reported(current, receipts));
  }
  return true;
}

async function tellSubject(round: Round, subject: string, receipts: readonly Receipt[]): Promise<string> {
  for (let tries = 0; tries < CONFLICTS; tries++) {
    const id = await round.subjects.liveId(subject);
    const document = (await round.store.load(id)) as SubjectDocument | null;
    if (document === null) throw new Error(`the desk has a notice of ${id}, which does not exist`);
    const fresh = unknown(document.body.receipts, receipts);
    if (fresh.length === 0) return id;
    const body = { ...document.body, receipts: [...document.body.receipts, ...fresh] };
    if (await saveSubject(round, { ...document, body })) return id;
  }
  throw new Error(`subject ${subject} was saved by others ${CONFLICTS} times in a row`);
}

/** A desk needs to know only that somebody was absent: then the next one hears its N29. */
async function tellDesk(round: Round, id: string, receipts: readonly Receipt[]): Promise<string> {
  const person = id.slice(deskIdOf(round.schoolId, '').length);
  await changeDesk(round, person, (desk) => {
    const fresh = unknown(desk.receipts, receipts).filter((receipt) => receipt.result === 'absent' && desk.trouble !== null);
    if (fresh.length === 0) return desk;
    return { ...desk, receipts: [...desk.receipts, ...fresh], own: { ...desk.own, changes: desk.own.changes + 1 } };
  });
  return id;
}

function unknown(known: readonly Receipt[], receipts: readonly Receipt[]): Receipt[] {
  return receipts.filter((receipt) => !isKnown(receipt, known));
}
