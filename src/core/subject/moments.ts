// The days and instants that rules count from, read from the record of a report or case.
import type { Moment } from '../../protocol/v1/vocabulary';
import { timeOf, valueOf } from '../school/choices';
import type { World } from '../school/world';
import { addDays, nextWeekday } from '../time/calendar-days';
import { dayOf, instantAt, MINUTE, type Day, type Instant } from '../time/instant';
import { nextWaking } from '../time/sending-hours';
import type { SubjectItem } from './items';
import { askedOn } from './owed';
import { acceptedAt, reviewOn } from './level-standing';
import { lapsesAt, overOn } from './sanction-days';
import { lastEntryOf, silentSince } from './silence';
import type { SubjectState } from './state';
import type { Question } from './subject';
import { dueOn, stepTwoLateOn } from './talk-days';
import { isWithParents } from './talk-kind';
import { callAt } from './phone-days';
import { laterOn } from './told';

/** A bridge is asked for at most so many calendar days before its vacation. */
const ASKED_AHEAD = 366;

type Reading = (state: SubjectState, item: SubjectItem, world: World) => Instant | Day | undefined;

/** Every moment of version 1; what a desk answers itself is unknown for a report or case. */
export const MOMENTS: Readonly<Record<Moment, Reading>> = {
  'addressed': (state) => (state.kind === 'report' ? state.addressee.at : undefined),
  'reported': (state) => (state.kind === 'report' ? state.opened.at : undefined),
  'flagged': (_, item) => (item.over === 'red-flag' ? item.flag.at : undefined),
  'team-leader-told': (_, item, world) =>
    item.over === 'red-flag' ? nextWaking(item.flag.at + valueOf(world.school, 'n5-wait') * MINUTE) : undefined,
  'flag-seen-at': (_, item) => (item.over === 'red-flag' ? item.flag.seen?.at : undefined),
  'route-shown': (state) => (state.kind === 'report' ? state.route?.at : undefined),
  'progress-at': (_, item) => (item.over === 'progress' ? item.progress.at : undefined),
  'next-progress': (_, item) => (item.over === 'progress' ? item.next?.at : undefined),
  'phone-at': (_, item, world) => (item.over === 'phone' ? callAt(item.call, world) : undefined),
  'told-at': (_, item) => (item.over === 'told' ? item.teller.at : undefined),
  'teller-moved-to': (_, item) => (item.over === 'told' ? laterOn(item.teller) : undefined),
  'closed-at': (state) => (state.kind === 'report' ? state.closed?.at : undefined),
  'talk-anchor': (_, item) => (item.over === 'talk' ? anchorOf(item) : undefined),
  'talk-typed': (_, item) => (item.over === 'talk' ? item.talk.anchor.typedOn : undefined),
  'talk-due': (_, item, world) => (item.over === 'talk' ? dueOn(item.talk, world) : undefined),
  'talk-answered': (_, item) => (item.over === 'talk' ? item.talk.set?.at : undefined),
  'step-2-late': (state, item, world) => (item.over === 'talk' && isWithParents(item.talk) ? stepTwoLateOn(state, world) : undefined),
  'planned-on': (_, item) => (item.over === 'plan' ? item.talk.plan?.on : undefined),
  'bridge-opened': (state) => state.reportedAt,
  'vacation-first-day': (_, item) => (item.over === 'vacation' ? item.vacation.fromOn : undefined),
  'vacation-last-school-day': (_, item, world) =>
    item.over === 'vacation' ? instantAt(world.days.before(item.vacation.fromOn, 1), timeOf(world.school, 'n15-next-at')) : undefined,
  'vacation-ends': (_, item) => (item.over === 'vacation' ? instantAt(addDays(item.vacation.untilOn, 1), '00:00') : undefined),
  'next-weekday-of-report': (state) => nextWeekday(dayOf(state.reportedAt)),
  'follow-up-on': (_, item) => (item.over === 'follow-up' || item.over === 'own-round' ? item.round.on : undefined),
  'follow-up-typed': (_, item) => (item.over === 'follow-up' ? item.round.typedOn : undefined),
  'follow-up-answered': (_, item) => (item.over === 'follow-up' && item.round.lastAt > 0 ? item.round.lastAt : undefined),
  'alert-raised': (_, item) => (item.over === 'alert' ? item.alert.at : undefined),
  'handed': (_, item) => (item.over === 'hand-over' ? item.offer.at : undefined),
  'break-told': (_, item, world) =>
    item.over === 'hand-over' && item.offer.broken === true ? item.offer.at + valueOf(world.school, 'n19-wait') * MINUTE : undefined,
  'accepted-at': (_, item) => (item.over === 'hand-over' ? item.offer.accepted?.at : undefined),
  'asked-at': (_, item) => (item.over === 'question' ? (item.question.fromOn ?? item.question.at) : undefined),
  'question-ends': (_, item, world) => (item.over === 'question' ? questionEnds(item.question, world) : undefined),
  'answered-at': (_, item) => (item.over === 'question' ? item.question.answered?.at : undefined),
  'co-mentor-asked': (_, item) => (item.over === 'co-mentor' ? item.ask.at : undefined),
  'co-mentor-ended': (_, item) => (item.over === 'co-mentor-end' ? item.end.at : undefined),
  'mentor-changed': (_, item) => (item.over === 'succession' ? item.succession.at : undefined),
  'old-mentor-ends': (_, item) => (item.over === 'succession' ? item.succession.endsAt : undefined),
  'pupil-gone': (_, item) => (item.over === 'gone-pupil' ? item.gone.at : undefined),
  'vacation-ended-on': (_, item) => (item.over === 'long-watch' ? item.round.vacation.untilOn : undefined),
  'next-watch': (_, item) => (item.over === 'long-watch' ? item.round.nextOn : undefined),
  'all-well-at': (_, item) => (item.over === 'may-close' ? item.well.at : undefined),
  'task-on': (_, item, world) => (item.over === 'task' ? askedOn(item.owing, world) : undefined),
  'task-given': (_, item) => (item.over === 'watch' && item.owing.kind === 'task' ? item.owing.task.at : undefined),
  'watch-ends': (_, item) => (item.over === 'watch' ? instantAt(addDays(item.owing.owed.on || dayOf(0), 1), '00:00') : undefined),
  'level-since': (_, item) => (item.over === 'level' ? item.change.at : undefined),
  'level-accepted-at': (_, item) => (item.over === 'level' ? acceptedAt(item.standing, item.change) : undefined),
  'last-entry': (_, item) => (item.over === 'silence' ? dayOf(lastEntryOf(item.silent).at) : undefined),
  'review-on': (_, item) => (item.over === 'silence' ? reviewOn(item.silent) : undefined),
  'sanction-over': (_, item, world) => (item.over === 'sanction' ? overOn(item.sanction, world) : undefined),
  'sanction-lapses': (_, item, world) => (item.over === 'sanction' ? lapsesAt(item.sanction, world) : undefined),
  'sanction-typed': (_, item) => (item.over === 'sanction' ? dayOf(item.sanction.at) : undefined),
  'silent-since': (_, item) => (item.over === 'silence' ? silentSince(item.silent) : undefined),
  'week-first-school-day': () => undefined,
  'trying-since': () => undefined,
};

/** Who can be reached in a vacation need not be known after it; every other question stays until it is answered. */
function questionEnds(question: Question, world: World): Instant | undefined {
  if (question.kind !== 'name-who-can-be-reached') return undefined;
  const asked = dayOf(question.at);
  const vacation = world.days.vacations(asked, addDays(asked, ASKED_AHEAD)).find(({ id }) => id === question.about);
  return vacation === undefined ? undefined : instantAt(addDays(vacation.untilOn, 1), '00:00');
}

/** The day a run is counted from: the anchor, a new day, or the end of the waiting (I1). */
function anchorOf(item: Extract<SubjectItem, { over: 'talk' | 'plan' }>): Day {
  const { anchor, set, waits } = item.talk;
  const on = set === undefined ? anchor.on : dayOf(set.at);
  return waits !== undefined && waits.untilOn > on ? waits.untilOn : on;
}
