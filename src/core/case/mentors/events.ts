// A pupil's part went to another mentor: confirmed, or kept too long; and a pupil who is no longer on the class list (N28).
import type { Entry } from '../../kernel/entry';
import type { Change, EventTable } from '../../kernel/fold';
import type { PersonId } from '../../school/school';
import type { CaseState } from '../case';
import type { CoMentor } from '../co-mentor';
import type { MentorChange } from '../mentor-change';
import type { Owed } from '../task';

export interface MentorEvents {
  /** What `from` had to do goes to `person`; as lead it comes with `lead-taken`. */
  'mentor-confirmed': { pupil: string; part: 'lead' | 'co-mentor'; person: PersonId; from: PersonId };
  /** Nobody confirmed in time: the old one has no access any more, and the coordinator names a lead. */
  'mentor-lapsed': { pupil: string; part: 'lead' | 'co-mentor'; from: PersonId };
  'pupil-settled': { pupil: string; how: 'left' | 'stays' };
}

export const mentorEvents: EventTable<CaseState, MentorEvents> = {
  'mentor-confirmed': {
    v: 1,
    apply: (state, { pupil, part, person, from }, entry) => {
      const given = (owed: Owed): boolean => !owed.done && owed.owner === from;
      const handed = {
        ...withChange(state, pupil, 'confirmed', entry),
        promises: state.promises.map((one) => (given(one) ? { ...one, owner: person } : one)),
        ...(state.tasks === undefined ? {} : { tasks: state.tasks.map((one) => (given(one) ? { ...one, owner: person } : one)) }),
      };
      return part === 'lead' ? handed : { ...handed, ...withCoMentor(state, pupil, { how: 'joined', person }, entry) };
    },
  },
  'mentor-lapsed': {
    v: 1,
    apply: (state, { pupil, part }, entry) => {
      const taken =
        part === 'lead' ? { lead: '', leadSinceAt: entry.writtenAt } : withCoMentor(state, pupil, { how: 'with-lead', person: '' }, entry);
      return { ...withChange(state, pupil, 'lapsed', entry), ...taken };
    },
  },
  'pupil-settled': {
    v: 1,
    apply: (state, { pupil, how }, { seq, by, writtenAt: at }) => ({
      gonePupils: [...(state.gonePupils ?? []).filter((one) => one.pupil !== pupil), { pupil, how, seq, at, by }],
    }),
  },
};

function withChange(state: CaseState, pupil: string, how: MentorChange['how'], { seq, by, writtenAt: at }: Entry): Change<CaseState> {
  return { mentorChanges: [...(state.mentorChanges ?? []), { pupil, how, seq, at, by }] };
}

function withCoMentor(state: CaseState, pupil: string, change: Pick<CoMentor, 'how' | 'person'>, entry: Entry): Change<CaseState> {
  const { seq, by, writtenAt: at } = entry;
  const coMentors = (state.coMentors ?? []).map((one) => (one.pupil === pupil ? { pupil, seq, at, by, ...change } : one));
  return { coMentors };
}
