// A button that opens something: who may read it, whether its command can be given now, and the card with its data.
import type { CardName } from '../card-data';
import type { CommandName } from '../families';
import { refuse, type Refusal } from '../kernel/outcome';
import type { SubjectState } from '../subject/state';
import { whyNot } from './asked';
import { vacationBridgeForm } from './bridge-opened';
import { breakHeard, breakNext, recordShort, whatHelps } from './break-opened';
import { classAgreements, recordClass } from './class-opened';
import { correct, correctWhich } from './corrections';
import { caseMore } from './case-more';
import { caseCard } from './case-opened';
import { coMentorLead, coMentorPart, coMentorsCard, coMentorTask } from './co-mentor-opened';
import { assessment, closeCase, closeLater, reopenCase } from './closing-opened';
import { roundDay, roundForm } from './follow-up-opened';
import { guideCard, guideCorridor, guidesCard } from './guide-opened';
import { askBack, caseSevere, leadChange, nameLead, questionAnswer } from './lead-opened';
import { leadSummary } from './lead-summary';
import { ladder, levelDown, levelPlan, levelReview, levelUp } from './level-opened';
import { mirrorForm, roleForm } from './people-opened';
import { isSubjectCard } from './notice-card';
import { reportForms, reportSignals } from './noticed';
import { onlineCard, sightingForm } from './online-opened';
import type { Opening, OpenRequest } from './opening';
import { parentsTold, parentsUnwanted, parentsWho, recordParents } from './parents-opened';
import {
  approachForm,
  holdOn,
  nameOthers,
  otherWay,
  overrideWait,
  recordJoint,
  recordOthers,
  recordOthersMore,
  recordTarget,
  recordTargetMore,
  targetYes,
} from './record-opened';
import { redFlagArrange, redFlagCard, redFlagKinds, redFlagLines, redFlagRaise, redFlagRecord, redFlagSpoken } from './red-flag-opened';
import { reopened } from './reopened';
import { giveToColleague, reportCard, reportOtherwise, reportOtherwiseWhy, reportRelates, reportWords } from './report-opened';
import { howFar, otherRoute, reportFinish } from './reporter-opened';
import { sanctionForm, sanctionMore, sanctionReturn, sanctionsOf } from './sanction-opened';
import { findSender, proposeSender, searchAnswer, searchQuestion, searchStart } from './search-opened';
import { ALARMED, CO_MENTOR, INSIDE, isOneOf, OWNER, REPORTER, SUMMARY, type Readers } from './seen-by';
import { allQuiet, dayOfTask, note, planSomething } from './silence';
import { sealedCard, sealForm } from './seal-opened';
import { snoozeChoice } from './snooze-opened';
import { tellerDone, tellerLater } from './teller-opened';
import { dayChoice, dayVerbOf, moveDay, planDay, talkNotHeld, whatBlocks } from './step-opened';
import { taskAdd, taskDay, taskDrop, taskOpen, watchAdd, whisperAnswer } from './task-opened';
import { trackCard, tracksCard } from './tracks-opened';
import type { AnyCard, Viewer } from './viewer';
import { noAccess } from './who-to-ask';

/** Who may open a card: its readers, or whoever may give the command that it is the form of. */
interface Opened {
  readers?: Readers;
  command?: CommandName | ((opening: Opening) => CommandName);
  /** Buttons only: nothing can be typed. */
  buttons?: true;
  draw: (opening: Opening) => AnyCard | Refusal;
}

const OPENED: Partial<Record<CardName, Opened>> = {
  'report-card': { readers: INSIDE, draw: reportCard },
  'report-words': { readers: ALARMED, draw: reportWords },
  'report-relates': { command: 'relate-report', draw: reportRelates },
  'report-otherwise': { command: 'pass-on', draw: reportOtherwise },
  'report-otherwise-why': { command: 'close-report', draw: reportOtherwiseWhy },
  'teller-done': { command: 'answer-teller', draw: tellerDone },
  'teller-later': { command: 'move-teller', draw: tellerLater },
  'give-to-colleague': { command: 'give-to', draw: giveToColleague },

  'report-finish': { command: 'finish-report', draw: reportFinish },
  'report-forms': { command: 'finish-forms', draw: reportForms },
  'report-signals': { command: 'finish-signals', draw: reportSignals },
  'report-receipt': { readers: REPORTER, draw: howFar },
  'report-progress': { readers: REPORTER, draw: howFar },
  'other-route-answer': { command: 'answer-route', draw: otherRoute },
  'other-route-calls': { readers: REPORTER, draw: otherRoute },

  'red-flag-raise': { command: 'raise-alarm', draw: redFlagRaise },
  'red-flag-card': { readers: ALARMED, draw: redFlagCard },
  'red-flag-record': { command: 'record-red-flag', draw: redFlagRecord },
  'red-flag-arrange': { command: 'arrange-red-flag', draw: redFlagArrange },
  'red-flag-kinds': { command: 'name-red-flag', draw: redFlagKinds },
  'red-flag-spoken': { command: 'spoke-about-red-flag', draw: redFlagSpoken },
  'red-flag-reporter': { command: 'name-red-flag', draw: redFlagLines },

  'day-choice': { command: dayVerbOf, buttons: true, draw: dayChoice },
  'plan-day': { command: dayVerbOf, draw: planDay },
  'move-day': { command: 'move-talk', draw: moveDay },
  'talk-not-held': { command: 'talk-did-not-happen', draw: talkNotHeld },
  'what-blocks': { command: 'say-what-blocks', draw: whatBlocks },
  'guide-corridor': { readers: INSIDE, draw: guideCorridor },
  'guide': { readers: INSIDE, draw: guideCard },
  'guides': { readers: INSIDE, draw: guidesCard },
  'online': { readers: INSIDE, draw: onlineCard },
  'sighting': { command: 'record-sighting', draw: sightingForm },
  'vacation-bridge-form': { command: 'answer-bridge', draw: vacationBridgeForm },

  'record-target': { command: 'record-target-talk', draw: recordTarget },
  'record-target-more': { command: 'finish-record', draw: recordTargetMore },
  'record-others': { command: 'record-others-talk', draw: recordOthers },
  'record-others-more': { command: 'finish-record', draw: recordOthersMore },
  'approach': { command: 'choose-approach', draw: approachForm },
  'target-yes': { command: 'record-joint-wish', draw: targetYes },
  'record-joint': { command: 'record-joint-talk', draw: recordJoint },
  'parents-told': { command: 'tell-parents', draw: parentsTold },
  'record-parents': { command: 'finish-record', draw: recordParents },
  'parents-unwanted': { command: 'parents-not-wanted', draw: parentsUnwanted },
  'parents-who': { command: 'tell-parents', draw: parentsWho },
  'search-start': { command: 'start-search', draw: searchStart },
  'find-sender': { command: 'review-search', draw: findSender },
  'propose-sender': { command: 'propose-sender', draw: proposeSender },
  'name-others': { command: 'name-others', draw: nameOthers },
  'role': { command: 'change-role', draw: roleForm },
  'mirror': { command: 'open-mirror', draw: mirrorForm },
  'other-way': { command: 'choose-other-way', draw: otherWay },
  'override-wait': { command: 'override-wait', draw: overrideWait },
  'hold-on': { command: 'hold-on', draw: holdOn },

  'round-form': { command: 'answer-round', draw: roundForm },
  'round-day': { command: 'move-round', draw: roundDay },
  'what-helps': { command: 'choose-help', draw: whatHelps },
  'break-heard': { command: 'record-hearing', draw: breakHeard },
  'break-next': { command: 'answer-break', draw: breakNext },
  'record-short': { command: 'record-short-talk', draw: recordShort },
  'correct-which': { command: 'correct-entry', draw: correctWhich },
  'correct': { command: 'correct-entry', draw: correct },
  'seal': { command: 'seal', draw: sealForm },
  'record-class': { command: 'record-class-talk', draw: recordClass },
  'class-agreements': { command: 'record-class-agreements', draw: classAgreements },
  'note': { command: 'write-note', draw: note },
  'all-quiet': { command: 'say-quiet', draw: allQuiet },
  'task-open': { readers: OWNER, draw: taskOpen },
  'task-day': { command: dayOfTask, draw: (opening) => (dayOfTask(opening) === 'move-task' ? taskDay(opening) : planSomething(opening)) },
  'task-drop': { command: 'drop-task', draw: taskDrop },
  'task-add': { command: 'add-task', draw: taskAdd },
  'tracks': { readers: INSIDE, draw: tracksCard },
  'track': { readers: INSIDE, draw: trackCard },
  'whisper-answer': { readers: OWNER, draw: whisperAnswer },
  'watch-add': { command: 'ask-to-watch', draw: watchAdd },

  'ask-back': { command: 'ask-back', draw: askBack },
  'name-lead': { command: 'name-lead', draw: nameLead },
  'lead-change': { command: 'hand-over', draw: leadChange },
  'lead-summary': { readers: SUMMARY, draw: leadSummary },
  'sanctions': { readers: INSIDE, draw: sanctionsOf },
  'sanction': { command: 'record-sanction', draw: sanctionForm },
  'sanction-more': { command: 'finish-sanction', draw: sanctionMore },
  'sanction-return': { command: 'arrange-return', draw: sanctionReturn },
  'ladder': { readers: INSIDE, draw: ladder },
  'level-up': { command: 'level-up', draw: levelUp },
  'level-plan': { command: 'plan-level', draw: levelPlan },
  'level-review': { command: 'review-level', draw: levelReview },
  'level-down': { command: 'level-down', draw: levelDown },
  'case-severe': { command: 'mark-severe', draw: caseSevere },
  'close-case': { command: 'close-case', draw: closeCase },
  'close-later': { command: 'close-later', draw: closeLater },
  'assessment': { command: 'assess-case', draw: assessment },
  'reopen-case': { command: 'reopen-case', draw: reopenCase },
  'co-mentor-part': { readers: CO_MENTOR, draw: coMentorPart },
  'co-mentor-task': { command: 'join-case', draw: coMentorTask },
  'co-mentors': { command: 'end-co-mentor', draw: coMentorsCard },
  'co-mentor-lead': { command: 'settle-co-mentor', draw: coMentorLead },
  // The questions of a search have a form and a command of their own (I4).
  'question-answer': {
    command: (opening) => (searchQuestion(opening) === undefined ? 'answer-question' : 'answer-search'),
    draw: (opening) => (searchQuestion(opening) === undefined ? questionAnswer(opening) : searchAnswer(opening)),
  },
  'search-answer': { command: 'answer-search', draw: searchAnswer },

  'case': { readers: INSIDE, draw: caseCard },
  'case-more': { readers: INSIDE, draw: caseMore },
};

/** The command that a form sends, as it is opened now; undefined for a card that only shows, and for one without anything to type. */
export function formCommand(request: OpenRequest, state: SubjectState, viewer: Viewer): CommandName | undefined {
  const opened = Object.hasOwn(OPENED, request.card) ? OPENED[request.card as CardName] : undefined;
  if (opened === undefined || opened.buttons === true) return undefined;
  return typeof opened.command === 'function' ? opened.command({ ...request, state, viewer }) : opened.command;
}

/**
 * The card behind `open:<card>` or `open:<card>:<choice>` of a report or case. Who may not see it gets the same refusal as for an unknown
 * number; whose command is not possible now, that command's own refusal. `/casus` of the reporter shows how far it is (I12).
 */
export function openCard(request: OpenRequest, state: SubjectState, viewer: Viewer): AnyCard | Refusal {
  const opening = { ...request, state, viewer };
  if (state.status === 'sealed') return sealedCard(opening);
  if (isSubjectCard(request.card) && !Object.hasOwn(OPENED, request.card)) return reopened(opening);
  if (request.card === 'snooze-choice') return snoozeChoice(opening);
  const opened = Object.hasOwn(OPENED, request.card) ? OPENED[request.card as CardName] : undefined;
  if (opened === undefined) return refuse('not-possible-now');
  if (opened.command !== undefined) {
    const command = typeof opened.command === 'string' ? opened.command : opened.command(opening);
    return whyNot(command, state, viewer, request.about) ?? opened.draw(opening);
  }
  if (isOneOf(opened.readers ?? [], state, viewer)) return opened.draw(opening);
  if (request.card === 'case' && isOneOf(CO_MENTOR, state, viewer)) return coMentorPart(opening);
  if (request.card === 'case' && isOneOf(REPORTER, state, viewer)) return howFar(opening);
  return noAccess(state.number, viewer);
}
