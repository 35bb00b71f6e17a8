// Follow-ups: what the pupils answered, and other days for it (N16-N18).
import type { EventTable } from '../../kernel/fold';
import { followUpsOf, withFollowUps } from '../../subject/followed-up';
import { dayOf, type Day } from '../../time/instant';
import type { CaseState } from '../case';
import type { PupilAnswer } from '../follow-up';

export interface FollowUpEvents {
  /** `left`: pupils on a later page of the same card. */
  'round-answered': { round: string; answers: PupilAnswer[]; left: string[]; view: string };
  'round-moved': { round: string; on: Day; missed: boolean };
}

export const followUpEvents: EventTable<CaseState, FollowUpEvents> = {
  'round-answered': {
    v: 1,
    apply: (state, data, { seq, by, writtenAt }) =>
      withFollowUps(state, { pages: [...followUpsOf(state).pages, { seq, at: writtenAt, by, on: dayOf(writtenAt), ...data }] }),
  },
  'round-moved': {
    v: 1,
    apply: (state, data, { seq, by, writtenAt }) =>
      withFollowUps(state, { moves: [...followUpsOf(state).moves, { seq, at: writtenAt, by, ...data }] }),
  },
};
