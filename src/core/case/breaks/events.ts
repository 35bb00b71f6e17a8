// Breaks of agreements: both sides heard, what was chosen after it, and what helps when it is not well (I5, N19).
import type { EventTable } from '../../kernel/fold';
import type { Day } from '../../time/instant';
import { changed } from '../../subject/changes';
import { followUpsOf, withFollowUps } from '../../subject/followed-up';
import type { CaseState } from '../case';
import type { AfterBreak, Help, NextAfterBreak } from '../follow-up';

export interface BreakEvents {
  /** `words`: both sides; for "no break" with the reason. `talks`: the ones that it makes due. */
  'hearing-recorded': {
    talk: string;
    pupil: string;
    heldOn: Day;
    finding: 'acknowledged' | 'heard' | 'no-break';
    words: string;
    follows: AfterBreak;
    talks: string[];
  };
  /** From level 2. `hearing`: the entry of the break. */
  'break-answered': { hearing: number; next: NextAfterBreak; why: string };
  'help-chosen': { alert: number; what: Help['what']; agreement: string; on: Day };
}

export const breakEvents: EventTable<CaseState, BreakEvents> = {
  'hearing-recorded': {
    v: 1,
    apply: (state, { talk, pupil, heldOn, words, follows, talks }, { seq, by, writtenAt }) => ({
      ...withFollowUps(state, {
        hearings: [...followUpsOf(state).hearings, { seq, at: writtenAt, by, pupil, on: heldOn, follows, talks }],
      }),
      records: [...state.records, { seq, talk, heldOn, by, writtenAt, present: [pupil], said: words }],
      talks: changed(state.talks, ({ id }) => id === talk, { done: { seq, on: heldOn, by } }),
    }),
  },
  'break-answered': {
    v: 1,
    apply: (state, { hearing, next, why }, { seq, by, writtenAt }) => {
      const chosen = { seq, at: writtenAt, by, next, why };
      return withFollowUps(state, { hearings: changed(followUpsOf(state).hearings, (one) => one.seq === hearing, { chosen }) });
    },
  },
  'help-chosen': {
    v: 1,
    apply: (state, { alert, what, agreement, on }, { seq, by, writtenAt }) => ({
      ...withFollowUps(state, { helps: [...followUpsOf(state).helps, { seq, at: writtenAt, by, alert, what, on }] }),
      // N26 asks its owner on that day.
      promises: [...state.promises, { seq, kind: 'promise', text: agreement, owner: by, on, done: false }],
    }),
  },
};
