// Counting weekdays by formula, for days outside the table of school days.
import { weekIndexOf } from './calendar-days';

/** How many weekdays lie on or before a day, counted from Monday 29 December 1969 as the first; 0 and less before it. */
export function weekdayRank(number: number): number {
  const sinceMonday = number + 3;
  return Math.floor(sinceMonday / 7) * 5 + Math.min(5, weekIndexOf(number) + 1);
}

/** The number of the weekday with this rank. */
export function dayOfWeekdayRank(rank: number): number {
  const weeks = Math.floor((rank - 1) / 5);
  return weeks * 7 + (rank - 1 - weeks * 5) - 3;
}
