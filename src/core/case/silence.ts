// When something was written down last, and whether somebody said that all is quiet (N27).
import type { PersonId } from '../school/school';
import type { Instant } from '../time/instant';

/** Something that somebody wrote or said, without its words. */
interface Written {
  seq: number;
  at: Instant;
  by: PersonId;
}

export interface SilenceState {
  /** The last entry that says something of the case, when that is not the very last one: putting off a message says nothing. */
  lastEntry?: { seq: number; at: Instant };
  quiet?: Written;
  noted?: Written;
}
