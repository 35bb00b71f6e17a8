// How far up the ladder a case stands, and every change of it with who decided and why (I6). Not who leads: that is a fact of its own.
import type { Level } from '../../protocol/v1/levels';
import type { PersonId } from '../school/school';
import type { Day, Instant } from '../time/instant';

export interface LevelChange {
  seq: number;
  at: Instant;
  by: PersonId;
  from: Level;
  to: Level;
  why: string;
  /** Level 4: who took the decision; empty below it. */
  decidedBy: PersonId | '';
}

export interface LevelState {
  level: Level;
  levelChanges: LevelChange[];
  /** N24: what will be done at this level, and when it is looked at again. Left out until there is one. */
  levelPlan?: { seq: number; at: Instant; by: PersonId; text: string; reviewOn: Day };
  /** Looked at, and again on that day. */
  levelReview?: { seq: number; at: Instant; by: PersonId; on: Day };
}

/** A case begins with the mentor. */
export const EMPTY_LEVEL: LevelState = { level: 1, levelChanges: [] };
