// Messages around the talks of steps 2 and 3 and the bridge over a vacation (N10-N15, N35 to who leads).
import { dayOf } from '../time/instant';
import { aboveLead, leadersOf } from '../subject/leads';
import { jointBar } from '../subject/joint-talk';
import { nobodyFound } from '../subject/searching';
import { dueOn, isBehindStepTwo, lastMoveOn } from '../subject/talk-days';
import type { Talk } from '../subject/subject';
import { canDo } from './asked';
import { askedNext, rungsOf } from './notice-item';
import { officeOfPerson, otherCoordinator, seesStepOnly } from './office-of';
import { asksOf, recordFormOf } from './talk-view';
import { itemAs, type Told } from './told';
import { cardOf, type AnyCard } from './viewer';

function talkOf(told: Told): Talk {
  return itemAs(told, 'talk', 'plan').talk;
}

/** N10. */
export function stepPlan(told: Told): AnyCard {
  const { state, viewer, message } = told;
  const talk = talkOf(told);
  return cardOf('step-plan', {
    ...message,
    talk: talk.kind,
    dueOn: dueOn(talk, viewer.world),
    asks: asksOf(state, talk),
    record: recordFormOf(state, talk),
  });
}

/** N11. */
export function stepDue(told: Told): AnyCard {
  const { state, viewer, message, notice } = told;
  const talk = talkOf(told);
  return cardOf('step-due', {
    ...message,
    talk: talk.kind,
    sinceOn: talk.anchor.on,
    asks: asksOf(state, talk),
    movableUntil: canDo('move-talk', state, viewer, notice.about) ? lastMoveOn(talk, viewer.world) : '',
    canAsk: otherCoordinator(state, viewer.world, viewer.person) !== '' && canDo('ask-along', state, viewer, notice.about),
    guide: asksOf(state, talk) === 'day' && !message.later,
    record: recordFormOf(state, talk),
  });
}

/** N12; above the coordinator at level 1 with number and step only. */
export function stepLate(told: Told): AnyCard {
  const { notice, item, state, viewer, message } = told;
  const talk = talkOf(told);
  const stepOnly = seesStepOnly(viewer.person, state, viewer.world);
  const next = askedNext(notice, item, state, viewer);
  return cardOf('step-late', {
    ...message,
    talk: talk.kind,
    asks: asksOf(state, talk),
    parents: !stepOnly && talk.kind === 'step2' && state.talks.some((one) => isBehindStepTwo(state, one, viewer.world)),
    dueOn: stepOnly ? '' : dueOn(talk, viewer.world),
    lead: stepOnly ? '' : (leadersOf(state, viewer.world)[0] ?? ''),
    next: next === undefined ? '' : officeOfPerson(next.person, state, viewer.world),
    nextOn: next?.on ?? '',
    mayHold: canDo('hold-on', state, viewer, notice.about),
  });
}

/** N12, the copy to who leads: who was asked to help. */
export function stepHelpAsked(told: Told): AnyCard {
  const { notice, item, state, viewer, message } = told;
  const talk = talkOf(told);
  const asked = rungsOf(notice, item, state, viewer).own?.people[0]?.person;
  return cardOf('step-help-asked', {
    ...message,
    talk: talk.kind,
    asks: asksOf(state, talk),
    helper: asked ?? aboveLead(state, viewer.world)[0]?.[0] ?? '',
    record: recordFormOf(state, talk),
  });
}

/** N10 and N11 of a talk that cannot be held: after "wait" or "no" (I1), and of step 4 without what it needs (I15). */
export function targetWaits(told: Told): AnyCard {
  const { state, viewer, message } = told;
  const talk = talkOf(told);
  const until = talk.waits?.untilOn ?? '';
  const bar = jointBar(state, talk);
  return cardOf('target-waits', {
    ...message,
    talk: talk.kind,
    why: talk.kind === 'step3' && nobodyFound(state) ? 'not-found' : bar === '' || bar === 'not-asked' ? 'pupil' : bar,
    record: recordFormOf(state, talk),
    on: until > dayOf(viewer.now) ? until : '',
    coordinator: otherCoordinator(state, viewer.world, viewer.person),
  });
}

/** N13. */
export function talkToday(told: Told): AnyCard {
  const { state, viewer, message, notice } = told;
  const talk = talkOf(told);
  const within = dueOn(talk, viewer.world) > dayOf(viewer.now) && canDo('plan-talk', state, viewer, notice.about);
  const later = canDo('move-talk', state, viewer, notice.about) ? 'open:move-day' : '';
  return cardOf('talk-today', {
    ...message,
    talk: talk.kind,
    otherDay: within ? 'open:day-choice:plan-talk' : later,
    record: recordFormOf(state, talk),
  });
}

/** N14. */
export function talkPassed(told: Told): AnyCard {
  const talk = talkOf(told);
  return cardOf('talk-passed', {
    ...told.message,
    talk: talk.kind,
    on: talk.plan?.on ?? dueOn(talk, told.viewer.world),
    record: recordFormOf(told.state, talk),
  });
}

/** N15. */
export function vacationBridge(told: Told): AnyCard {
  const { state, viewer, message, notice } = told;
  const { vacation } = itemAs(told, 'vacation');
  const lastOn = viewer.world.days.before(vacation.fromOn, 1);
  const leaders = leadersOf(state, viewer.world);
  return cardOf('vacation-bridge', {
    ...message,
    vacation: vacation.name,
    lastOn: lastOn >= dayOf(viewer.now) ? lastOn : '',
    lead: leaders.includes(notice.person) ? '' : (leaders[0] ?? ''),
  });
}
