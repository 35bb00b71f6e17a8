// Writing events behind a record by compare-and-set, and telling the loop that something changed.
import { append } from '../core/kernel/decide';
import type { NewEvent } from '../core/kernel/entry';
import { isRefusal, type Refusal } from '../core/kernel/outcome';
import type { SubjectState } from '../core/subject/state';
import { liveDocument } from './find-subject';
import type { TapRound } from './in-tap';
import { stateOf, type SubjectDocument } from './record';
import { isOver } from './is-over';
import { saveSubject } from './save';

/** Two people who tap the same card give way to each other; more conflicts than this in a row are a bug. */
const CONFLICTS = 20;

/** Who did it, through what, and what was chosen. */
export interface Cause {
  person: string;
  cause: string;
  answer: string;
}

/** What a tap comes to, before it is saved. */
type Decided = NewEvent[] | Refusal | 'same';

/** The record before and after; `same` when this very answer was given before, or changes nothing: nothing was written then. */
export interface Written {
  before: SubjectState;
  after: SubjectState;
  same: boolean;
}

/**
 * Loads, decides, saves; again when somebody else was first. `decide` gives events, a refusal, or `same` for an answer that was given
 * before. Null when there is no such document. The entries are stored before this resolves; sending follows.
 */
export async function writeEvents(
  round: TapRound,
  id: string,
  by: Cause,
  decide: (document: SubjectDocument, state: SubjectState) => Promise<Decided> | Decided,
): Promise<Written | Refusal | null> {
  for (let tries = 0; tries < CONFLICTS; tries++) {
    const document = await liveDocument(round, id);
    if (document === null) return null;
    const before = stateOf(document);
    const decided = await decide(document, before);
    if (decided === 'same') return { before, after: before, same: true };
    if (isRefusal(decided)) return decided;
    if (decided.length === 0) return { before, after: before, same: true };
    const entries = append(document.body.entries, decided, { ...by, at: Math.max(round.clock.now(), before.lastAt) });
    const saved = { ...document, body: { ...document.body, entries } };
    const after = stateOf(saved);
    if (!(await saveSubject(round, { ...saved, closed: isOver(after) }))) continue;
    round.saved.add(document.id);
    return { before, after: await now(round, id, after), same: false };
  }
  throw new Error(`${id} was saved by others ${CONFLICTS} times in a row`);
}

/** A report that was picked up is a case by now. */
async function now(round: TapRound, id: string, after: SubjectState): Promise<SubjectState> {
  const document = after.status === 'started' ? await liveDocument(round, id) : null;
  return document === null ? after : stateOf(document);
}
