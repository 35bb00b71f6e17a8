// Data of what a case shows, and of the lists over all cases.
import type { Level } from '../../protocol/v1/levels';
import type { SanctionPhase } from '../../protocol/v1/sanctions';
import type { TalkKind } from '../../protocol/v1/talks';
import type { TaskKey, Track } from '../../protocol/v1/tracks';
import type { FollowUpAnswer } from '../case/follow-up';
import type { PersonId } from '../school/school';
import type { Day } from '../time/instant';
import type { CardName } from '../card-data';
import type { Asks, Card, Line, Message, OwnWords, PupilName } from './card';

/** What is asked of the reader on a case. `nothing`: somebody else is at turn, or nothing is due. */
export type CaseAsk = Asks | 'names' | 'search' | 'record' | 'late' | 'waits' | 'round' | 'lead' | 'task' | 'plan' | 'close' | 'nothing';

/** A button that the core holds possible for this reader; its words stand in `case.json`. */
export type CaseVerb =
  | 'open:red-flag-raise'
  | 'open:day-choice:plan-talk'
  | 'open:move-day'
  | 'open:record-target'
  | 'open:record-others'
  | 'open:record-others:again'
  | 'open:approach'
  | 'open:target-yes'
  | 'open:record-joint'
  | 'open:record-short'
  | 'open:break-heard'
  | 'open:round-form'
  | 'open:parents-told'
  | 'open:parents-who'
  | 'open:name-others'
  | 'open:search-start'
  | 'open:find-sender'
  | 'open:propose-sender'
  | 'open:mirror'
  | 'open:role'
  | 'open:other-way'
  | 'open:hold-on'
  | 'open:override-wait'
  | 'open:guide-corridor'
  | 'open:guides'
  | 'open:online'
  | 'open:task-open'
  | 'open:lead-change'
  | 'open:co-mentors'
  | 'open:ladder'
  | 'open:level-plan'
  | 'open:case-severe'
  | 'open:close-case'
  | 'open:close-case:left'
  | 'open:reopen-case'
  | 'open:ask-back'
  | 'open:what-blocks'
  | 'open:report-card'
  | 'accept-lead'
  | 'ask-along';

/** What the other buttons of a case are about. */
export type CaseGroup = 'danger' | 'talks' | 'help' | 'lead' | 'file';

/** How far a track is. */
export type TrackState =
  | 'nothing'
  | 'nobody-named'
  | 'searching'
  | 'not-planned'
  | 'planned'
  | 'spoken'
  | 'waits'
  | 'other-way'
  | 'teachers-know'
  | 'parents-know'
  | 'parents-call'
  | 'pupil-tells'
  | 'task-open'
  | 'task-done';

/** One of the five tracks. `names` for the tracks of pupils; `doneOn` and `nextOn` for what was and what comes. */
export interface TrackLine {
  track: Track;
  names: PupilName[];
  state: TrackState;
  doneOn: Day | '';
  nextOn: Day | '';
  /** The task that `task-open` and `task-done` speak of, and who has it. */
  task: TaskKey | 'own' | 'watch' | 'none';
  who: PersonId | '';
  /** Since when nothing was done or planned on it. */
  silentSinceOn: Day | '';
}

/** One entry of the chronology; the kinds are the events of report and case. */
export interface ChronicleLine {
  on: Day;
  what: ChronicleKind;
  by: PersonId | '';
  /** The other person in it: who got it, who was asked. */
  person: PersonId | '';
  talk: TalkKind | '';
  /** For whom a measure is, or about whom a co-mentor wrote; '' for none. */
  pupil: PupilName;
  /** The day that was chosen. */
  day: Day | '';
  /** The standard task that it is about. */
  task: TaskKey | 'none';
  words: OwnWords;
  /** What pupils answered in a round; who else reads it knows who they are. */
  answers: { name: PupilName; answer: FollowUpAnswer }[];
  withdrawn: boolean;
  /** When it was written down, when that was a later day; of a correction, the day of the correction. */
  writtenOn: Day | '';
  /** A correction of it follows. */
  corrected: boolean;
}

export type ChronicleKind =
  | 'reported'
  | 'report-finished'
  | 'report-joined'
  | 'picked-up'
  | 'passed-on'
  | 'report-closed'
  | 'report-reopened'
  | 'solved-checked'
  | 'teller-answered'
  | 'teller-moved'
  | 'planned'
  | 'moved'
  | 'not-held'
  | 'blocked'
  | 'target-recorded'
  | 'others-recorded'
  | 'approach-no-blame'
  | 'approach-confronting'
  | 'approach-group'
  | 'joint-wanted'
  | 'joint-not-wanted'
  | 'joint-recorded'
  | 'parents-told'
  | 'parents-tried'
  | 'parents-unwanted'
  | 'others-named'
  | 'search-started'
  | 'search-reviewed'
  | 'reminder-yes'
  | 'reminder-no'
  | 'sender-proposed'
  | 'search-ended'
  | 'record-finished'
  | 'other-way'
  | 'bridge'
  | 'round-answered'
  | 'round-moved'
  | 'talk-recorded'
  | 'heard'
  | 'heard-broken'
  | 'break-level-up'
  | 'break-sanction'
  | 'break-other-plan'
  | 'help-chosen'
  | 'red-flag'
  | 'red-flag-named'
  | 'red-flag-seen'
  | 'red-flag-spoken'
  | 'red-flag-recorded'
  | 'red-flag-arranged'
  | 'pupil-phoned'
  | 'lead-offered'
  | 'lead-accepted'
  | 'lead-asked-back'
  | 'mentor-confirmed'
  | 'mentor-lapsed'
  | 'pupil-left'
  | 'pupil-stays'
  | 'co-mentor-joined'
  | 'co-mentor-declined'
  | 'co-mentor-settled'
  | 'co-mentor-ended'
  | `level-${Level}`
  | 'level-planned'
  | 'level-reviewed'
  | `sanction-${SanctionPhase}`
  | 'sanction-finished'
  | 'return-arranged'
  | 'severe'
  | 'not-severe'
  | 'case-closed'
  | 'case-reopened'
  | 'assessed'
  | 'put-in-file'
  | 'watch-answered'
  | 'asked'
  | 'answered'
  | 'task-added'
  | 'task-ticked'
  | 'task-moved'
  | 'task-done'
  | 'task-dropped'
  | 'watch-asked'
  | 'place-seen'
  | 'place-quiet'
  | 'class-talk'
  | 'class-agreed'
  | 'note'
  | 'quiet'
  | 'corrected'
  | 'mirrored'
  | 'role-bully'
  | 'role-follower'
  | 'role-helper'
  | 'role-witness'
  | 'sealed-pupil'
  | 'sealed-words'
  | 'sealed-all'
  | 'day-agreed'
  | 'joined-in'
  | 'held-on'
  | 'wait-overridden'
  | 'guide-used'
  | 'playbook-used'
  | 'sighting'
  | 'snoozed';

/** A line of the Monday overview. `waitsOn`: whose answer a question waits for; `yours`: the reader is one of them. */
export interface OverviewLine extends Line {
  yours: boolean;
  waitsOn: PersonId[];
}

export interface CaseCards {
  /** One phone screen: the wish, the promises, what is asked now, the five tracks. `leadSinceOn` and `lead`: who leads. */
  'case': Card & {
    target: PupilName;
    class: string;
    lead: PersonId;
    youLead: boolean;
    leadSinceOn: Day;
    level: Level;
    waitingFor: PersonId | '';
    severe: boolean;
    wish: OwnWords;
    /** `agreement`: what pupils agreed; without a day once that has passed. `what` has no full stop behind it. */
    promises: { kind: 'promise' | 'agreement'; what: OwnWords; on: Day | ''; owner: PersonId; yours: boolean }[];
    /** `watched`: closed, and still looked at after each vacation (N21). */
    status: 'open' | 'watched' | 'closed';
    ask: CaseAsk;
    talk: TalkKind;
    /** Whose parents the talk is with, where more of them are asked for (I5). */
    parentsOf: PupilName;
    askOn: Day | '';
    /** At most two, the first one helping or recording. */
    actions: { verb: CaseVerb }[];
    more: boolean;
    tracks: TrackLine[];
    /** Cases with the same pupils the other way round (I17): the number only. `mirrorWaits`: step 3 waits for step 2 there. */
    mirrors: { number: string }[];
    mirrorWaits: boolean;
    /** The target does not want others to know who told (I2). */
    keepSecret: boolean;
  };
  /** All other buttons of a case, at most eight a page, by what they are about; a group of more than four goes on in one without a name. */
  'case-more': Card & { groups: { group: CaseGroup | ''; actions: { verb: CaseVerb }[] }[]; page: number; nextPage: number };
  /** At most seven lines a page. `nextPage` 0 = the last one. */
  'case-list': Card & { lines: Line[]; page: number; nextPage: number };
  /** By the day on which it happened; at most seven lines a page. */
  'chronology': Card & { lines: ChronicleLine[]; page: number; nextPage: number; canWrite: boolean; canCorrect: boolean; canSeal: boolean };

  /** N30, at most seven lines in all. No free text, no count per person (I18). */
  'overview-monday': Message & {
    on: Day;
    /** What went well last week; kinds with 0 are left out. */
    well: { what: 'talks' | 'picked-up' | 'quiet'; count: number }[];
    today: OverviewLine[];
    week: OverviewLine[];
    open: OverviewLine[];
    /** Tracks that fell silent since the last overview; each is told once (N27). */
    silent: { number: string; tracks: { track: Track }[]; on: Day }[];
    /** Cannot be reached. */
    unreachable: PersonId[];
    /** Reports that were closed without a case last week, and when the first of them is asked about again (I13). */
    solved: { count: number; askedOn: Day | '' };
    /** The line behind the first button; `number` '' = none. */
    first: { subject: string; about: string; number: string; opens: CardName };
    nothingOpen: boolean;
    noCase: boolean;
    /** The first day that comes when nothing is open. */
    nextOn: Day | '';
    /** The school year that the calendar does not know yet: `2028-2029`. */
    missingYear: string;
  };
  /** What waited during a vacation or a breakdown, most urgent first; at most seven lines of `count`. */
  'digest': Message & { lines: Line[]; count: number; hasMore: boolean };
}
