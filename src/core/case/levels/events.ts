// The level of a case goes up or down (I6).
import type { Level } from '../../../protocol/v1/levels';
import type { EventTable } from '../../kernel/fold';
import type { PersonId } from '../../school/school';
import { withdrawn } from '../../subject/withdrawn-offers';
import type { Day } from '../../time/instant';
import type { CaseState } from '../case';

export interface LevelEvents {
  /** `decidedBy`: at level 4, who took the decision; otherwise empty. */
  'level-changed': { from: Level; to: Level; why: string; decidedBy: PersonId | '' };
  'level-planned': { plan: string; reviewOn: Day };
  /** `line`: how it goes. */
  'level-reviewed': { line: string; reviewOn: Day };
}

export const levelEvents: EventTable<CaseState, LevelEvents> = {
  'level-changed': {
    v: 1,
    apply: (state, change, entry) => ({
      // An offer of the level before need not be answered any more; a new one follows where the lead moves.
      handOvers: withdrawn(state.handOvers, entry),
      level: change.to,
      levelChanges: [...state.levelChanges, { seq: entry.seq, at: entry.writtenAt, by: entry.by, ...change }],
    }),
  },
  'level-planned': {
    v: 1,
    apply: (_, { plan, reviewOn }, { seq, writtenAt, by }) => ({
      levelPlan: { seq, at: writtenAt, by, text: plan, reviewOn },
    }),
  },
  'level-reviewed': {
    v: 1,
    apply: (_, { reviewOn }, { seq, writtenAt, by }) => ({ levelReview: { seq, at: writtenAt, by, on: reviewOn } }),
  },
};
