// Which households know, per pupil, and which pupils do not want that (I3).
import type { PersonId } from '../school/school';
import type { Day } from '../time/instant';

/** Told in a talk; or tried three times, by phone and in writing. */
export type HowTold = 'told' | 'tried';

/** One household of one pupil; separated parents are two. */
export interface HouseholdTold {
  seq: number;
  pupil: string;
  how: HowTold;
  on: Day;
  /** Who told them. */
  by: PersonId;
}

/** A pupil who does not want the parents to know: why, and when that is asked again. */
export interface ParentsUnwanted {
  seq: number;
  pupil: string;
  why: string;
  askOn: Day;
  by: PersonId;
}

export interface ParentsState {
  /** In the order in which they were told. */
  parentsTold: HouseholdTold[];
  /** By the key of a pupil; one while nobody said otherwise. */
  households: Readonly<Record<string, 1 | 2>>;
  parentsUnwanted: ParentsUnwanted[];
}
