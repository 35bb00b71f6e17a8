// Weeks with school, counted from a day on.
import { sundayOf } from './calendar-days';
import type { Day } from './instant';
import type { SchoolDays } from './school-days';

/** The first school day of the n-th week with school after a day; what is left of that day's own week is the first, when it has school. */
export function firstOfSchoolWeek(day: Day, weeks: number, days: SchoolDays): Day {
  let first = days.after(day, 1);
  for (let week = 1; week < weeks; week++) first = days.after(sundayOf(first), 1);
  return first;
}
