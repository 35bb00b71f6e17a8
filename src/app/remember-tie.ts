// "Not me: I know this family" is remembered for the pupil, so that a later report does not go there either (I10).
import { schoolDocumentId } from '../core/school/revision';
import type { PersonId, School } from '../core/school/school';
import { targetOf, type SubjectState } from '../core/subject/state';
import type { Round } from './round';

const CONFLICTS = 20;

/** Adds the tie to the school document when the pupil is known in the class list; no reason is asked or stored. */
export async function rememberTie(round: Round, state: SubjectState, command: string, how: string, person: PersonId): Promise<void> {
  const pupil = targetOf(state)?.number ?? '';
  if (command !== 'pass-on' || how !== 'not-me' || pupil === '') return;
  for (let tries = 0; tries < CONFLICTS; tries++) {
    const document = await round.store.load(schoolDocumentId(round.schoolId));
    if (document === null) return;
    const school = document.body as School;
    if (school.ties.some((tie) => tie.person === person && tie.pupil === pupil)) return;
    const body: School = { ...school, revision: school.revision + 1, ties: [...school.ties, { person, pupil }] };
    if (await round.store.save({ ...document, body })) return;
  }
}
