// Whose joining in has ended, and by whose tap: the person hears it, since nothing of the case is open to them any more (I17, I18).
import type { CaseState } from '../case/case';
import type { PersonId } from '../school/school';
import type { World } from '../school/world';
import type { Instant } from '../time/instant';
import { coMentorAbout } from './co-mentors';
import { leadersOf } from './leads';
import type { SubjectState } from './state';

/** `ended`: before the case was closed; `closed`: with the case. */
export interface CoMentorEnd {
  about: string;
  /** Number of its entry. */
  seq: number;
  /** Key of the pupil; empty for all of that person, when the case was closed. */
  pupil: string;
  person: PersonId;
  by: PersonId;
  at: Instant;
  how: 'ended' | 'closed';
}

/** Every end that the person did not see coming: not of who ended it, who leads, or who hears of the closing as reporter (N8). */
export function coMentorEnds(state: SubjectState, world: World): CoMentorEnd[] {
  if (state.kind !== 'case') return [];
  const leaders = leadersOf(state, world);
  return [...ended(state), ...closed(state)].filter(({ person, by }) => person !== by && !leaders.includes(person));
}

function ended({ coMentorEnds = [] }: CaseState): CoMentorEnd[] {
  return coMentorEnds.map((end) => ({ ...end, about: coMentorAbout(end.pupil), how: 'ended' }));
}

function closed({ status, closed: end, coMentors = [], reporter }: CaseState): CoMentorEnd[] {
  if (status !== 'closed' || end === undefined) return [];
  const people = new Set(coMentors.flatMap(({ how, person }) => (how === 'joined' && person !== '' ? [person] : [])));
  people.delete(reporter);
  return [...people].map((person) => ({ about: 'closing', seq: end.seq, pupil: '', person, by: end.by, at: end.at, how: 'closed' }));
}
