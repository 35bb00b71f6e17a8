// How a case ends: the assessment, the pupil files, closing, and opening it again (I8).
import type { PersonId } from '../school/school';
import type { Instant } from '../time/instant';

export const STOPPED = ['yes', 'partly', 'no'] as const;

/** The 5 B's, "Beoordelen": did it stop, how do we see that and why, what comes next, what target and parents think of it. */
export interface Assessment {
  seq: number;
  at: Instant;
  by: PersonId;
  stopped: (typeof STOPPED)[number];
  seenHow: string;
  nextStep: string;
  targetSays: string;
  parentsSay: string;
}

/** The record was put into the file of this pupil, and of this pupil only. */
export interface Filed {
  seq: number;
  at: Instant;
  by: PersonId;
  pupil: string;
}

/** What a mentor says of a pupil after a vacation (N21). */
export const WATCH_ANSWERS = ['spoken', 'seen', 'not-seen', 'talk-again', 'reopen'] as const;
export type WatchAnswer = (typeof WATCH_ANSWERS)[number];

/** One pupil in one long watch; `watch` is the id of its vacation. */
export interface Watched {
  seq: number;
  at: Instant;
  by: PersonId;
  watch: string;
  pupil: string;
  answer: WatchAnswer;
}

/** What is written down about the end of a case; opened again, it begins anew. */
export interface EndState {
  closed?: { seq: number; by: PersonId; at: Instant; why: string };
  assessment?: Assessment;
  filed?: Filed[];
  /** What the long watch gave, oldest first. */
  watched?: Watched[];
  /** When it was opened again last. */
  reopened?: { seq: number; at: Instant; by: PersonId };
}
