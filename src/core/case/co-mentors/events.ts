// What the mentor of a pupil of another class answered, and what the coordinator decided about it (I17).
import type { Entry } from '../../kernel/entry';
import type { Change, EventTable } from '../../kernel/fold';
import type { PersonId } from '../../school/school';
import type { CaseState } from '../case';
import type { CoMentor } from '../co-mentor';
import type { Task } from '../task';

export interface CoMentorEvents {
  /** From now on this colleague sees that pupil's part, until the case is closed or somebody else takes it (I18). */
  'co-mentor-joined': { pupil: string; person: PersonId };
  'co-mentor-declined': { pupil: string; how: 'somebody-else' | 'not-me' };
  /** Who leads does it for this pupil too. */
  'co-mentor-settled': { pupil: string };
  /** Who leads does it from now on, with what `person` still had to do when `to` is there (I18: an end, written down). */
  'co-mentor-ended': { pupil: string; person: PersonId; to?: PersonId };
}

export const coMentorEvents: EventTable<CaseState, CoMentorEvents> = {
  'co-mentor-joined': { v: 1, apply: (state, { pupil, person }, entry) => withAnswer(state, pupil, 'joined', entry, person) },
  'co-mentor-declined': { v: 1, apply: (state, { pupil, how }, entry) => withAnswer(state, pupil, how, entry) },
  'co-mentor-settled': { v: 1, apply: (state, { pupil }, entry) => withAnswer(state, pupil, 'with-lead', entry) },
  'co-mentor-ended': {
    v: 1,
    apply: (state, { pupil, person, to }, entry) => ({ ...withAnswer(state, pupil, 'ended', entry), ...handedTo(state, person, to) }),
  },
};

/** Keeping an eye on a place was asked of that colleague alone (N26). */
function handedTo({ tasks }: CaseState, from: PersonId, to: PersonId | undefined): Change<CaseState> {
  if (to === undefined || tasks === undefined) return {};
  const given = ({ owner, done, watch }: Task): boolean => owner === from && !done && watch === undefined;
  return { tasks: tasks.map((task) => (given(task) ? { ...task, owner: to } : task)) };
}

function withAnswer(
  state: CaseState,
  pupil: string,
  how: CoMentor['how'],
  { seq, by, writtenAt }: Entry,
  person: PersonId = '',
): Change<CaseState> {
  const answer = { pupil, seq, at: writtenAt, by, how, person };
  const before = state.coMentors?.find((one) => one.pupil === pupil);
  const end = before?.how === 'joined' && before.person !== '' ? [{ seq, at: writtenAt, by, pupil, person: before.person }] : [];
  return {
    coMentors: [...(state.coMentors ?? []).filter((one) => one.pupil !== pupil), answer],
    ...(end.length === 0 ? {} : { coMentorEnds: [...(state.coMentorEnds ?? []), ...end] }),
  };
}
