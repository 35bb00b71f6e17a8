// What a person sees after a command, in one table: a command without an answer does not compile.
import type { CommandName } from '../families';
import { followUpsOf } from '../subject/followed-up';
import { openHandOver } from '../subject/leads';
import { reviewOn as levelReviewOn } from '../subject/level-standing';
import { reviewOn } from '../subject/searching';
import type { SubjectState } from '../subject/state';
import type { Question } from '../subject/subject';
import { afterTick } from './guide-opened';
import { classTalkSaved } from './class-opened';
import { nextToClose } from './closing-opened';
import { done, lastTalk, nextForm, ofTalk, type Answering } from './answering';
import { breakAnswered, hearingAnswered, roundAnswered, shortTalkRecorded } from './follow-up-answers';
import { formsOf, signalsOf, urgentOf } from './noticed';
import { afterFinish, parentsAnswered } from './parents-opened';
import { askedOf, jointAsked, lastUnwanted, othersRecorded, otherWayDone, talkPlanned, targetRecorded } from './record-answers';
import { flagRecorded, lastTold, passedOn, redFlagLines, related, reportSent, routeShown } from './report-answers';
import { hasRoute } from './reporter-opened';
import { sanctionMoreOf } from './sanction-opened';
import { dayChoiceOf } from './step-opened';
import { undoUntil } from './undo-until';
import { ownTask, placeWatched, taskMovedLast } from './task-answers';
import type { AnyCard } from './viewer';
import { isWithTarget } from '../subject/talk-kind';

const ANSWERS: Readonly<Record<CommandName, (answering: Answering) => AnyCard>> = {
  // Reports
  'send-report': reportSent,
  'show-route': routeShown,
  'answer-route': (a) => done(a, 'route-answered', { on: hasRoute(a.after) ? (a.after.route.answered?.on ?? '') : '' }),
  'finish-report': (a) => formsOf(a.after, nextForm(a, 'report')),
  'finish-forms': (a) => urgentOf(a.after, nextForm(a, 'report'), 'forms') ?? signalsOf(a.after, nextForm(a, 'report')),
  'finish-signals': (a) => urgentOf(a.after, nextForm(a, 'report'), 'signals') ?? done(a, 'report-finished'),
  'raise-red-flag': reportSent,
  'mute-progress': (a) => done(a, 'progress-muted'),
  'take-back': (a) => done(a, 'report-taken-back', { undoUntil: 0 }),
  'ask-again': (a) => done(a, 'asked-again'),
  'pick-up': pickedUp,
  'pass-on': passedOn,
  'relate-report': related,
  'close-report': (a) => done(a, 'report-closed', { on: a.after.kind === 'report' ? (a.after.closed?.spokeOn ?? '') : '' }),
  'check-solved': (a) => done(a, 'solved-checked', { on: a.after.kind === 'report' ? (a.after.closed?.checked?.spokeOn ?? '') : '' }),
  'answer-teller': (a) => done(a, 'teller-answered', { on: lastTold(a.after)?.on ?? '' }),
  'move-teller': (a) => done(a, 'teller-moved', { on: lastTold(a.after)?.laterOn ?? '' }),
  'reopen-report': (a) => done(a, 'report-reopened'),

  // Red flags
  'raise-alarm': (a) => redFlagLines(a) ?? done(a, 'over'),
  'see-red-flag': (a) => done(a, 'red-flag-seen'),
  'name-red-flag': (a) => done(a, 'red-flag-named'),
  'spoke-about-red-flag': (a) => done(a, 'red-flag-spoken', { at: lastSpoken(a.after) }),
  'record-red-flag': flagRecorded,
  'phone-pupil': (a) => done(a, 'pupil-phoned'),
  'arrange-red-flag': (a) => done(a, 'red-flag-arranged'),

  // Days of talks
  'plan-talk': talkPlanned,
  'move-talk': (a) => {
    const talk = lastTalk(a.after, (one) => one.plan?.seq);
    return done(a, talk?.moved?.seq === talk?.plan?.seq ? 'talk-moved' : 'talk-planned', ofTalk(talk, talk?.plan?.on));
  },
  'talk-did-not-happen': (a) => {
    const talk = lastTalk(a.after, (one) => one.plan?.seq);
    return done(a, 'talk-not-held', ofTalk(talk, talk?.plan?.on));
  },
  'say-what-blocks': (a) => done(a, 'blocks-said', askedOf(a)),
  'ask-along': (a) => done(a, 'along-asked', askedOf(a)),
  'join-in': (a) => dayGiven(a, 'together'),
  'agree-day': (a) => dayGiven(a, 'day-agreed'),

  // Records
  'record-target-talk': targetRecorded,
  'record-others-talk': othersRecorded,
  'choose-approach': (a) => done(a, 'approach-chosen', { talk: 'step3' }),
  'record-joint-wish': jointAsked,
  'record-joint-talk': othersRecorded,
  'finish-record': afterFinish,
  'tell-parents': parentsAnswered,
  'parents-not-wanted': (a) => done(a, 'parents-unwanted', { on: lastUnwanted(a.after) }),
  'name-others': (a) => done(a, 'others-named'),
  'start-search': (a) => done(a, 'search-started', { on: reviewOn(a.after) }),
  'review-search': (a) =>
    reviewsOf(a.after) > reviewsOf(a.before) ? done(a, 'search-reviewed', { on: reviewOn(a.after) }) : done(a, 'reminder-answered'),
  'propose-sender': (a) => done(a, 'sender-proposed', askedOf(a)),
  'answer-search': (a) => done(a, 'question-answered', { person: answeredLast(a.after)?.asker ?? '' }),
  'change-role': (a) => done(a, 'role-changed'),
  'open-mirror': (a) => done(a, 'mirror-opened', { undoUntil: 0 }),
  'choose-other-way': (a) => done(a, 'other-way', otherWayDone(a.after)),

  // Guides and playbooks
  'tick-guide': afterTick,
  'record-sighting': (a) => (a.after.redFlags.length > a.before.redFlags.length ? redFlagLines(a) : undefined) ?? done(a, 'sighting'),

  'override-wait': (a) =>
    done(
      a,
      'wait-overridden',
      ofTalk(
        a.after.talks.find(({ id }) => id === 'step3'),
        undefined,
      ),
    ),
  'hold-on': (a) => {
    const talk = lastTalk(a.after, (one) => one.waits?.seq);
    return done(a, 'held-on', ofTalk(talk, talk?.waits?.untilOn));
  },
  'answer-bridge': (a) => done(a, lastBridgeCovers(a.after) ? 'bridge-made' : 'bridge-open'),

  // Follow-ups
  'answer-round': roundAnswered,
  'move-round': (a) => done(a, 'round-moved', { on: a.after.kind === 'case' ? (followUpsOf(a.after).moves.at(-1)?.on ?? '') : '' }),
  'record-short-talk': shortTalkRecorded,
  'record-hearing': hearingAnswered,
  'answer-break': breakAnswered,
  'choose-help': (a) => done(a, 'help-chosen', { on: a.after.kind === 'case' ? (followUpsOf(a.after).helps.at(-1)?.on ?? '') : '' }),
  'talk-along': (a) => done(a, 'talks-along', askedOf(a)),

  // Who leads, and questions
  'take-over': (a) => done(a, 'taken-over'),
  'give-to': (a) => (openHandOver(a.after) === undefined ? done(a, 'taken-over') : done(a, 'given', offeredTo(a.after))),
  'hand-over': (a) => (openHandOver(a.after) === undefined ? done(a, 'taken-over') : done(a, 'lead-offered', offeredTo(a.after))),
  'name-lead': (a) => (openHandOver(a.after) === undefined ? done(a, 'taken-over') : done(a, 'lead-offered', offeredTo(a.after))),
  'confirm-mentor': (a) => done(a, 'mentor-confirmed'),
  'settle-pupil': (a) => done(a, a.after.kind === 'case' && a.after.gonePupils?.at(-1)?.how === 'left' ? 'pupil-left' : 'pupil-stays'),
  'join-case': (a) => done(a, 'co-mentor-joined', ownTask(a)),
  'pass-co-mentor': (a) => done(a, 'co-mentor-declined'),
  'end-co-mentor': (a) => done(a, 'co-mentor-ended'),
  'settle-co-mentor': (a) =>
    openHandOver(a.after) === undefined ? done(a, 'co-mentor-settled') : done(a, 'lead-offered', offeredTo(a.after)),
  'accept-lead': (a) => done(a, 'lead-accepted'),
  'ask-back': (a) => done(a, 'asked-back'),
  'level-up': levelChanged,
  'level-down': levelChanged,
  'plan-level': (a) => done(a, 'level-planned', { on: reviewDay(a.after) }),
  'review-level': (a) => done(a, 'level-reviewed', { on: reviewDay(a.after) }),
  'record-sanction': sanctionRecorded,
  'finish-sanction': (a) => done(a, 'sanction-finished'),
  'arrange-return': (a) => done(a, 'return-arranged', returnOf(a.after)),
  'mark-severe': (a) => done(a, a.after.severe === undefined ? 'not-severe' : 'severe'),
  'answer-question': (a) => done(a, 'question-answered', { person: answeredLast(a.after)?.asker ?? '' }),
  'correct-entry': (a) => done(a, 'corrected', { undoUntil: 0 }),
  'seal': (a) => done(a, 'sealed'),
  'record-class-talk': classTalkSaved,
  'record-class-agreements': (a) => done(a, 'class-agreed'),
  'write-note': (a) => done(a, 'note-written'),
  'say-quiet': (a) => done(a, 'quiet-said'),
  'plan-something': (a) => done(a, 'task-added', ownTask(a)),
  'add-task': (a) => done(a, 'task-added', ownTask(a)),
  'finish-task': (a) => done(a, 'task-done'),
  'move-task': (a) => done(a, 'task-moved', { on: taskMovedLast(a.after) }),
  'drop-task': (a) => done(a, 'task-dropped'),
  'ask-to-watch': (a) => done(a, 'watch-asked', ownTask(a)),
  'watch-place': placeWatched,
  'close-case': (a) => done(a, 'case-closed'),
  'assess-case': nextToClose,
  'put-in-file': nextToClose,
  'answer-watch': (a) => done(a, 'watch-answered'),
  'close-later': (a) => done(a, 'close-later', { on: lastMoved(a.after) }),
  'reopen-case': (a) => done(a, 'case-reopened'),
  'undo': (a) => done(a, 'undone', { undoUntil: 0 }),
};

/** The answer to a command that was done. Throws for a name that is no command. */
export function answerCard(command: string, answering: Answering): AnyCard {
  if (!Object.hasOwn(ANSWERS, command)) throw new Error(`no answer for ${command}`);
  return ANSWERS[command as CommandName](answering);
}

/** Straight to the day of the first talk. */
function pickedUp(answering: Answering): AnyCard {
  const { after, viewer } = answering;
  const talk = after.talks.find((one) => isWithTarget(one) && one.done === undefined);
  if (talk === undefined) return done(answering, 'picked-up');
  return dayChoiceOf(nextForm(answering, talk.id), 'plan-talk', talk, after, viewer, true);
}

function dayGiven(answering: Answering, what: 'together' | 'day-agreed'): AnyCard {
  const talk = lastTalk(answering.after, (one) => one.set?.seq);
  return done(answering, what, ofTalk(talk, talk?.set?.on));
}

function reviewDay(state: SubjectState): string {
  return state.kind === 'case' ? (levelReviewOn(state) ?? '') : '';
}

/** Straight to the text for the file. */
function sanctionRecorded(answering: Answering): AnyCard {
  const { after, viewer } = answering;
  const sanction = after.kind === 'case' ? after.sanctions.at(-1) : undefined;
  if (after.kind !== 'case' || sanction === undefined) return done(answering, 'sanction-recorded');
  return sanctionMoreOf(sanction, after, viewer, nextForm(answering, `sanction-${sanction.seq}`), undoUntil(after, viewer));
}

function returnOf(state: SubjectState): { person: string; on: string } {
  const backs = state.kind === 'case' ? state.sanctions.flatMap(({ back }) => (back === undefined ? [] : [back])) : [];
  const last = backs.sort((one, other) => one.seq - other.seq).at(-1);
  return { person: last?.receives ?? '', on: last?.talkOn ?? '' };
}

/** The level, and for whom it waits; who leads is the same when nobody has to answer. */
function levelChanged(answering: Answering): AnyCard {
  const { after } = answering;
  return done(answering, `level-${after.kind === 'case' ? after.level : 1}`, offeredTo(after));
}

function reviewsOf(state: SubjectState): number {
  return state.kind === 'case' ? (state.search?.reviews.length ?? 0) : 0;
}

function offeredTo(state: SubjectState): { person: string } {
  return { person: openHandOver(state)?.to ?? '' };
}

function answeredLast(state: SubjectState): Question | undefined {
  return state.questions
    .filter((one) => one.answered !== undefined)
    .sort((one, other) => (one.answered?.seq ?? 0) - (other.answered?.seq ?? 0))
    .at(-1);
}

function lastBridgeCovers(state: SubjectState): boolean {
  return state.bridges.reduce((last, bridge) => (bridge.seq >= last.seq ? bridge : last), { seq: 0, covered: false }).covered;
}

function lastSpoken(state: SubjectState): number {
  return Math.max(0, ...state.redFlags.map((flag) => flag.spoke?.at ?? 0));
}

/** The day of the round that was given one last. */
function lastMoved(state: SubjectState): string {
  return state.kind === 'case' ? (followUpsOf(state).moves.at(-1)?.on ?? '') : '';
}
