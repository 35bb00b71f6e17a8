// Either of the two things that rules run over.
import type { CaseState } from '../case/case';
import type { ReportState } from '../report/report';
import type { Involved, Named } from './subject';

export type SubjectState = ReportState | CaseState;

/** The target (the first one, when there are several). Undefined only where no report was made (I14). */
export function targetOf(state: Pick<SubjectState, 'people'>): Involved | undefined {
  return state.people.find((pupil) => pupil.role === 'target');
}

/** Who did it, or joined in. */
export function othersOf(state: Pick<SubjectState, 'people'>): Involved[] {
  return state.people.filter((pupil) => pupil.role === 'bully' || pupil.role === 'follower');
}

/** Numbers in the class list of every pupil in the case, those whom a reporter named or somebody thinks of (I4) too. */
export function pupilNumbersOf(state: Pick<SubjectState, 'people' | 'named' | 'joined' | 'questions'>): string[] {
  const thoughtOf = state.questions.flatMap(({ answered, people = [] }) => (answered === undefined ? people : []));
  return [...state.people, ...namedOf(state), ...thoughtOf].flatMap((pupil) => (pupil.number === '' ? [] : [pupil.number]));
}

/** Whom the reporters saw in some role, each once; an observation (I4). */
export function namedOf(state: Pick<SubjectState, 'named' | 'joined'>): Named[] {
  const all = [...(state.named ?? []), ...(state.joined ?? []).flatMap(({ named = [] }) => named)];
  return all.filter((one, index) => all.findIndex((other) => other.role === one.role && other.name === one.name) === index);
}

/** Everybody who reported what this is about: the first reporter, and those of joined reports (I9). */
export function reportersOf(state: Pick<SubjectState, 'reporter' | 'joined'>): string[] {
  return [state.reporter, ...(state.joined ?? []).map(({ reporter }) => reporter)];
}
