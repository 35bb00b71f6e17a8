// What the target said about a talk together with who did it (I15).
import type { PersonId } from '../school/school';
import type { Day } from '../time/instant';

/** Whether the other side joins: a pupil may refuse, or not be there. Empty when nobody asked yet. */
export type OtherSide = 'joins' | 'refuses' | 'absent' | '';

/** The last answer counts. It was asked without who did it. */
export interface JointWish {
  seq: number;
  by: PersonId;
  /** The day on which it was written down. */
  on: Day;
  answer: 'yes' | 'no';
  /** The target's own words. */
  ownWords: string;
  otherSide: OtherSide;
}
