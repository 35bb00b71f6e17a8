// On which day a talk is due, from its anchor, its answers and the calendar of now.
import { valueOf } from '../school/choices';
import type { World } from '../school/world';
import { nextWeekday } from '../time/calendar-days';
import { stepDeadline } from '../time/deadlines';
import type { Day } from '../time/instant';
import type { CaseState } from '../case/case';
import type { SubjectState } from './state';
import { jointBar } from './joint-talk';
import { namesByProposal, nobodyFound } from './searching';
import { mirrorAwaited } from './mirrored';
import { isWithParents } from './talk-kind';
import { othersOf } from './state';
import type { DueSet, Talk, Within } from './subject';

/**
 * The due day of a talk. A day that somebody set stays fixed; everything else is computed again with the calendar of now (*Time*). While
 * the pupil asked to wait (I1) it is never before the end of the waiting.
 */
export function dueOn(talk: Talk, world: World): Day {
  const bounds = [{ on: talk.anchor.on, within: talk.within }, ...(talk.bounds ?? [])].map(({ on, within }) => endOf(on, within, world));
  const computed = talk.set?.on ?? bounds.reduce((first, on) => (on < first ? on : first));
  return talk.waits !== undefined && talk.waits.untilOn > computed ? talk.waits.untilOn : computed;
}

/** The day that lies so long after another. */
function endOf(on: Day, within: Within, world: World): Day {
  if ('nextDay' in within) return later(nextDay(on, world), within.thenSchoolDays, world);
  if ('schoolDays' in within) return world.days.after(on, within.schoolDays);
  return later(stepDeadline(world.days, on, within.days), within.thenSchoolDays, world);
}

function later(day: Day, schoolDays: number | undefined, world: World): Day {
  return schoolDays === undefined ? day : world.days.after(day, schoolDays);
}

/** N4: the next school day; when school is out for five or more weekdays by then, the next weekday all the same. */
function nextDay(day: Day, world: World): Day {
  const weekday = nextWeekday(day);
  return world.days.vacationAt(weekday) === undefined ? world.days.after(day, valueOf(world.school, 'n4-step-2-within')) : weekday;
}

/** Whether a day came from an answer to "it is late": shared, handed on, or held on (N12, I1). Lateness then begins at who answered. */
export function isAnswer({ why }: DueSet): boolean {
  return why === 'answer' || why === 'hold';
}

/** Whether a talk is due on a weekday of a vacation (N4): then its day is told at any hour. */
export function isDueInVacation(talk: Talk, world: World): boolean {
  return 'nextDay' in talk.within && world.days.vacationAt(dueOn(talk, world)) !== undefined;
}

/** I1, I4, I15: the talk cannot be held and no other way was chosen yet: then another way is asked instead of a day. */
export function asksOtherWay(state: SubjectState, talk: Talk): boolean {
  if (state.kind !== 'case' || isReplaced(state, talk)) return false;
  if (talk.id === 'step3' && nobodyFound(state)) return true;
  if (talk.id === 'step3') return (state.agrees === 'wait' || state.agrees === 'no') && state.overridden === undefined;
  return !['', 'not-asked'].includes(jointBar(state, talk));
}

/** I15: the target was not asked yet about a talk together: then that is asked instead of a day. */
export function asksJoint(state: SubjectState, talk: Talk): boolean {
  return jointBar(state, talk) === 'not-asked';
}

/** I1: what the pupil wants was not discussed yet: then that is asked instead of a day. */
export function asksWish(state: SubjectState, talk: Talk): boolean {
  return (
    state.kind === 'case' && talk.id === 'step3' && !asksOtherWay(state, talk) && (state.agrees === 'not-discussed' || state.agrees === '')
  );
}

/** N21: a talk that the long watch asked for goes on in a case that is closed. */
export function isOfWatch(state: SubjectState, { kind, anchor }: Talk): boolean {
  return kind === 'watch' && state.kind === 'case' && state.closed !== undefined && anchor.seq > state.closed.seq;
}

/** The talks that rules speak of: all while it is open, in a closed case those of the long watch. */
export function liveTalks(state: SubjectState): Talk[] {
  return state.status === 'open' ? state.talks : state.talks.filter((talk) => isOfWatch(state, talk));
}

/** While no bully is named, step 3 has no day, until a search for one ended (I4); another way (I15) takes the place of steps 3 and 4. */
export function isClosed(state: SubjectState, talk: Talk): boolean {
  if (state.kind === 'report') return state.status !== 'open';
  if (state.status === 'closed') return !isOfWatch(state, talk);
  if (talk.parked === true || waitsForMirror(state, talk)) return true;
  if (talk.kind !== 'step3' && talk.kind !== 'step4') return false;
  // At level 0 the pupils solve it (I6); what was agreed with the target stays.
  return state.level === 0 || isReplaced(state, talk) || (talk.kind === 'step3' && othersOf(state).length === 0 && !nobodyFound(state));
}

/** I15: another way took the place of this step; a yes of the target that came later opens step 4 again. */
function isReplaced({ otherWay }: CaseState, { kind }: Talk): boolean {
  return otherWay !== undefined && !(kind === 'step4' && otherWay.lateYes !== undefined);
}

/** I17: step 3 waits until step 2 was held in the mirrored case too. */
export function waitsForMirror(state: SubjectState, talk: Talk): boolean {
  return talk.kind === 'step3' && talk.done === undefined && mirrorAwaited(state) !== undefined;
}

/** Step 3 waits for a name (I4): it has no day, but who leads must know what it waits for. */
export function asksNames(state: SubjectState): boolean {
  if (state.kind !== 'case' || state.status !== 'open' || state.level === 0 || state.otherWay !== undefined) return false;
  if (namesByProposal(state)) return false;
  return othersOf(state).length === 0 && state.talks.some((one) => one.id === 'step3' && one.done === undefined);
}

/** The talk that asks for a day or a record first: not done, not closed, earliest due day. Talks with pupils go before those with parents. */
export function nextTalk(state: SubjectState, world: World): Talk | undefined {
  const open = openTalks(state, world);
  return open.find((talk) => !isWithParents(talk)) ?? open[0];
}

/**
 * The talk that asks something of who leads today: one whose day has come; then one that has no day yet, what a follow-up made due before the
 * question for a talk together (I5, N19); otherwise the next one.
 */
export function talkAskedOn(today: Day, state: SubjectState, world: World): Talk | undefined {
  const withoutDay = openTalks(state, world).filter((talk) => !isWithParents(talk) && talk.plan === undefined);
  return plannedBy(today, state, world) ?? withoutDay.find(({ kind }) => kind !== 'step4') ?? withoutDay[0] ?? nextTalk(state, world);
}

/** The talk that somebody chose today, or an earlier day, for. */
function plannedBy(today: Day, state: SubjectState, world: World): Talk | undefined {
  return openTalks(state, world).find(({ plan }) => plan !== undefined && plan.on <= today);
}

/** The talk with parents that is due first. */
export function nextParents(state: SubjectState, world: World): Talk | undefined {
  return openTalks(state, world).find(isWithParents);
}

/** Everything that is asked: not done, not closed, earliest due day first. */
function openTalks(state: SubjectState, world: World): Talk[] {
  return state.talks
    .filter((talk) => talk.done === undefined && !isClosed(state, talk))
    .sort((one, other) => dueOn(one, world).localeCompare(dueOn(other, world)));
}

/** The morning from which step 2, while it is not held, is late: then the parents are a line on its card (N12). */
export function stepTwoLateOn(state: SubjectState, world: World): Day | undefined {
  const step2 = state.talks.find(({ id }) => id === 'step2');
  return step2 === undefined || step2.done !== undefined
    ? undefined
    : world.days.after(dueOn(step2, world), valueOf(world.school, 'n12-wait'));
}

/** N12: these parents would only be late together with step 2. */
export function isBehindStepTwo(state: SubjectState, talk: Talk, world: World): boolean {
  if (!isWithParents(talk) || talk.done !== undefined || isClosed(state, talk)) return false;
  const lateOn = stepTwoLateOn(state, world);
  return lateOn !== undefined && dueOn(talk, world) >= lateOn;
}

/** The last day to which who leads may move a due day (N11: at most 3 school days, once). */
export function lastMoveOn(talk: Talk, world: World): Day {
  return world.days.after(dueOn(talk, world), valueOf(world.school, 'n11-moves-within'));
}

/** The last record of a kind of talk. */
export function recordOf(state: CaseState, talk: string): CaseState['records'][number] | undefined {
  return state.records.findLast((record) => record.talk === talk);
}
