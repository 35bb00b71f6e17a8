// Who is in on a day and who stands in: part-time days and leave, from the school file and as people set it themselves.
import { weekdayOf } from '../time/calendar-days';
import type { Day } from '../time/instant';
import { valueOf } from './choices';
import type { Absence, PersonId, School, Weekday } from './school';
import type { World } from './world';

type People = Pick<School, 'people' | 'absences' | 'reportedAbsences'>;

/**
 * Whether somebody is at work on this day: one of their part-time days and no leave. Vacations and weekends belong to the calendar and
 * are not looked at for people who work every school day. Somebody who is no longer in the school file is never in.
 */
export function isIn(school: People, person: PersonId, day: Day): boolean {
  const found = school.people.find((candidate) => candidate.id === person);
  if (found === undefined) return false;
  return worksOn(found.works, day) && !onLeave(school, person, day);
}

/** Whether somebody has leave on this day, first and last day included; a part-time day off is no leave. All that an acute message looks at. */
export function onLeave(school: People, person: PersonId, day: Day): boolean {
  return leaveOn(school, person, day).length > 0;
}

/**
 * Who stands in during the leave of this day, or null. What people set themselves goes before the file, the last one set first.
 * Whether the deputy is in, and may see the case, is for the caller to ask.
 */
export function deputyOf(school: People, person: PersonId, day: Day): PersonId | null {
  return leaveOn(school, person, day).find((absence) => absence.deputy !== undefined)?.deputy ?? null;
}

/** Who stands in on this day for somebody who is away: during the leave of today, or after a day off that of the next school day. */
export function standInOf(world: World, person: PersonId, today: Day): PersonId | null {
  return deputyOf(world.school, person, today) ?? deputyOf(world.school, person, lookedAheadTo(world, today));
}

/** In neither on this school day nor on the next one (protocol/v1, *Absence*). */
export function isAway(world: World, person: PersonId, day: Day): boolean {
  return !isIn(world.school, person, day) && !isIn(world.school, person, lookedAheadTo(world, day));
}

function lookedAheadTo({ school, days }: World, day: Day): Day {
  return days.after(day, valueOf(school, 'absence-looks-ahead'));
}

/** Latest first. */
function leaveOn(school: People, person: PersonId, day: Day): Absence[] {
  const all = [...school.absences, ...school.reportedAbsences].reverse();
  return all.filter((absence) => absence.person === person && absence.fromOn <= day && day <= absence.untilOn);
}

function worksOn(works: readonly Weekday[] | undefined, day: Day): boolean {
  return works === undefined || works.some((weekday) => weekday === weekdayOf(day));
}
