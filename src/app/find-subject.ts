// Where a report or case is found: by its id, by its number, or all that are open.
import type { PersonId, School } from '../core/school/school';
import { subjectOfId } from '../core/subject/ids';
import type { SubjectState } from '../core/subject/state';
import type { Round } from './round';
import { stateOf, type SubjectDocument } from './record';

/** The document in which a subject lives now; null when there is none, or for an id of something else. */
export async function liveDocument(round: Round, id: string): Promise<SubjectDocument | null> {
  const subject = subjectOfId(id);
  if (!subject.startsWith(`${round.schoolId}:report:`)) return null;
  const live = await round.subjects.liveId(subject);
  const found = (await round.store.load(live)) as SubjectDocument | null;
  if (found !== null || live === subject) return found;
  // Picked up a moment ago: whoever needs the case first makes it.
  const report = await round.store.load(subject);
  if (report !== null) await round.subjects.follow(report, round.store, round.world, round.clock.now());
  return (await round.store.load(live)) as SubjectDocument | null;
}

/** The subject that has a number; a leading `#` or spaces are forgiven. */
export function subjectOfNumber(school: School, typed: string): string | undefined {
  const number = typed.replace(/[#\s]/g, '');
  return Object.entries(school.numbers).find(([, known]) => known === number)?.[0];
}

/** Every open report and case; what is closed and only watched is found by its number. */
export async function openStates(round: Round): Promise<SubjectState[]> {
  const documents = [...(await round.store.open('report')), ...(await round.store.open('case'))];
  return documents.map(stateOf).filter(({ kind, status }) => status !== 'started' && (kind === 'report' || status === 'open'));
}

/** What a number opens: of a joined report the one that it belongs to, except for its own reporter (I9, I12). */
export async function documentBehind(round: Round, id: string, person: PersonId): Promise<SubjectDocument | null> {
  const document = await liveDocument(round, id);
  const state = document === null ? undefined : stateOf(document);
  const to = state?.kind === 'report' && state.status === 'joined' && state.reporter !== person ? state.joinedTo?.to : undefined;
  return to === undefined ? document : liveDocument(round, to);
}
