// A case: everything about one bullying situation, from pick-up to closing. Families import this file, never each other.
import type { PersonId } from '../school/school';
import type { Day, Instant } from '../time/instant';
import { EMPTY_BASE, type SubjectBase } from '../subject/subject';
import type { FollowedUp } from './follow-up';
import type { ChecklistName, Point } from '../subject/checklists';
import type { EndState } from './closed-case';
import { EMPTY_LEVEL, type LevelState } from './level-changes';
import type { ClassTalkState } from './class-talks';
import type { CoMentorState } from './co-mentor';
import { EMPTY_SANCTIONS, type SanctionState } from './sanction';
import type { SearchState } from './search';
import type { SilenceState } from './silence';
import type { Owed, TaskState } from './task';
import type { Written } from './written';
import type { JointWish } from './joint-wish';
import type { MentorChangeState } from './mentor-change';
import type { ParentsState } from './parents-told';

/** What the pupil says about what comes next (I1). */
export type Agrees = 'yes' | 'yes-if' | 'wait' | 'no' | 'not-discussed';
/** Whether the bully may hear that the target told (I2). */
export type MayKnow = 'yes' | 'no' | 'not-asked';
/** I16: how step 3 is held. */
export type Approach = 'no-blame' | 'confronting' | 'group';

/** What was said and agreed in a talk. */
export interface TalkRecord {
  seq: number;
  talk: string;
  heldOn: Day;
  by: PersonId;
  writtenAt: Instant;
  /** Keys of pupils and ids of staff who were there. */
  present: string[];
  said: string;
  /** The day of the next talk, where this kind of record asks for one. */
  nextOn?: Day;
}

/** What somebody will do, with an owner who watches it and a day. */
export interface Promise extends Owed {
  kind: 'promise' | 'agreement';
  text: string;
}

/** A guide or playbook as far as it was ticked off, for one talk (`about`; empty: for none). */
export interface Checklist {
  guide: ChecklistName;
  about: string;
  ticks: { point: Point; by: PersonId; at: Instant }[];
}

/** Where something was seen online; never the image itself. */
export interface Sighting {
  seq: number;
  where: string;
  on: Day;
  by: PersonId;
}

export interface CaseState
  extends
    SubjectBase,
    ParentsState,
    ClassTalkState,
    TaskState,
    SilenceState,
    LevelState,
    SanctionState,
    FollowedUp,
    EndState,
    CoMentorState,
    SearchState,
    MentorChangeState {
  kind: 'case';
  /** `sealed`: nothing of it is shown, asked or counted any more (I11). */
  status: 'open' | 'closed' | 'sealed';
  protocol: 1;
  lead: PersonId;
  leadSinceAt: Instant;
  startedAt: Instant;
  /** What the target wants to happen, in own words; the last answer counts. */
  wish: string;
  agrees: Agrees | '';
  mayKnow: MayKnow;
  approach: Approach | '';
  /** I1: a red flag overrides what the pupil asked; the pupil was told so on this day. Until the pupil says it again. */
  overridden?: { seq: number; by: PersonId; toldOn: Day; why: string };
  otherWay?: { seq: number; on: Day; way: string; why: string; followOn: Day; by: PersonId; lateYes?: { seq: number; on: Day } };
  /** Left out until the target was asked about a talk together (I15). */
  joint?: JointWish;
  records: TalkRecord[];
  /** What was written in own words; left out while there is nothing. */
  written?: Written[];
  promises: Promise[];
  /** What was said about telling the target's parents. */
  parents: 'know' | 'i-call' | 'pupil-first' | '';
  /** When the target is spoken to next; empty when no day was chosen. */
  nextTargetTalkOn: Day | '';
  nextOthersTalkOn: Day | '';
  /** Left out until the first tick. */
  guides?: Checklist[];
  /** Left out until the first one. */
  sightings?: Sighting[];
}

/** Before its first event. */
export const EMPTY_CASE: CaseState = {
  ...EMPTY_BASE,
  ...EMPTY_LEVEL,
  ...EMPTY_SANCTIONS,
  kind: 'case',
  status: 'open',
  protocol: 1,
  lead: '',
  leadSinceAt: 0,
  startedAt: 0,
  wish: '',
  agrees: '',
  mayKnow: 'not-asked',
  approach: '',
  records: [],
  promises: [],
  parents: '',
  parentsTold: [],
  households: {},
  parentsUnwanted: [],
  nextTargetTalkOn: '',
  nextOthersTalkOn: '',
};
