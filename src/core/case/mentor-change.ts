// A part of a case went to another mentor, and pupils who left the school (N28).
import type { PersonId } from '../school/school';
import type { Instant } from '../time/instant';

/** What the new mentor said, or that the old one kept it no longer. */
export interface MentorChange {
  pupil: string;
  how: 'confirmed' | 'lapsed';
  seq: number;
  at: Instant;
  by: PersonId;
}

/** What who leads said about a pupil who is no longer on the class list. */
export interface GonePupil {
  pupil: string;
  how: 'left' | 'stays';
  seq: number;
  at: Instant;
  by: PersonId;
}

export interface MentorChangeState {
  /** Left out until the first one. */
  mentorChanges?: MentorChange[];
  /** Left out until the first answer; one per pupil. */
  gonePupils?: GonePupil[];
}
