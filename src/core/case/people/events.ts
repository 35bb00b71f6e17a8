// Who did it or joined in, as the target or a colleague named them.
import type { EventTable } from '../../kernel/fold';
import type { Involved } from '../../subject/subject';
import { changed } from '../../subject/changes';
import { othersOf } from '../../subject/state';
import type { CaseState } from '../case';
import { freeKey } from '../pupil-key';

export interface PeopleEvents {
  /** Each with its key; numbered on where an older release left it out. */
  'others-named': { people: (Omit<Involved, 'key'> & { key?: string })[] };
  /** A follower turns out a witness, a witness a bully; target and bully change in a mirrored case only (I17). */
  'role-changed': { pupil: string; role: Exclude<Involved['role'], 'target'>; why: string };
}

export const peopleEvents: EventTable<CaseState, PeopleEvents> = {
  'others-named': {
    v: 1,
    apply: (state, { people }, { seq, writtenAt: at }) => {
      const named = people.map((one, index) => ({ ...one, key: one.key ?? freeKey(state, index) }));
      const namings = named.map(({ key }) => ({ pupil: key, seq, at }));
      return { people: [...state.people, ...named], namings: [...(state.namings ?? []), ...namings] };
    },
  },
  'role-changed': {
    v: 1,
    apply: (state, { pupil, role }, { seq, writtenAt: at }) => {
      const people = changed(state.people, ({ key }) => key === pupil, { role });
      const others = othersOf({ people });
      const isOther = others.some(({ key }) => key === pupil);
      // What was due for the old role ends; what was held stays.
      const talks = state.talks.filter((talk) => {
        if (talk.done !== undefined) return true;
        return (talk.pupil !== pupil || isOther) && (talk.kind !== 'step4' || others.length > 0);
      });
      const namings = (state.namings ?? []).filter((one) => one.pupil !== pupil);
      return { people, talks, namings: isOther ? [...namings, { pupil, seq, at }] : namings };
    },
  },
};
