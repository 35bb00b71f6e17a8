// Who did it or joined in, as the target or a colleague named them.
import type { EventTable } from '../../kernel/fold';
import type { Involved } from '../../subject/subject';
import type { CaseState } from '../case';
import { freeKey } from '../pupil-key';

export interface PeopleEvents {
  /** Each with its key; numbered on where an older release left it out. */
  'others-named': { people: (Omit<Involved, 'key'> & { key?: string })[] };
}

export const peopleEvents: EventTable<CaseState, PeopleEvents> = {
  'others-named': {
    v: 1,
    apply: (state, { people }, { seq, writtenAt: at }) => {
      const named = people.map((one, index) => ({ ...one, key: one.key ?? freeKey(state, index) }));
      const namings = named.map(({ key }) => ({ pupil: key, seq, at }));
      return { ...state, people: [...state.people, ...named], namings: [...(state.namings ?? []), ...namings] };
    },
  },
};
