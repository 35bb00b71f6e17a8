// The search for a sender whom nobody knows (I4), as the record knows it.
import type { PersonId } from '../school/school';
import type { Day } from '../time/instant';

/** Whether the class may be reminded of what was agreed: the target says so. */
export type MayRemind = 'yes' | 'no' | 'not-asked';

/** What was done or found by a day. */
export interface SearchReview {
  seq: number;
  on: Day;
  by: PersonId;
  found: string;
}

export interface Search {
  /** Number of the entry that began it. */
  seq: number;
  /** The day that everything is counted from: the talk of step 2. */
  on: Day;
  by: PersonId;
  mayRemind: MayRemind;
  reviews: SearchReview[];
  /** The coordinator ended it, and nobody was found. */
  ended?: { seq: number; on: Day; by: PersonId };
}

export interface SearchState {
  /** Left out until one begins. */
  search?: Search;
}
