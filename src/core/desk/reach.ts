// When a notice may leave to a person, and who gets it when that person is away (protocol/v1, *Sending hours* and *Absence*).
import { isAway, isIn, onLeave, standInOf } from '../school/absence';
import type { PersonId } from '../school/school';
import { sendingHoursOf, type World } from '../school/world';
import { nextSendingMoment } from '../time/sending-hours';
import { dayOf, type Instant } from '../time/instant';
import { isCopy, type Desk, type DeskNotice } from './desk';

/**
 * The first moment from `since` on at which something must happen with a pending notice, its lapse left out: it is sent, or it is found
 * out who gets it instead. An acute one knows no hours.
 */
export function readyAt(desk: Pick<Desk, 'person'>, item: DeskNotice, world: World, since: Instant): Instant {
  const start = Math.max(item.notice.from, item.tryAt ?? 0, since);
  if (item.notice.hours === 'acute') return start;
  const anybody = nextSendingMoment(world.days, sendingHoursOf(world), () => true, start);
  if (!waitsForOwnDay(item) && isAway(world, desk.person, dayOf(anybody))) return anybody;
  return ownMoment(desk.person, world, start);
}

/** The first moment from `at` on in the sending hours of a day on which the person is in. */
export function ownMoment(person: PersonId, world: World, at: Instant): Instant {
  return nextSendingMoment(world.days, sendingHoursOf(world), (day) => isIn(world.school, person, day), at);
}

/** Whether it must be found out first who else gets a notice that is ready at `now`. An acute one looks only at leave. */
export function asksForDeputy(desk: Pick<Desk, 'person'>, item: DeskNotice, world: World, now: Instant): boolean {
  if (waitsForOwnDay(item)) return false;
  const today = dayOf(now);
  if (item.notice.hours === 'acute') return !isCopy(desk, item) && onLeave(world.school, desk.person, today);
  return isAway(world, desk.person, today);
}

/**
 * Who could stand in, the first choice first: the deputy; for an acute message also the second coordinator. Nobody stands in for
 * somebody who stands in.
 */
export function deputiesFor(desk: Pick<Desk, 'person'>, item: DeskNotice, world: World, now: Instant): PersonId[] {
  if (isCopy(desk, item)) return [];
  const today = dayOf(now);
  const deputy = standInOf(world, desk.person, today);
  const second = item.notice.hours === 'acute' ? world.school.seats.coordinators.slice(1, 2) : [];
  return [...(deputy === null ? [] : [deputy]), ...second].filter((person) => person !== desk.person);
}

/** It was asked already who stands in; or it is for this person only. */
function waitsForOwnDay(item: DeskNotice): boolean {
  return item.absence !== null || item.notice.personal;
}
