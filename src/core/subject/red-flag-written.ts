// Whether it is written down what was done about a red flag (N6); far from school that is not enough: the pupil must have somebody until then.
import { valueOf } from '../school/choices';
import type { Weekday } from '../school/school';
import type { World } from '../school/world';
import { addDays, weekdayOf } from '../time/calendar-days';
import { dayOf, type Day } from '../time/instant';
import type { RedFlag } from './subject';

export const WEEKDAYS: readonly Weekday[] = ['mo', 'tu', 'we', 'th', 'fr'];

/** The weekdays without school from now until the next school day, when that is more than three days away; empty otherwise (N6). */
export function daysWithoutSchool(on: Day, world: World): Weekday[] {
  const backOn = world.days.after(on, 1);
  if (backOn <= addDays(on, valueOf(world.school, 'n6-far-from-school'))) return [];
  const found = new Set<string>();
  for (let day = addDays(on, 1); day < backOn && found.size < WEEKDAYS.length + 2; day = addDays(day, 1)) found.add(weekdayOf(day));
  return WEEKDAYS.filter((weekday) => found.has(weekday));
}

/** Whether the parents must have been told and somebody must phone the pupil before a red flag counts as written (N6). */
export function asksArrangement(flag: RedFlag, world: World): boolean {
  return flag.written !== undefined && !isArranged(flag) && daysWithoutSchool(dayOf(flag.written.at), world).length > 0;
}

/** Whether everything that N6 asks is written. */
export function isWritten(flag: RedFlag, world: World): boolean {
  return flag.written !== undefined && !asksArrangement(flag, world);
}

function isArranged({ arranged }: RedFlag): boolean {
  return arranged !== undefined && arranged.parents === 'told' && arranged.phoneOn.length > 0;
}
