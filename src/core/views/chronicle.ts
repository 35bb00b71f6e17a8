// Each event as one line of the chronology, in one table: an event that is not thought about does not compile.
import type { ChronicleKind } from '../cards/case-cards';
import type { BreakEvents } from '../case/breaks/events';
import type { PupilAnswer } from '../case/follow-up';
import type { FollowUpEvents } from '../case/follow-ups/events';
import type { LevelEvents } from '../case/levels/events';
import type { ApproachEvents } from '../case/approach/events';
import type { JointEvents } from '../case/joint/events';
import type { GuideEvents } from '../case/guides/events';
import type { ClassTalkEvents } from '../case/class-talk/events';
import type { CoMentorEvents } from '../case/co-mentors/events';
import type { MentorEvents } from '../case/mentors/events';
import type { NoteEvents } from '../case/notes/events';
import type { OtherWayEvents } from '../case/other-way/events';
import type { ParentsEvents } from '../case/parents/events';
import type { PeopleEvents } from '../case/people/events';
import type { SearchEvents } from '../case/search/events';
import type { ShortTalkEvents } from '../case/short-talks/events';
import type { SanctionEvents } from '../case/sanctions/events';
import type { ClosingEvents } from '../case/closing/events';
import type { WatchEvents } from '../case/watch/events';
import type { StartCaseEvents } from '../case/start/events';
import type { TalkEvents } from '../case/talks/events';
import type { TaskEvents } from '../case/tasks/events';
import type { EventName } from '../families';
import type { ReportEvents } from '../report/events';
import { isPlaybook } from '../subject/checklists';
import type { BridgeEvents } from '../subject/bridge/events';
import type { DetailEvents } from '../subject/details/events';
import type { JoiningEvents } from '../subject/joining/events';
import type { LeadEvents } from '../subject/lead/events';
import type { PlanEvents } from '../subject/plan/events';
import type { SharingEvents } from '../subject/sharing/events';
import type { QuestionEvents } from '../subject/questions/events';
import type { RedFlagEvents } from '../subject/red-flags/events';
import type { SeverityEvents } from '../subject/severity/events';
import type { TellerEvents } from '../subject/tellers/events';
import type { MirrorEvents } from '../subject/mirrors/events';
import type { SealingEvents } from '../subject/sealing/events';
import type { SnoozeEvents } from '../subject/snooze/events';

type Events = ReportEvents &
  StartCaseEvents &
  ClosingEvents &
  WatchEvents &
  TalkEvents &
  ApproachEvents &
  JointEvents &
  ParentsEvents &
  PeopleEvents &
  OtherWayEvents &
  GuideEvents &
  TaskEvents &
  NoteEvents &
  ClassTalkEvents &
  CoMentorEvents &
  MentorEvents &
  LevelEvents &
  FollowUpEvents &
  ShortTalkEvents &
  BreakEvents &
  SearchEvents &
  SanctionEvents &
  PlanEvents &
  SharingEvents &
  QuestionEvents &
  BridgeEvents &
  LeadEvents &
  JoiningEvents &
  RedFlagEvents &
  SeverityEvents &
  DetailEvents &
  TellerEvents &
  SealingEvents &
  MirrorEvents &
  SnoozeEvents;

/** What an event says beside who and when. */
export interface Said {
  what: ChronicleKind;
  words?: string;
  /** What pupils answered in a round. */
  answers?: readonly PupilAnswer[];
  /** Key of a pupil. */
  pupil?: string;
  /** Id of a talk. */
  talk?: string;
  day?: string;
  /** Who got it. */
  to?: string;
  /** Which office was asked. */
  asked?: QuestionEvents['question-asked']['asked'];
  /** A standard task, or the id of a task or promise. */
  task?: string;
  /** Told by the reporter: who that is, is for few eyes (I2). */
  told?: true;
}

/** Null: it follows from another line, or nobody has to read it. */
export const CHRONICLE: { readonly [Name in EventName]: (data: Events[Name]) => Said | null } = {
  'report-sent': ({ words }) => ({ what: 'reported', words, told: true }),
  'report-finished': ({ place }) => ({ what: 'report-finished', words: place, told: true }),
  'forms-noticed': () => null,
  // Health signals are for few eyes: the chronology does not list them.
  'signals-noticed': () => ({ what: 'report-finished', told: true }),
  'others-noticed': () => null,
  'report-passed-on': ({ how }) => (how === 'asked-again' ? { what: 'passed-on', told: true } : { what: 'passed-on' }),
  // How it belongs to another one is told there.
  'report-offered': () => null,
  'report-linked': () => ({ what: 'report-joined' }),
  'report-parted': () => null,
  'report-on-its-own': () => null,
  'progress-followed': () => null,
  'other-report-joined': ({ report }) => ({ what: 'report-joined', words: report.words, told: true }),
  'other-report-finished': () => null,
  'other-report-parted': () => null,
  'report-closed': ({ why }) => ({ what: 'report-closed', words: why }),
  'solved-checked': ({ spokeOn }) => ({ what: 'solved-checked', day: spokeOn }),
  'report-reopened': () => ({ what: 'report-reopened' }),
  'report-started': () => ({ what: 'picked-up' }),
  'report-taken-back': () => null,
  'route-shown': () => null,
  'route-answered': () => null,
  'progress-muted': () => null,
  // I10: no reason is asked, and nobody reads about it.
  'person-shut-out': () => null,

  'case-started': () => null,
  'case-closed': ({ why }) => ({ what: 'case-closed', words: why }),
  'case-reopened': ({ why }) => ({ what: 'case-reopened', words: why }),
  'case-assessed': ({ seenHow }) => ({ what: 'assessed', words: seenHow }),
  'watch-answered': () => ({ what: 'watch-answered' }),
  'put-in-file': () => ({ what: 'put-in-file' }),

  'talk-planned': ({ talk, on }) => ({ what: 'planned', talk, day: on }),
  'talk-moved': ({ talk, on, reason }) => ({ what: 'moved', talk, day: on, words: reason }),
  'talk-missed': ({ talk, on }) => ({ what: 'not-held', talk, day: on }),
  'day-set': ({ talk, on }) => ({ what: 'day-agreed', talk, day: on }),
  'block-said': ({ talk, note }) => ({ what: 'blocked', talk, words: note }),
  'talk-held': ({ talk, untilOn, why }) => (why === undefined ? null : { what: 'held-on', talk, day: untilOn, words: why }),
  'talk-asked': () => null,

  'target-talk-recorded': ({ talk, wish }) => ({ what: 'target-recorded', talk, words: wish }),
  'others-talk-recorded': ({ talk, agreement }) => ({ what: 'others-recorded', talk, words: agreement }),
  'approach-chosen': ({ approach }) => ({ what: `approach-${approach}` }),
  'joint-wish-recorded': ({ answer, ownWords }) => ({ what: answer === 'yes' ? 'joint-wanted' : 'joint-not-wanted', words: ownWords }),
  'joint-talk-recorded': ({ talk, agreement }) => ({ what: 'joint-recorded', talk, words: agreement }),
  'household-told': ({ talk, how, by }) => ({ what: how === 'told' ? 'parents-told' : 'parents-tried', talk, to: by }),
  'parents-unwanted': ({ talk, why, askOn }) => ({ what: 'parents-unwanted', talk, words: why, day: askOn }),
  'record-finished': ({ said }) => ({ what: 'record-finished', words: said }),
  'others-named': ({ people }) => ({ what: 'others-named', words: people.map(({ name }) => name).join(', ') }),
  'search-started': () => ({ what: 'search-started' }),
  'search-reviewed': ({ found }) => ({ what: 'search-reviewed', words: found }),
  'reminder-answered': ({ mayRemind }) => ({ what: `reminder-${mayRemind}` }),
  'search-ended': () => ({ what: 'search-ended' }),
  'role-changed': ({ pupil, role, why }) => ({ what: `role-${role}`, pupil, words: why }),
  'other-way-chosen': ({ why }) => ({ what: 'other-way', words: why }),
  'wait-overridden': ({ toldOn, why }) => ({ what: 'wait-overridden', talk: 'step3', day: toldOn, words: why }),

  'round-answered': ({ answers, view }) => ({
    what: 'round-answered',
    answers,
    words: inOrder([...answers.map(({ words }) => words), view]),
  }),
  'round-moved': ({ on }) => ({ what: 'round-moved', day: on }),
  'short-talk-recorded': ({ talk, words }) => ({ what: 'talk-recorded', talk, words }),
  'hearing-recorded': ({ follows, words }) => ({ what: follows === 'nothing' ? 'heard' : 'heard-broken', words }),
  'break-answered': ({ next, why }) => ({ what: `break-${next}`, words: why }),
  'help-chosen': ({ agreement, on }) => ({ what: 'help-chosen', day: on, words: agreement }),
  'class-talk-recorded': ({ said }) => ({ what: 'class-talk', words: said }),
  'class-agreed': ({ own }) => ({ what: 'class-agreed', words: own.join(' · ') }),
  'note-written': ({ text, pupil = '' }) => ({ what: 'note', words: text, pupil }),
  'quiet-said': ({ why }) => ({ what: 'quiet', words: why }),
  'task-added': ({ text, key, owner, on, watch }) => ({
    what: watch ? 'watch-asked' : 'task-added',
    words: text,
    task: key,
    to: owner,
    day: on,
  }),
  'task-ticked': ({ key }) => ({ what: 'task-ticked', task: key }),
  'task-moved': ({ task, on }) => ({ what: 'task-moved', task, day: on }),
  'task-ended': ({ task, how, why }) => ({ what: `task-${how}`, task, words: why }),
  'place-watched': ({ task, what, words }) => ({ what: what === 'seen' ? 'place-seen' : 'place-quiet', task, words }),

  'red-flag-raised': ({ words }) => (words === undefined ? { what: 'red-flag', told: true } : { what: 'red-flag', words }),
  'red-flag-named': () => ({ what: 'red-flag-named', told: true }),
  'red-flag-spoken': () => ({ what: 'red-flag-spoken', told: true }),
  'red-flag-seen': () => ({ what: 'red-flag-seen' }),
  'red-flag-written': ({ done }) => ({ what: 'red-flag-recorded', words: done }),
  'pupil-phoned': () => ({ what: 'pupil-phoned' }),
  'red-flag-arranged': ({ phoneBy }) => ({ what: 'red-flag-arranged', to: phoneBy }),

  'lead-offered': ({ to, why }) => ({ what: 'lead-offered', to, words: why }),
  'lead-accepted': () => ({ what: 'lead-accepted' }),
  'lead-taken': ({ why }) => ({ what: 'lead-accepted', words: why }),
  'lead-asked-back': ({ why }) => ({ what: 'lead-asked-back', words: why }),
  'mentor-confirmed': ({ pupil, person }) => ({ what: 'mentor-confirmed', pupil, to: person }),
  'mentor-lapsed': ({ pupil, from }) => ({ what: 'mentor-lapsed', pupil, to: from }),
  'pupil-settled': ({ pupil, how }) => ({ what: how === 'left' ? 'pupil-left' : 'pupil-stays', pupil }),
  'co-mentor-joined': ({ pupil, person }) => ({ what: 'co-mentor-joined', pupil, to: person }),
  'co-mentor-declined': ({ pupil }) => ({ what: 'co-mentor-declined', pupil }),
  'co-mentor-settled': ({ pupil }) => ({ what: 'co-mentor-settled', pupil }),
  'co-mentor-ended': ({ pupil, person }) => ({ what: 'co-mentor-ended', pupil, to: person }),
  'level-changed': ({ to, why, decidedBy }) => ({ what: `level-${to}`, words: why, to: decidedBy }),
  'level-planned': ({ plan, reviewOn }) => ({ what: 'level-planned', words: plan, day: reviewOn }),
  'level-reviewed': ({ line, reviewOn }) => ({ what: 'level-reviewed', words: line, day: reviewOn }),
  'sanction-recorded': ({ phase, lastOn, decidedBy, why, pupil }) => ({
    what: `sanction-${phase}`,
    day: lastOn,
    to: decidedBy,
    words: why,
    pupil,
  }),
  'sanction-finished': ({ text }) => ({ what: 'sanction-finished', words: text }),
  'return-arranged': ({ receives, place, talkOn }) => ({ what: 'return-arranged', to: receives, words: place, day: talkOn }),
  'severity-marked': ({ severe, why }) => ({ what: severe ? 'severe' : 'not-severe', words: why }),
  'question-asked': ({ kind, asked, why, fromOn }) => {
    // I4: what somebody thinks names nobody, so its ground is not told on; and one that is asked later follows from the answer.
    if (kind === 'name-sender') return { what: 'sender-proposed', asked };
    return fromOn === undefined ? { what: 'asked', asked, words: why } : null;
  },
  'question-answered': ({ why }) => ({ what: 'answered', words: why }),
  'bridge-answered': () => ({ what: 'bridge' }),
  'bridge-covered': () => null,
  // One line for the list, not one for each point.
  'guide-ticked': ({ guide, first }) => (first ? { what: isPlaybook(guide) ? 'playbook-used' : 'guide-used' } : null),
  'sighting-recorded': ({ where }) => ({ what: 'sighting', words: where }),

  'teller-answered': ({ on }) => ({ what: 'teller-answered', day: on }),
  'teller-moved': ({ laterOn }) => ({ what: 'teller-moved', day: laterOn }),
  // Whoever reads it may not know the other case: its number only.
  'mirror-asked': () => null,
  'mirror-begun': ({ mirror }) => ({ what: 'mirrored', words: mirror.number }),
  'mirror-linked': ({ number }) => ({ what: 'mirrored', words: number }),
  'mirror-followed': () => null,
  'mirror-parted': () => null,
  'pupil-sealed': ({ why }) => ({ what: 'sealed-pupil', words: why }),
  'words-sealed': ({ why }) => ({ what: 'sealed-words', words: why }),
  'record-sealed': ({ why }) => ({ what: 'sealed-all', words: why }),
  'nudge-snoozed': ({ untilOn }) => ({ what: 'snoozed', day: untilOn }),
};

/** In a round several people say something: one line for each. */
function inOrder(said: readonly string[]): string {
  return said.filter((words) => words !== '').join('\n');
}
