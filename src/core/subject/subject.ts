// What a report and a case have in common, so that one set of rules reads both: before pick-up a report is led by the seat that has it.
import type { BullyingForm } from '../../protocol/v1/bullying-forms';
import type { Signal } from '../../protocol/v1/signals';
import type { TalkKind } from '../../protocol/v1/talks';
import type { Receipt } from '../kernel/entry';
import type { OfficeSeat } from '../school/who-holds';
import type { PersonId, Weekday } from '../school/school';
import type { Day, Instant } from '../time/instant';

/** A pupil in this case, by a key inside it (`p1`). Names live here only. */
export interface Involved {
  key: string;
  role: 'target' | 'bully' | 'follower' | 'helper' | 'witness';
  name: string;
  class: string;
  /** Number in the class list; empty when the pupil is not known there. */
  number: string;
}

/** A pupil whom the reporter saw in a role: an observation, until who leads names somebody (I4). */
export interface Named extends Omit<Involved, 'key' | 'role'> {
  role: Exclude<Involved['role'], 'target'>;
}

/**
 * How long after a day something is due. `days`: a deadline of a step, in calendar days (*Long vacation*), and when `thenSchoolDays` is
 * there so many school days after that; `schoolDays`: on that school day; `nextDay`: the next school day, in a long vacation the next
 * weekday (N4, I3).
 */
export type Within = { days: number; thenSchoolDays?: number } | { schoolDays: number } | { nextDay: true; thenSchoolDays?: number };

/** A talk that the protocol asks for on a day: a step, or one that a rule makes due. */
export interface Talk {
  /** Its kind, with the number of the entry that asked for it when there can be several: `step2`, `safety-4`. */
  id: string;
  kind: TalkKind;
  /** The pupil that it is about, when it is not about the target or about all. */
  pupil?: string;
  /** When that pupil was named: it is never counted from before. */
  namedOn?: Day;
  /** Nothing that it is counted from has happened yet: it has no day. */
  parked?: true;
  /** What it is counted from, and when that was typed: typing late blames nobody. */
  anchor: { seq: number; on: Day; typedOn: Day };
  within: Within;
  /** Other days that it is due on when they come earlier (I3). */
  bounds?: readonly { on: Day; within: Within }[];
  /** A day that replaces the computed one: an answer to "it is late", or a move. `seq` begins a new run. */
  set?: DueSet;
  plan?: { seq: number; on: Day; holder: PersonId; missed: number };
  moved?: { seq: number; reason: string };
  done?: { seq: number; on: Day; by: PersonId };
  /** Nothing is asked before this day (I1 "wait", or the coordinator holds it). */
  waits?: { seq: number; untilOn: Day };
}

export interface DueSet {
  seq: number;
  on: Day;
  by: PersonId;
  at: Instant;
  /**
   * `answer`: it was shared or handed on (N3, N11, N12); `hold`: it is held on, with a reason (I1); `move`: who leads moved it; `plan`: a
   * planned talk did not happen (N14).
   */
  why: 'answer' | 'hold' | 'move' | 'plan';
  /** How often N12 was answered with a day. */
  answers: number;
}

export interface RedFlag {
  seq: number;
  at: Instant;
  by: PersonId;
  kinds: string[];
  /** What was seen or heard, when it came up in a case; otherwise the words of the report say it. */
  words?: string;
  seen?: { seq: number; at: Instant; by: PersonId };
  spoke?: { with: string; at: Instant };
  written?: { seq: number; at: Instant; by: PersonId; done: string; withPupil: string };
  /** Until school begins again (N6): whether the parents were told, and who phones the pupil on which weekdays. */
  arranged?: { seq: number; at: Instant; by: PersonId; parents: 'told' | 'not-yet'; phoneBy: PersonId; phoneOn: Weekday[] };
  /** The calls that were made. */
  phoned?: { on: Day; seq: number; at: Instant; by: PersonId }[];
}

/** The lead offered to somebody (N22, N23); until it is accepted the former one leads. */
export interface HandOver {
  seq: number;
  at: Instant;
  from: readonly PersonId[];
  to: PersonId;
  by: PersonId;
  why: string;
  /** I5: it came with a break of an agreement, and is told together with N19. */
  broken?: true;
  accepted?: { seq: number; at: Instant };
  /** Asked back, withdrawn by another hand-over, or named differently. */
  ended?: { seq: number; at: Instant; why: string };
}

export type QuestionKind =
  | 'talk-along'
  | 'think-along'
  | 'parents'
  | 'name-who-can-be-reached'
  | 'joint-talk'
  | 'name-lead'
  | 'co-mentor'
  | 'name-sender'
  | 'end-search';

/** A tap that is needed from somebody (N35). */
export interface Question {
  seq: number;
  at: Instant;
  kind: QuestionKind;
  about: string;
  asker: PersonId;
  /** An office, or `lead`. */
  asked: OfficeSeat | 'lead';
  /** The day that the asker proposes; empty for none. */
  on: Day | '';
  why: string;
  /** It is asked from this day on; left out: at once. */
  fromOn?: Day;
  /** Whom somebody thinks of (I4); a suspicion, until the answer is yes. */
  people?: Omit<Involved, 'key'>[];
  answered?: { seq: number; at: Instant; by: PersonId; answer: 'yes' | 'no' | 'talk-first'; why: string; on: Day | '' };
}

/** What stands when school is out (N15). */
export interface Bridge {
  vacation: string;
  seq: number;
  at: Instant;
  by: PersonId;
  /** False when nobody can be reached yet: then it is no answer. */
  covered: boolean;
}

export interface Progress {
  kind: 'picked-up' | 'running' | 'closed' | 'looked-into';
  seq: number;
  at: Instant;
}

/** How a further report about the same target belongs to another one (I9): a line on its card while nobody answered, or by an answer of who leads. */
export type Relation = 'line' | 'same' | 'earlier' | 'new';

/** A further report about the same target, as the first one keeps it. */
export interface JoinedReport extends Pick<SubjectBase, 'subject' | 'number' | 'reporter' | 'reportedAt' | 'words' | 'place' | 'known'> {
  happenedOn: Day;
  happenedAt: string;
  forms?: BullyingForm[];
  signals?: Signal[];
  online?: 'yes' | 'no';
  named?: Named[];
  how: Relation;
  /** Talks that it made due (I5). */
  asked: string[];
  seq: number;
}

/** What was said about answering who told (N9): done on this day, or on which day it is asked again. */
export interface TellerAnswer {
  /** By which report that person told; empty for the first one. */
  part: string;
  on?: Day;
  laterOn?: Day;
  seq: number;
  at: Instant;
  by: PersonId;
}

/** A nudge that one person put off (Laws of a nudge); `days` are school days. */
export interface Snooze {
  key: string;
  by: PersonId;
  untilOn: Day;
  days: number;
  seq: number;
}

/** A mirrored case (I17), as this one keeps it. `step2On`: empty until step 2 was held there. `over`: it ended, so nothing waits for it. */
export interface Mirror {
  to: string;
  number: string;
  seq: number;
  step2On: Day | '';
  over: boolean;
  lead: PersonId | '';
}

/** That something was sealed, by whom and why; never what (I11). `pupil` and `talks`: the key and the talks that left the record. */
export interface Sealed {
  seq: number;
  at: Instant;
  by: PersonId;
  what: 'pupil' | 'words' | 'all';
  why: string;
  pupil: string;
  talks: string[];
}

/** The lines of the record that every reader may need; both kinds of subject extend it. */
export interface SubjectBase {
  /** Id of the first report: in keys of notices, and the same for the case. */
  subject: string;
  number: string;
  reporter: PersonId;
  reportedAt: Instant;
  /** Own pupil of the reporter: no progress messages. */
  ownPupil: boolean;
  muted: boolean;
  people: Involved[];
  words: string;
  happenedOn: Day;
  happenedAt: string;
  place: string;
  known: string;
  severe?: { seq: number; on: Day; by: PersonId; why: string };
  /** Number of the entry that last took the mark away; left out until somebody did. */
  unmarked?: number;
  talks: Talk[];
  redFlags: RedFlag[];
  handOvers: HandOver[];
  questions: Question[];
  bridges: Bridge[];
  progress: Progress[];
  /** Shut out by "not me" (I10); family ties of the class list are added when read. */
  shutOut: PersonId[];
  /** What the reporter noticed, and whom; left out until it is added. */
  forms?: BullyingForm[];
  signals?: Signal[];
  online?: 'yes' | 'no';
  named?: Named[];
  /** Further reports about the same target (I9); left out until there is one. */
  joined?: JoinedReport[];
  /** Left out until somebody answers one. */
  tellers?: TellerAnswer[];
  /** Left out until something is put off. */
  snoozes?: Snooze[];
  /** Left out until something is sealed. */
  sealed?: Sealed[];
  /** Cases with the pupils the other way round (I17), and those that were asked for; left out until there is one. */
  mirrors?: Mirror[];
  mirrorsAsked?: { seq: number; at: Instant; by: PersonId; to: string; pupil: string }[];
  lastSeq: number;
  lastAt: Instant;
  /** The last tap, when it is one that can be taken back: who did it, and its first entry (`kernel/undo.ts`). */
  undoable?: { by: PersonId; fromSeq: number; at: Instant };
}

/** What the app keeps beside the entries of a report or case. */
export interface Reconciled {
  /** The last entry that notices were made for. */
  seq: number;
  /** How many receipts were counted in. */
  receipts: number;
  /** Notices that start up to here stand on desks. */
  until: Instant;
  /** Everybody whose desk ever had a notice of this subject. */
  desks: PersonId[];
}

export interface SubjectRecord<Entry> {
  entries: Entry[];
  receipts: Receipt[];
  reconciled: Reconciled;
}

/** Before the first event. */
export const EMPTY_BASE: SubjectBase = {
  subject: '',
  number: '',
  reporter: '',
  reportedAt: 0,
  ownPupil: false,
  muted: false,
  people: [],
  words: '',
  happenedOn: '',
  happenedAt: '',
  place: '',
  known: '',
  talks: [],
  redFlags: [],
  handOvers: [],
  questions: [],
  bridges: [],
  progress: [],
  shutOut: [],
  lastSeq: 0,
  lastAt: 0,
};
