// The level of a case goes up or down (I6).
import type { EventTable } from '../../kernel/fold';
import { withdrawn } from '../../subject/withdrawn-offers';
import type { CaseState } from '../case';
import type { Level } from '../level-changes';

export interface LevelEvents {
  /** `decision`: at level 4, who decided and in whose name; otherwise empty. */
  'level-changed': { from: Level; to: Level; why: string; decision: string };
}

export const levelEvents: EventTable<CaseState, LevelEvents> = {
  'level-changed': {
    v: 1,
    apply: (state, change, entry) => ({
      ...state,
      // An offer of the level before need not be answered any more; a new one follows where the lead moves.
      handOvers: withdrawn(state.handOvers, entry),
      level: change.to,
      levelChanges: [...state.levelChanges, { seq: entry.seq, at: entry.writtenAt, by: entry.by, ...change }],
    }),
  },
};
