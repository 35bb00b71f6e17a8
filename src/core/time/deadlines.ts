// Due days of steps and days of follow-ups, from the day of their anchor and the calendar of the school.
import { values } from '../../protocol/v1/values';
import { addDays, addMonths, dayNumber } from './calendar-days';
import type { Day } from './instant';
import type { SchoolDays } from './school-days';
import { weekdayRank } from './weekday-rank';

/** The values of *Long vacation*. */
export interface LongVacationRule {
  /** A deadline that jumps so many free weekdays, counted from its own day, does not just move forward. */
  longVacationWeekdays: number;
  /** Where it goes when it cannot move back: this school day after the vacation, the first being 1. */
  schoolDaysAfterVacation: number;
}
export const LONG_VACATION: LongVacationRule = {
  longVacationWeekdays: values['long-jump-weekdays'].default,
  schoolDaysAfterVacation: values['long-jump-lands-after'].default,
};

/** A distance on the calendar. */
export type Distance = { days: number } | { months: number };

/** The values of the three rounds of step 5 and of the least distances between them, in school days. */
export interface RoundsRule {
  rounds: readonly [Distance, Distance, Distance];
  toSecond: number;
  toThird: number;
}
export const FOLLOW_UP_ROUNDS: RoundsRule = {
  rounds: [
    { days: values['round-1-after'].default },
    { days: values['round-2-after'].default },
    { months: values['round-3-after'].default },
  ],
  toSecond: values['rounds-apart-first-second'].default,
  toThird: values['rounds-apart-second-third'].default,
};

/**
 * The due day of step 2, 3, 4 or 6: `calendarDays` after the day of its anchor, and when that is no school day the next one. When that
 * would jump a long vacation: the last school day before it if that lies after the anchor, otherwise the third school day after it
 * (protocol/v1, *Time*: "Within a week" and *Long vacation*). Now plays no part.
 */
export function stepDeadline(days: SchoolDays, anchorOn: Day, calendarDays: number, rule: LongVacationRule = LONG_VACATION): Day {
  const ownDay = addDays(anchorOn, calendarDays);
  const forward = days.onOrAfter(ownDay);
  if (weekdaysBefore(ownDay, forward) < rule.longVacationWeekdays) return forward;
  const back = days.onOrBefore(ownDay);
  return back > anchorOn ? back : days.after(ownDay, rule.schoolDaysAfterVacation);
}

/** The day of a follow-up: so far after the day of its anchor, and only ever moved forward, to the next school day. */
export function followUpDay(days: SchoolDays, anchorOn: Day, distance: Distance): Day {
  return days.onOrAfter('days' in distance ? addDays(anchorOn, distance.days) : addMonths(anchorOn, distance.months));
}

/**
 * The three rounds of step 5: after 2 days, 1 week and 1 month, with at least 3 school days from the first to the second and 10 from the
 * second to the third (protocol/v1, *Long vacation*, last sentence).
 */
export function followUpRounds(days: SchoolDays, anchorOn: Day, rule: RoundsRule = FOLLOW_UP_ROUNDS): [Day, Day, Day] {
  const first = followUpDay(days, anchorOn, rule.rounds[0]);
  const second = later(followUpDay(days, anchorOn, rule.rounds[1]), days.after(first, rule.toSecond));
  const third = later(followUpDay(days, anchorOn, rule.rounds[2]), days.after(second, rule.toThird));
  return [first, second, third];
}

/** Weekdays from a day up to, not including, another. All of them are free when the second is the next school day. */
function weekdaysBefore(fromDay: Day, untilDay: Day): number {
  return weekdayRank(dayNumber(untilDay) - 1) - weekdayRank(dayNumber(fromDay) - 1);
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
