// "Not me: I know this family" is remembered for the pupil, so that a later report does not go there either (I10).
import type { PersonId } from '../core/school/school';
import { targetOf, type SubjectState } from '../core/subject/state';
import { reviseSchool } from './change-school';
import type { Round } from './round';

/** Adds the tie to the school document when the pupil is known in the class list; no reason is asked or stored. */
export async function rememberTie(round: Round, state: SubjectState, command: string, how: string, person: PersonId): Promise<void> {
  const pupil = targetOf(state)?.number ?? '';
  if (command !== 'pass-on' || how !== 'not-me' || pupil === '') return;
  await reviseSchool(round, (school) =>
    school.ties.some((tie) => tie.person === person && tie.pupil === pupil)
      ? school
      : { ...school, ties: [...school.ties, { person, pupil }] },
  );
}
