// What pupils answered in follow-ups, and what was done about it when it was not well (N16-N19, I5).
import type { PersonId } from '../school/school';
import type { Day, Instant } from '../time/instant';

/** How it is for the target. */
export const TARGET_ANSWERS = ['stopped', 'less', 'still', 'worse', 'not-spoken'] as const;
/** Whether somebody who did it, or joined in, keeps to the agreement. */
export const OTHER_ANSWERS = ['keeps', 'partly', 'not', 'not-spoken'] as const;
export type FollowUpAnswer = (typeof TARGET_ANSWERS)[number] | (typeof OTHER_ANSWERS)[number];

/** One pupil's own answer; `words` may be empty. */
export interface PupilAnswer {
  pupil: string;
  answer: FollowUpAnswer;
  words: string;
}

/** One saved page of a follow-up. */
export interface FollowUpPage {
  seq: number;
  at: Instant;
  by: PersonId;
  on: Day;
  /** Id of the round, of the follow-up of step 3, or of a talk in between. */
  round: string;
  answers: PupilAnswer[];
  /** Pupils who stand on a later page of the same card. */
  left: string[];
  /** What the mentor sees. */
  view: string;
}

/** Another day for a follow-up. `missed`: who leads moved it because a pupil was not spoken. */
export interface MovedRound {
  seq: number;
  at: Instant;
  by: PersonId;
  round: string;
  on: Day;
  missed: boolean;
}

/** What the hearing of both sides leads to: nothing, a last chance, level 2, or from there on a choice of who leads. */
export type AfterBreak = 'nothing' | 'last-chance' | 'level-2' | 'choice';

/** I5: both sides were heard about an agreement of one pupil, and who leads said whether it was broken. */
export interface Hearing {
  seq: number;
  at: Instant;
  by: PersonId;
  pupil: string;
  on: Day;
  follows: AfterBreak;
  /** The talks that it made due. */
  talks: string[];
  /** From level 2: what who leads chose, with a reason. */
  chosen?: { seq: number; at: Instant; by: PersonId; next: NextAfterBreak; why: string };
}

export const NEXT_AFTER_BREAK = ['level-up', 'sanction', 'other-plan'] as const;
export type NextAfterBreak = (typeof NEXT_AFTER_BREAK)[number];

/** What helps when it is not well: one thing with a day (N19). */
export const HELPS = ['watch', 'talk', 'class', 'parents', 'other'] as const;
export interface Help {
  seq: number;
  at: Instant;
  by: PersonId;
  /** The entry that raised the alert. */
  alert: number;
  what: (typeof HELPS)[number];
  on: Day;
}

/** Everything that was written down about follow-ups, oldest first. */
export interface FollowUps {
  pages: FollowUpPage[];
  moves: MovedRound[];
  hearings: Hearing[];
  helps: Help[];
}

/** The part of a case about its follow-ups; left out until the first of them. */
export interface FollowedUp {
  followUps?: FollowUps;
}
