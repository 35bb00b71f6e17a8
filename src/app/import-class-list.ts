// Puts a class list into the school document: all of it, or nothing.
import words from '../../cards/words/nl/class-list.json';
import { remembering } from '../core/school/handed';
import { replacePupils, schoolDocumentId } from '../core/school/revision';
import type { School } from '../core/school/school';
import type { Instant } from '../core/time/instant';
import { readClassList } from './class-list-file';
import type { Mistake } from './mistake';
import type { Store } from './ports';

export type ClassListImport =
  /** `changed` is false when the same list stood there already. */
  | { result: 'imported'; pupils: number; changed: boolean }
  | { result: 'mistakes'; mistakes: Mistake[] }
  /** Nothing was read or changed; the message says what to do first. */
  | { result: 'refused'; message: string };

/** Another save that was first is answered by reading again; more of them in a row than this do not happen in a school. */
const TRIES = 10;

/**
 * Replaces the pupils of a school by those of a CSV file and raises the revision of the school, so that open cases are looked at again; it
 * remembers who was mentor until `now` (N28).
 * The bot may be running: saved by compare-and-set. Throws what the store throws (`StoreFault`, `SealFault`).
 */
export async function importClassList(store: Store, schoolId: string, csvText: string, now: Instant): Promise<ClassListImport> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const document = await store.load(schoolDocumentId(schoolId));
    if (document === null) return { result: 'refused', message: words['no-school'] };
    const before = document.body as School;
    const { pupils, mistakes } = readClassList(csvText, before);
    if (mistakes.length > 0) return { result: 'mistakes', mistakes };
    const { school, changed } = replacePupils(before, pupils);
    if (!changed || (await store.save({ ...document, body: remembering(before, school, now) })))
      return { result: 'imported', pupils: pupils.length, changed };
  }
  return { result: 'refused', message: words['too-busy'] };
}
