// The only ways in which the loop saves subjects and desks: the moment to wake is computed here from the body, never assigned.
import { deskIdOf, newDesk, type Desk } from '../core/desk/desk';
import { AT_ONCE, deskWakeAt, isBehind, subjectWakeAt } from '../core/desk/wake';
import type { Document } from '../core/kernel/document';
import type { Entry } from '../core/kernel/entry';
import type { Notice } from '../core/kernel/notice';
import type { PersonId } from '../core/school/school';
import type { World } from '../core/school/world';
import type { Instant } from '../core/time/instant';
import type { SubjectRecord } from '../core/subject/subject';
import type { Round } from './round';

export type SubjectDocument = Document<SubjectRecord<Entry>>;
export type DeskDocument = Document<Desk>;

/** Two workers on one document give way to each other; more conflicts than this in a row are a bug. */
const CONFLICTS = 30;

/**
 * Saves a report or case. False when another save was first: load it again.
 * @param notices what `due` gives for it with `reconciled.until` as horizon, when the caller has that already.
 */
export async function saveSubject(
  round: Pick<Round, 'store' | 'subjects' | 'world'>,
  document: SubjectDocument,
  notices?: readonly Notice[],
): Promise<boolean> {
  return round.store.save({ ...document, wakeAt: wakeOf(round, document, notices) });
}

/** Stores a new report or case, awake at once. False when the id exists already. */
export async function insertSubject(round: Pick<Round, 'store'>, document: SubjectDocument): Promise<boolean> {
  return round.store.insert({ ...document, wakeAt: AT_ONCE });
}

function wakeOf(
  { subjects, world }: Pick<Round, 'subjects' | 'world'>,
  document: SubjectDocument,
  known: readonly Notice[] | undefined,
): Instant | null {
  if (isBehind(document.body)) return AT_ONCE;
  return subjectWakeAt(document.body, known ?? subjects.due(document, world, document.body.reconciled.until));
}

/** Saves a desk. False when another save was first. */
export async function saveDesk({ store, world }: Pick<Round, 'store' | 'world'>, document: DeskDocument, body: Desk): Promise<boolean> {
  return store.save({ ...document, ...deskFields(world, body) });
}

/**
 * Changes somebody's desk, made when there is none; tried again when another save comes first. `change` may give the same object: then
 * nothing is saved. Gives whether something was.
 */
export async function changeDesk(
  round: Pick<Round, 'store' | 'world' | 'clock' | 'schoolId'>,
  person: PersonId,
  change: (desk: Desk) => Desk,
): Promise<boolean> {
  const id = deskIdOf(round.schoolId, person);
  for (let tries = 0; tries < CONFLICTS; tries++) {
    const document = (await round.store.load(id)) as DeskDocument | null;
    if (document === null) {
      const body = change(newDesk(person, round.clock.now()));
      if (await round.store.insert({ id, kind: 'desk', version: 1, closed: false, ...deskFields(round.world, body) })) return true;
      continue;
    }
    const body = change(document.body);
    if (body === document.body) return false;
    if (await saveDesk(round, document, body)) return true;
  }
  throw new Error(`desk ${id} was saved by others ${CONFLICTS} times in a row`);
}

function deskFields(world: World, body: Desk): Pick<DeskDocument, 'wakeAt' | 'revision' | 'body'> {
  return { wakeAt: deskWakeAt(body, world), revision: world.school.revision, body };
}
