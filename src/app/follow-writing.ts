// Writing what follows in one report or case from what was done in another.
import { append } from '../core/kernel/decide';
import type { Entry, NewEvent } from '../core/kernel/entry';
import { caseIdOf } from '../core/subject/ids';
import type { SubjectState } from '../core/subject/state';
import { isOver } from './is-over';
import type { Store } from './ports';
import { stateOf, type SubjectDocument } from './record';

/** Two workers on one document give way to each other; more conflicts than this in a row are a bug. */
const CONFLICTS = 20;

/** The document in which a subject lives now. */
export async function liveIn(store: Store, subject: string): Promise<SubjectDocument | null> {
  const document = (await store.load(subject)) as SubjectDocument | null;
  if (document === null || stateOf(document).status !== 'started') return document;
  return (await store.load(caseIdOf(subject))) as SubjectDocument | null;
}

/** Writes what is missing in a document; false when nothing is. The loop looks at it next. */
export async function writeFollowing(
  store: Store,
  id: string,
  by: string,
  at: number,
  missing: (state: SubjectState, entries: readonly Entry[]) => NewEvent[],
): Promise<boolean> {
  for (let tries = 0; tries < CONFLICTS; tries++) {
    const document = await liveIn(store, id);
    if (document === null) return false;
    const state = stateOf(document);
    const events = missing(state, document.body.entries);
    if (events.length === 0) return false;
    const cause = { person: by, cause: '', answer: '["followed"]', at: Math.max(at, state.lastAt) };
    const saved = { ...document, wakeAt: 0, body: { ...document.body, entries: append(document.body.entries, events, cause) } };
    if (await store.save({ ...saved, closed: isOver(stateOf(saved)) })) return true;
  }
  throw new Error(`${id} was saved by others ${CONFLICTS} times in a row`);
}
