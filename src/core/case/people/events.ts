// Who did it or joined in, as the target or a colleague named them.
import type { EventTable } from '../../kernel/fold';
import type { Involved } from '../../subject/subject';
import type { CaseState } from '../case';

export interface PeopleEvents {
  'others-named': { people: Omit<Involved, 'key'>[] };
}

export const peopleEvents: EventTable<CaseState, PeopleEvents> = {
  'others-named': {
    v: 1,
    apply: (state, { people }, { seq, writtenAt: at }) => {
      const named = people.map((one, index) => ({ key: `p${state.people.length + index + 1}`, ...one }));
      const namings = named.map(({ key }) => ({ pupil: key, seq, at }));
      return { ...state, people: [...state.people, ...named], namings: [...(state.namings ?? []), ...namings] };
    },
  },
};
