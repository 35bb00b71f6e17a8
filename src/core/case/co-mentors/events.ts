// What the mentor of a pupil of another class answered, and what the coordinator decided about it (I17).
import type { Entry } from '../../kernel/entry';
import type { EventTable } from '../../kernel/fold';
import type { PersonId } from '../../school/school';
import type { CaseState } from '../case';
import type { CoMentor } from '../co-mentor';

export interface CoMentorEvents {
  /** From now on this colleague sees that pupil's part, until the case is closed or somebody else takes it (I18). */
  'co-mentor-joined': { pupil: string; person: PersonId };
  'co-mentor-declined': { pupil: string; how: 'somebody-else' | 'not-me' };
  /** Who leads does it for this pupil too. */
  'co-mentor-settled': { pupil: string };
}

export const coMentorEvents: EventTable<CaseState, CoMentorEvents> = {
  'co-mentor-joined': { v: 1, apply: (state, { pupil, person }, entry) => withAnswer(state, pupil, 'joined', entry, person) },
  'co-mentor-declined': { v: 1, apply: (state, { pupil, how }, entry) => withAnswer(state, pupil, how, entry) },
  'co-mentor-settled': { v: 1, apply: (state, { pupil }, entry) => withAnswer(state, pupil, 'with-lead', entry) },
};

function withAnswer(
  state: CaseState,
  pupil: string,
  how: CoMentor['how'],
  { seq, by, writtenAt }: Entry,
  person: PersonId = '',
): CaseState {
  const answer = { pupil, seq, at: writtenAt, by, how, person };
  return { ...state, coMentors: [...(state.coMentors ?? []).filter((one) => one.pupil !== pupil), answer] };
}
