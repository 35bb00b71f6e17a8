// How far up the ladder a case stands, and every change of it with who decided and why (I6). Not who leads: that is a fact of its own.
import type { PersonId } from '../school/school';
import type { Instant } from '../time/instant';

/** 0 the pupils solve it, 1 the mentor's talks, 2 and 3 the coordinator, 4 the team leader with the board. */
export type Level = 0 | 1 | 2 | 3 | 4;

export interface LevelChange {
  seq: number;
  at: Instant;
  by: PersonId;
  from: Level;
  to: Level;
  why: string;
  /** Level 4: who took the decision, and in whose name; empty below it. */
  decision: string;
}

export interface LevelState {
  level: Level;
  levelChanges: LevelChange[];
}

/** A case begins with the mentor. */
export const EMPTY_LEVEL: LevelState = { level: 1, levelChanges: [] };
