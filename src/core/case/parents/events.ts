// Step 6: parents hear it, household by household; or the pupil does not want that (I3).
import type { EventTable } from '../../kernel/fold';
import type { PersonId } from '../../school/school';
import type { Day } from '../../time/instant';
import { changed } from '../../subject/changes';
import { householdsTold } from '../../subject/parents-talks';
import type { CaseState } from '../case';
import type { HowTold } from '../parents-told';

export interface ParentsEvents {
  'household-told': { talk: string; pupil: string; how: HowTold; on: Day; by: PersonId; households: 1 | 2 };
  'parents-unwanted': { talk: string; pupil: string; why: string; askOn: Day };
}

export const parentsEvents: EventTable<CaseState, ParentsEvents> = {
  'household-told': {
    v: 1,
    apply: (state, { talk, pupil, how, on, by, households }, entry) => {
      const { seq, writtenAt } = entry;
      const parentsTold = [...state.parentsTold, { seq, pupil, how, on, by }];
      const whole = householdsTold({ parentsTold }, pupil).length >= households;
      return {
        parentsTold,
        households: { ...state.households, [pupil]: households },
        records: [...state.records, { seq, talk, heldOn: on, by: entry.by, writtenAt, present: [by], said: '' }],
        talks: whole ? changed(state.talks, ({ id }) => id === talk, { done: { seq, on, by: entry.by } }) : state.talks,
      };
    },
  },
  'parents-unwanted': {
    v: 1,
    apply: (state, { talk, pupil, why, askOn }, entry) => ({
      parentsUnwanted: [...state.parentsUnwanted, { seq: entry.seq, pupil, why, askOn, by: entry.by }],
      // What was planned or agreed before falls away: it is asked anew on that day.
      talks: state.talks.map((one) => (one.id === talk ? withoutDay(one, { seq: entry.seq, untilOn: askOn }) : one)),
    }),
  },
};

type Talk = CaseState['talks'][number];

function withoutDay({ plan: _plan, set: _set, moved: _moved, ...talk }: Talk, waits: NonNullable<Talk['waits']>): Talk {
  return { ...talk, waits };
}
