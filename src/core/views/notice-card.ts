// A notice as the card that is sent: neutral, with the number, the next action and the date; never a pupil's name, never a story.
import type { NoticeCard } from '../../protocol/v1/rules';
import type { Notice } from '../kernel/notice';
import type { SubjectState } from '../subject/state';
import { coMentorAsked, coMentorEnded, mentorMissing, ownRoundDue, pupilGone, pupilHanded } from './co-mentor-notices';
import { mayClose } from './closing-opened';
import { foldedCard } from './folded-card';
import { breakTalks, caseWorse, caseWorseTold, followUpDue, roundDue, roundOpen } from './follow-up-notices';
import { answerReceipt, coordinatorAsked, leadOffered, leadOpen, leadReceipt, stepHelped } from './lead-notices';
import { levelStill, sanctionBack } from './level-notices';
import { itemOf } from './notice-item';
import { pupilPhone, redFlagCall, redFlagOpen, redFlagReporter, redFlagSeen } from './red-flag-notices';
import {
  otherRouteAsked,
  otherRouteCall,
  reportNew,
  reportProgress,
  reportStill,
  reportWaiting,
  solvedCheck,
  tellerAnswer,
} from './report-notices';
import { searchDue } from './search-opened';
import { stepDue, stepHelpAsked, stepLate, stepPlan, talkPassed, talkToday, targetWaits, vacationBridge } from './step-notices';
import { caseSilent } from './silence';
import { promiseDue, whisper } from './task-notices';
import { messageOf, type OfTheDesk, type Told } from './told';
import type { AnyCard, Viewer } from './viewer';
import { watchOfCase } from './watch';

/** Cards of rules that run over a report or case; those of a desk itself are `overview.ts` and `desk-cards.ts`. */
export type SubjectCard = Exclude<NoticeCard, 'overview-monday' | 'person-unreachable'>;

/** A rule with a card that has no view does not compile. */
const VIEWS: Readonly<Record<SubjectCard, (told: Told) => AnyCard>> = {
  'report-new': reportNew,
  'report-waiting': reportWaiting,
  'report-still': reportStill,
  'red-flag-call': redFlagCall,
  'red-flag-reporter': redFlagReporter,
  'red-flag-seen': redFlagSeen,
  'red-flag-open': redFlagOpen,
  'pupil-phone': pupilPhone,
  'other-route-call': otherRouteCall,
  'other-route-asked': otherRouteAsked,
  'report-progress': reportProgress,
  'teller-answer': tellerAnswer,
  'solved-check': solvedCheck,
  'step-plan': stepPlan,
  'step-due': stepDue,
  'step-late': stepLate,
  'step-help-asked': stepHelpAsked,
  'step-helped': stepHelped,
  'target-waits': targetWaits,
  'talk-today': talkToday,
  'talk-passed': talkPassed,
  'vacation-bridge': vacationBridge,
  'follow-up': followUpDue,
  'round': roundDue,
  'own-round': ownRoundDue,
  'round-open': roundOpen,
  'may-close': mayClose,
  'watch-round': watchOfCase,
  'case-worse': caseWorse,
  'case-worse-told': caseWorseTold,
  'break-talks': breakTalks,
  'lead-offered': leadOffered,
  'co-mentor-asked': coMentorAsked,
  'co-mentor-ended': coMentorEnded,
  'pupil-handed': pupilHanded,
  'mentor-missing': mentorMissing,
  'pupil-gone': pupilGone,
  'lead-receipt': leadReceipt,
  'lead-open': leadOpen,
  'level-still': levelStill,
  'sanction-back': sanctionBack,
  'case-silent': caseSilent,
  'search-due': searchDue,
  'promise-due': promiseDue,
  'whisper': whisper,
  'coordinator-asked': coordinatorAsked,
  'answer-receipt': answerReceipt,
};

/** Whether a card is one that is sent about a report or case. */
export function isSubjectCard(card: string): card is SubjectCard {
  return Object.hasOwn(VIEWS, card);
}

/**
 * The message for one notice of a report or case. What it was about may be gone by the time that it is drawn; then it is the line that
 * stays. Throws for a card of a desk's own rules.
 */
export function noticeCard(notice: Notice, state: SubjectState, viewer: Viewer, desk: OfTheDesk): AnyCard {
  if (!isSubjectCard(notice.card)) throw new Error(`rule ${notice.rule}: card ${notice.card} is not about a report or case`);
  const item = itemOf(notice, state, viewer);
  if (item === undefined) return foldedCard(notice, state, viewer);
  return VIEWS[notice.card]({ notice, item, state, viewer, message: messageOf(notice, state, viewer, desk) });
}

export { lineOf } from './line-of';
