// What goes into the next message of a desk: the notices of one case, a digest over cases, or the summary for who comes back.
import { NEVER_IN_DIGEST, ONE_CARD, URGENCY } from '../../protocol/v1/urgency';
import type { PersonId } from '../school/school';
import { sendingHoursOf, type World } from '../school/world';
import { addDays, weekdayOf } from '../time/calendar-days';
import { dayOf, wallTimeOf, type Instant } from '../time/instant';
import { asksForDeputy, ownMoment, readyAt } from './reach';
import type { Desk, DeskNotice, Form } from './desk';

/** One message: the most urgent notice comes first. */
export interface Group {
  form: Form;
  keys: string[];
}

/** The most urgent message that may leave now, or null. Different cases are messages of their own (protocol/v1, *Merging*). */
export function nextGroup(desk: Desk, world: World, now: Instant): Group | null {
  const ready = desk.notices.filter((item) => maySend(desk, item, world, now)).sort(byUrgency);
  const first = ready[0];
  if (first === undefined) return summary(desk, world, now);
  const digest = digestOf(desk, ready, world, now);
  if (digest.includes(first)) return { form: 'digest', keys: digest.map((item) => item.notice.key) };
  const row = rowOf(first.notice.rule);
  if (ONE_CARD.includes(row)) {
    return { form: 'round', keys: ready.filter((item) => rowOf(item.notice.rule) === row).map((item) => item.notice.key) };
  }
  const merged = first.notice.alone
    ? [first]
    : ready.filter((item) => item.subject === first.subject && !item.notice.alone && !hasOneCard(item) && !digest.includes(item));
  return { form: 'card', keys: merged.map((item) => item.notice.key) };
}

function hasOneCard({ notice }: DeskNotice): boolean {
  return ONE_CARD.includes(rowOf(notice.rule));
}

/** Pending, holding, in its window, in the hours of the person, and nobody else has to be asked first. */
function maySend(desk: Desk, item: DeskNotice, world: World, now: Instant): boolean {
  if (item.state !== 'pending' || !item.holds || item.notice.until <= now) return false;
  return readyAt(desk, item, world, now) <= now && !asksForDeputy(desk, item, world, now);
}

/**
 * Two or more notices whose sending hours passed unused on an earlier day; what else is ready for the same cases comes with them.
 * Acute messages and those that stand alone never hide in a list.
 */
function digestOf(desk: Desk, ready: readonly DeskNotice[], world: World, now: Instant): DeskNotice[] {
  const allowed = ready.filter(({ notice }) => !notice.alone && notice.hours !== 'acute' && !NEVER_IN_DIGEST.includes(rowOf(notice.rule)));
  const waited = allowed.filter((item) => hoursPassedUnused(desk.person, item, world, now));
  if (waited.length < 2) return [];
  return allowed.filter((item) => waited.some((other) => other.subject === item.subject));
}

/** Whether a working day of the person's week, in a vacation too, ended between the notice and today. */
function hoursPassedUnused(person: PersonId, item: DeskNotice, world: World, now: Instant): boolean {
  const hours = sendingHoursOf(world);
  const works = world.school.people.find((one) => one.id === person)?.works;
  const since = Math.max(item.since, item.notice.from);
  const first = wallTimeOf(since) < hours.until ? dayOf(since) : addDays(dayOf(since), 1);
  for (let day = first; day < dayOf(now); day = addDays(day, 1)) {
    const weekday = weekdayOf(day);
    if (weekday !== 'sa' && weekday !== 'su' && (works === undefined || works.includes(weekday))) return true;
  }
  return false;
}

/** "Who comes back gets one summary of the cases handled" (protocol/v1, *Absence*). */
function summary(desk: Desk, world: World, now: Instant): Group | null {
  const ready = desk.notices.filter((item) => tellsOnReturn(item) && returnsAt(desk, item, world, now) <= now);
  return ready.length === 0 ? null : { form: 'summary', keys: ready.sort(byUrgency).map((item) => item.notice.key) };
}

export function tellsOnReturn(item: DeskNotice): boolean {
  return item.state === 'covered' && !item.told;
}

/** The first moment from `since` on at which somebody who was away can read what a deputy took over. */
export function returnsAt(desk: Desk, item: DeskNotice, world: World, since: Instant): Instant {
  return ownMoment(desk.person, world, Math.max(item.changedAt, item.tryAt ?? 0, since));
}

/** Urgent first; of two that are equally urgent the older one. */
function byUrgency(one: DeskNotice, other: DeskNotice): number {
  return (
    urgencyOf(one.notice.rule) - urgencyOf(other.notice.rule) ||
    one.notice.from - other.notice.from ||
    (one.notice.key < other.notice.key ? -1 : 1)
  );
}

/** 0 is the most urgent. */
export function urgencyOf(rule: string): number {
  const row = rowOf(rule);
  const place = URGENCY.indexOf(row);
  return place >= 0 ? place : URGENCY.length + Number(row.slice(1));
}

function rowOf(rule: string): string {
  return /^N\d+/.exec(rule)?.[0] ?? rule;
}
