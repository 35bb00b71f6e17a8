// Short talks that a rule makes due outside the steps: what was said and agreed (N18, N19, I5).
import type { EventTable } from '../../kernel/fold';
import type { Day } from '../../time/instant';
import { changed } from '../../subject/changes';
import type { CaseState } from '../case';

export interface ShortTalkEvents {
  /** `agreement` may be empty. `pupil`: who it was held with or about. */
  'short-talk-recorded': { talk: string; pupil: string; heldOn: Day; words: string; agreement: string };
}

export const shortTalkEvents: EventTable<CaseState, ShortTalkEvents> = {
  'short-talk-recorded': {
    v: 1,
    apply: (state, { talk, pupil, heldOn, words, agreement }, { seq, by, writtenAt }) => ({
      records: [...state.records, { seq, talk, heldOn, by, writtenAt, present: pupil === '' ? [] : [pupil], said: words }],
      talks: changed(state.talks, ({ id }) => id === talk, { done: { seq, on: heldOn, by } }),
      promises:
        agreement === ''
          ? state.promises
          : [...state.promises, { seq, kind: 'agreement', text: agreement, owner: by, on: '', done: false }],
    }),
  },
};
