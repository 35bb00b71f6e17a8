// From a subject to desks: what is due is put on the desks concerned, by key; only then the subject says so. A crash in between is healed.
import { place, missingReceipts } from '../core/desk/place';
import { deskIdOf, deputiesOn, type Desk } from '../core/desk/desk';
import type { Look } from '../core/desk/view';
import type { Receipt } from '../core/kernel/entry';
import type { Notice } from '../core/kernel/notice';
import type { PersonId } from '../core/school/school';
import type { Instant } from '../core/time/instant';
import { lookOf } from './look';
import type { Round } from './round';
import { changeDesk, saveSubject, type SubjectDocument } from './save';

const CONFLICTS = 30;

/** Brings all desks up to date with a report or case. Gives the ids of documents that this changed. Never sends. */
export async function reconcile(round: Round, id: string): Promise<string[]> {
  const touched = new Set<string>();
  for (let tries = 0; tries < CONFLICTS; tries++) {
    const document = (await round.store.load(id)) as SubjectDocument | null;
    if (document === null) return [...touched];
    const followed = await round.subjects.follow(document, round.store, round.world, round.clock.now());
    followed.forEach((other) => touched.add(other));
    // It was changed by what it belongs to: read it again.
    if (followed.includes(id)) continue;
    if (await attempt(round, document, touched)) return [...touched];
  }
  // Still awake, so the next tick goes on with it.
  round.log.warn({ id, conflicts: CONFLICTS }, 'others kept saving while notices were placed');
  return [...touched];
}

async function attempt(round: Round, document: SubjectDocument, touched: Set<string>): Promise<boolean> {
  const { receipts, reconciled } = document.body;
  const subject = round.subjects.subjectOf(document);
  const now = Math.max(round.clock.now(), reconciled.until);
  // A report that lives on in a case says nothing more: its case speaks to the same desks, under the same keys.
  if ((await round.subjects.liveId(subject)) !== document.id) return finish(round, document, now, reconciled.desks, [], undefined);
  const look = lookOf(round, document, subject, now);
  const people = [...reconciled.desks, ...receipts.map((receipt) => receipt.person), ...round.subjects.leads(document, round.world)];
  look.holding.filter((notice) => notice.from <= now).forEach((notice) => people.push(notice.person));
  const done = await placeOnDesks(round, look, people, touched);
  if (done === 'stale') return false;
  if (done.missing.length > 0) touched.add(document.id);
  return finish(round, document, now, done.people, done.missing, look.holding);
}

/** Only now the subject says that its notices stand on desks; a crash before this repeats harmlessly. */
async function finish(
  round: Round,
  document: SubjectDocument,
  until: Instant,
  desks: PersonId[],
  missing: readonly Receipt[],
  notices: readonly Notice[] | undefined,
): Promise<boolean> {
  const { entries, receipts } = document.body;
  const reconciled = { seq: entries.at(-1)?.seq ?? 0, receipts: receipts.length, until, desks };
  const body = { ...document.body, receipts: [...receipts, ...missing], reconciled };
  return saveSubject(round, { ...document, revision: round.world.school.revision, body }, notices);
}

/** Places one look on the desks of these people and of those who stand in for them. `stale`: somebody looked later, look again. */
export async function placeOnDesks(
  round: Round,
  look: Look,
  people: readonly PersonId[],
  touched: Set<string>,
): Promise<'stale' | { people: PersonId[]; missing: Receipt[] }> {
  const visited = new Set<PersonId>();
  const missing: Receipt[] = [];
  const waiting = [...people];
  for (let person = waiting.shift(); person !== undefined; person = waiting.shift()) {
    if (visited.has(person)) continue;
    visited.add(person);
    let seen: Desk | 'stale' = 'stale';
    const changed = await changeDesk(round, person, (desk) => {
      seen = place(desk, look);
      return seen === 'stale' ? desk : seen;
    });
    const desk = seen as Desk | 'stale';
    if (desk === 'stale') return 'stale';
    if (changed) touched.add(deskIdOf(round.schoolId, person));
    missing.push(...missingReceipts(desk, look));
    waiting.push(...deputiesOn(desk, look.subject));
  }
  return { people: [...visited], missing };
}
