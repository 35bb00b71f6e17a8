// The questions of the rules, answered from the record of a report or case.
import type { Fact } from '../../protocol/v1/vocabulary';
import { isOn, valueOf } from '../school/choices';
import type { World } from '../school/world';
import { dayOf } from '../time/instant';
import type { SubjectItem } from './items';
import type { CoMentor } from '../case/co-mentor';
import { coMentorAsks } from './co-mentors';
import { jointBar } from './joint-talk';
import { leadersOf, officeOf, openHandOver } from './leads';
import { hasPlan } from './level-standing';
import { goesOn } from './sanction-days';
import { isPhoned } from './phone-days';
import { isWritten } from './red-flag-written';
import { isSettled, newDaysUsed, watchOf } from './owed';
import { asksReview, namesByProposal, runningSearch } from './searching';
import { hasDay, saidQuiet } from './silence';
import type { SubjectState } from './state';
import type { Question } from './subject';
import { asksOtherWay, isAnswer, isBehindStepTwo, isClosed, isDueInVacation } from './talk-days';
import { isStep } from './talk-kind';
import { isAnswered } from './told';

type Answer = (state: SubjectState, item: SubjectItem, world: World) => boolean;

/** Somebody joined, or who leads does it. */
function isCoMentorSettled(how: CoMentor['how'] | undefined): boolean {
  return how === 'joined' || how === 'with-lead' || how === 'ended';
}

/** Nothing is left to ask: what it was about is done, or went another way ("closed, handed over or answered sends nothing any more"). */
function isIdle(state: SubjectState, { kind, about, seq }: Question, world: World): boolean {
  const talk = state.talks.find((one) => one.id === about);
  switch (kind) {
    case 'talk-along':
      return talk !== undefined && (talk.done !== undefined || isClosed(state, talk));
    case 'think-along':
      return talk !== undefined && (talk.done !== undefined || !asksOtherWay(state, talk));
    case 'parents':
      return talk === undefined || talk.done !== undefined;
    case 'name-who-can-be-reached':
      return state.bridges.some((bridge) => bridge.vacation === about && bridge.covered);
    case 'name-lead':
      return state.handOvers.some((offer) => offer.seq > seq);
    case 'co-mentor':
      return coMentorAsks(state, world).every((ask) => ask.about !== about || isCoMentorSettled(ask.answer?.how));
    case 'name-sender':
      return !namesByProposal(state);
    case 'end-search':
      return runningSearch(state) === undefined;
    case 'joint-talk':
      return talk === undefined || jointBar(state, talk) !== 'severe' || isClosed(state, talk);
  }
}

/** Every fact of version 1; what a desk answers itself is false for a report or case. */
export const FACTS: Readonly<Record<Fact, Answer>> = {
  // Who leads the case of the target reported it: the answer to the form asks how it belongs (I9).
  'own-pupil': (state) => state.ownPupil || (state.kind === 'report' && state.offered?.lead === state.reporter),
  'report-answered': (state) => openHandOver(state) !== undefined || state.talks.some((talk) => talk.set?.why === 'answer'),
  'flag-seen': (_, item) => item.over === 'red-flag' && item.flag.seen !== undefined,
  'flag-written': (_, item, world) => item.over === 'red-flag' && isWritten(item.flag, world),
  'phoned': (_, item) => item.over === 'phone' && isPhoned(item.call),
  'route-home': (state) => state.kind === 'report' && state.route?.route === 'home',
  'route-staff': (state) => state.kind === 'report' && state.route?.route === 'staff',
  'route-answered': (state) => state.kind === 'report' && state.route?.answered !== undefined,
  'progress-muted': (state, _, world) => state.muted || !isOn(world.school, 'n8-on'),
  'teller-answered': (state, item) => item.over === 'told' && isAnswered(state, item.teller),
  'solved-checked': (state) => state.kind === 'report' && state.closed?.checked !== undefined,
  'not-picked-up': (state) => state.kind === 'report',
  'talk-done': (_, item) => (item.over === 'talk' || item.over === 'plan') && item.talk.done !== undefined,
  'talk-planned': (state, item) => item.over === 'talk' && item.talk.plan !== undefined && !asksOtherWay(state, item.talk),
  'is-step': (_, item) => item.over === 'talk' && isStep(item.talk),
  'due-in-vacation': (_, item, world) => item.over === 'talk' && isDueInVacation(item.talk, world),
  'talk-closed': (state, item) => (item.over === 'talk' || item.over === 'plan') && isClosed(state, item.talk),
  'behind-step-2': (state, item, world) => item.over === 'talk' && isBehindStepTwo(state, item.talk, world),
  'asks-other-way': (state, item) => (item.over === 'talk' || item.over === 'plan') && asksOtherWay(state, item.talk),
  'day-set-twice': (_, item, world) =>
    item.over === 'talk' &&
    item.talk.set !== undefined &&
    isAnswer(item.talk.set) &&
    item.talk.set.answers >= valueOf(world.school, 'n12-told-at-answer'),
  'bridge-answered': (state, item) => state.bridges.some((bridge) => bridge.vacation === item.part),
  'bridge-covered': (state, item) => state.bridges.some((bridge) => bridge.vacation === item.part && bridge.covered),
  'reported-in-vacation': (state, item) => item.over === 'vacation' && dayOf(state.reportedAt) >= item.vacation.fromOn,
  'reported-on-last-day': (state, item, world) =>
    item.over === 'vacation' && dayOf(state.reportedAt) === world.days.before(item.vacation.fromOn, 1),
  'of-step-3': (_, item) => item.over === 'follow-up' && item.round.kind === 'step3',
  'of-step-5': (_, item) => item.over === 'follow-up' && item.round.kind !== 'step3',
  'own-pupil-answered': (_, item) =>
    item.over === 'own-round' && (item.round.over || !item.pupils.some((pupil) => item.round.toAsk.includes(pupil))),
  'follow-up-over': (_, item) => item.over === 'follow-up' && item.round.over,
  'follow-up-taken-along': (_, item) => item.over === 'follow-up' && item.round.takenAlong,
  'not-spoken-twice': (_, item, world) => item.over === 'follow-up' && item.round.misses >= valueOf(world.school, 'n18-told-at-not-spoken'),
  'alert-answered': (_, item) => item.over === 'alert' && item.alert.answered,
  'first-break': (_, item) => item.over === 'alert' && item.alert.kind === 'first-break',
  'hands-over': (_, item) => item.over === 'alert' && item.alert.handsOver,
  'lead-changed': (state, item) => item.over === 'alert' && state.kind === 'case' && state.leadSinceAt > item.alert.at,
  'accepted': (_, item) => item.over === 'hand-over' && item.offer.accepted !== undefined,
  'hand-over-ended': (_, item) => item.over === 'hand-over' && item.offer.ended !== undefined,
  'question-answered': (state, item, world) =>
    item.over === 'question' && (item.question.answered !== undefined || isIdle(state, item.question, world)),
  'asked-who-leads': (_, item) => item.over === 'question' && item.question.asked === 'lead',
  'co-mentor-answered': (_, item) => item.over === 'co-mentor' && item.ask.answer !== undefined,
  'no-mentor': (_, item) => item.over === 'succession' && item.succession.to.length === 0,
  'successor-asked': (state, item) => item.over === 'succession' && item.succession.part === 'lead' && openHandOver(state) !== undefined,
  'gone-settled': (_, item) => item.over === 'gone-pupil' && item.gone.answer !== undefined,
  'answered-by-asker': (_, item) => item.over === 'question' && item.question.answered?.by === item.question.asker,
  'watch-answered': (_, item) => item.over === 'long-watch' && item.round.answered,
  'coordinator-leads': (state, _, world) => officeOf(state, 'coordinator', world).some((one) => leadersOf(state, world).includes(one)),
  'task-done': (_, item) => (item.over === 'task' || item.over === 'watch') && isSettled(item.owing),
  'task-acute': (_, item) => item.over === 'task' && item.owing.kind === 'task' && item.owing.task.acute,
  'new-days-used': (_, item, world) => item.over === 'task' && newDaysUsed(item.owing, world),
  'watches-a-place': (_, item) => item.over === 'task' && watchOf(item.owing) !== undefined,
  'seeks-sender': (state, item) => item.over === 'task' && asksReview(state, item.owing),
  'has-day': (state, _, world) => hasDay(state, world),
  'said-quiet': (_, item) => item.over === 'silence' && saidQuiet(item.silent),
  'level-accepted': (state) => openHandOver(state) === undefined,
  'has-plan': (state) => state.kind === 'case' && hasPlan(state),
  'return-arranged': (_, item) => item.over === 'sanction' && item.sanction.back !== undefined,
  'sanction-goes-on': (state, item, world) => state.kind === 'case' && item.over === 'sanction' && goesOn(state, item.sanction, world),
  'high-level': (state) => state.kind === 'case' && state.level >= 2,
  'overview-off': () => false,
  'trying-acute': () => false,
};
