// What the data of every card has in common: plain values, no Dutch, no field missing, nothing null.
import type { TalkKind } from '../../protocol/v1/talks';
import type { PersonId } from '../school/school';
import type { Day, Instant } from '../time/instant';
import type { CardName } from '../card-data';

/** A cleaned name of a pupil. Shown on opened cards only, and there in text that no client reads as markup. */
export type PupilName = string;
/** What somebody typed. Shown on opened cards only, and there in text that no client reads as markup. */
export type OwnWords = string;
/** An office by which somebody gets a message; '' when the message itself says why. */
export type Office = 'mentor' | 'coordinator' | 'team-leader' | 'management' | 'on-call' | 'child-protection';

/**
 * What each button sends back, and the number that people say. In every card an empty text, an empty list, `false` or 0 stands for
 * "there is none"; a sentence that needs the missing value is left out.
 */
export interface Card {
  /** Document id that an action is about. */
  subject: string;
  /** Notice key or form id: what is answered once. */
  ref: string;
  /** Which item of the subject: `step2`, `hand-over-7`. */
  about: string;
  /** Number of report or case: `2026-031`. */
  number: string;
  /** What was typed into this form before, by the id of the input; it stands in them again. */
  typed?: Readonly<Record<string, string>>;
}

/** A neutral message in the chat: number, next action and date; never a pupil's name, never a story. */
export interface Message extends Card {
  as: Office | '';
  /** Whom the reader stands in for. */
  deputyFor: PersonId | '';
  /** Who was offered the lead and did not answer yet (I6). */
  waitingFor: PersonId | '';
  /** Nobody knows whether it was sent before (protocol/v1, *In doubt*). */
  repeat: boolean;
  /** It can be put off to a later day (Laws of a nudge). */
  later: boolean;
  /** What fell on the same person, case and minute: one line and one button each. */
  more: Line[];
}

/**
 * A class to choose, in the shape that the list of a card has. A template takes the whole list as it is: a school has some sixty classes,
 * and to fill in one after the other costs more than the rest of the card.
 */
export interface ClassChoice {
  title: string;
  value: string;
}

/** One thing to do in a list, with its own button. */
export interface Line extends Card {
  /** The message for which the line stands; decides its words. */
  what: LineKind;
  talk: TalkKind | '';
  /** The day that the line names. */
  on: Day | '';
  /** The card behind its button. */
  opens: CardName;
}

/** What a line can be about. */
export type LineKind =
  | 'report-open'
  | 'red-flag'
  | 'red-flag-open'
  | 'talk-plan'
  | 'talk-due'
  | 'talk-late'
  | 'talk-planned'
  | 'talk-passed'
  | 'talk-together'
  | 'other-way'
  | 'names'
  | 'search'
  | 'wish'
  | 'joint'
  | 'waits'
  | 'follow-up'
  | 'round-open'
  | 'worse'
  | 'bridge'
  | 'lead-offered'
  | 'lead-open'
  | 'co-mentor'
  | 'mentor'
  | 'pupil-gone'
  | 'level-still'
  | 'sanction-back'
  | 'question'
  | 'answer'
  | 'route'
  | 'teller'
  | 'phone'
  | 'solved'
  | 'looked-into'
  | 'unreachable'
  | 'task'
  | 'watch'
  | 'silent'
  | 'may-close'
  | 'watch-round'
  | 'running';

/** The form in which a talk is recorded. */
export type RecordForm =
  'record-target' | 'record-others' | 'target-yes' | 'record-joint' | 'parents-told' | 'record-short' | 'break-heard';

/** What N10 and N11 ask: a day, what the pupil wants (I1), whether the pupil wants to sit together, or another way (I15). */
export type Asks = 'day' | 'wish' | 'joint' | 'way';

/** A day as a button. */
export interface DayChip {
  on: Day;
}

/** A member of staff as a choice; at most 100 in one list. */
export interface StaffChoice {
  id: PersonId;
}

/** An answer after a save: it can be taken back until this instant; 0 = not (any more). */
export interface Undoable {
  undoUntil: Instant;
}
