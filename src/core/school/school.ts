// The school as the core sees it: people, seats, classes, pupils, calendar and absences. One document.
import type { Day, Instant, WallTime } from '../time/instant';
import type { Accounts } from './accounts';

export type PersonId = string;
export type Region = 'noord' | 'midden' | 'zuid';
export type Weekday = 'mo' | 'tu' | 'we' | 'th' | 'fr';

/** A member of staff. */
export interface Person {
  id: PersonId;
  name: string;
  email: string;
  /** Written out as people read it; on call persons must have one. */
  phone?: string;
  /** What the person does, in Dutch, for "who is who": `docent LO`. */
  job?: string;
  /** Days at work; absent = every school day. */
  works?: Weekday[];
}

export interface SchoolClass {
  id: string;
  /** One, or two duo mentors. */
  mentors: PersonId[];
  teamLeader: PersonId;
}

/** The offices of the school (protocol/v1, *The chain*). An empty list is a vacancy and is skipped. */
export interface Seats {
  /** First and, when there is one, second coordinator. */
  coordinators: PersonId[];
  management: PersonId[];
  board: PersonId[];
  supportTeam: PersonId[];
  /** The member of the support team who can be phoned now. */
  onCall: PersonId[];
  childProtection: PersonId[];
  confidentialAdviser: PersonId[];
}

/** A pupil of the class list. */
export interface Pupil {
  number: string;
  name: string;
  class: string;
  bornOn: Day;
  /** Staff who are family of this pupil (I10). */
  family: PersonId[];
}

export interface Absence {
  person: PersonId;
  fromOn: Day;
  untilOn: Day;
  deputy?: PersonId;
}

export interface FreePeriod {
  name: string;
  fromOn: Day;
  /** Last free day, included. */
  untilOn: Day;
}

/** What a school may choose, by the names of `protocol/v1/values.ts`; only what differs from the default is here. */
export type SchoolChoices = Readonly<Record<string, number | boolean | WallTime>>;

/** What stands in `school.yaml`. */
export interface SchoolFile {
  id: string;
  name: string;
  region: Region;
  people: Person[];
  classes: SchoolClass[];
  seats: Seats;
  /** Days without lessons for everybody. */
  studyDays: Day[];
  /** Vacations that differ from the region's: same name replaces, a new name adds. */
  vacations: FreePeriod[];
  goodFriday: boolean;
  liberationDay: boolean;
  choices: SchoolChoices;
  /** Leave known at the start of the year; absences that people set themselves are added to it. */
  absences: Absence[];
}

/** What one new class list or school file changed (N28). */
export interface Handed {
  at: Instant;
  /** Number of a pupil -> who were mentors until then; `class:2B` for pupils whom the class list does not know. */
  mentors: Record<string, PersonId[]>;
  /** Number of a pupil who is no longer on the list -> the class until then. */
  gone: Record<string, string>;
}

/** A colleague who is no longer in the school file: what that person wrote keeps a name. */
export interface FormerPerson {
  id: PersonId;
  name: string;
  at: Instant;
}

/** The body of the school document: the file as last read, and what only the document knows. */
export interface School extends SchoolFile {
  /** Grows when anything changes that rules, seats or days depend on; never for case numbers. */
  revision: number;
  pupils: Pupil[];
  /** Absences set by people, beside those of the file. */
  reportedAbsences: Absence[];
  /** `(staff, pupil number)` pairs learned from "not me" (I10). */
  ties: { person: PersonId; pupil: string }[];
  /** report id -> case number, `2026-031`. */
  numbers: Record<string, string>;
  /** Who is bound to which account on a chat platform; left out until the first one is. */
  accounts?: Accounts;
  /** Left out until a class list or a school file changed something. */
  handed?: Handed[];
  /** Left out until somebody left. */
  left?: FormerPerson[];
}
