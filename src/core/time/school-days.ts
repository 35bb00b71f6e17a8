// The table of school days of one school: what is a school day, and counting in school days.
import type { FreePeriod, SchoolFile } from '../school/school';
import { dayFrom, dayNumber, mondayOf, sundayOf, weekIndexOf } from './calendar-days';
import { freePeriods, knownUntil } from './free-periods';
import type { Day } from './instant';
import { longVacations, type Vacation } from './long-vacations';
import { publicHolidays } from './public-holidays';
import { VACATIONS_KNOWN_FROM } from './school-vacations';
import { dayOfWeekdayRank, weekdayRank } from './weekday-rank';

const FIRST_YEAR = 2025;
const LAST_YEAR = 2039;

/** What decides which days have school. */
export type SchoolCalendar = Pick<SchoolFile, 'region' | 'studyDays' | 'vacations' | 'goodFriday' | 'liberationDay'>;

/**
 * The school days of one school (protocol/v1, *Time*). Every method takes any calendar day: outside the years of the table every weekday
 * is a school day. A string that is no day of the calendar is a bug of the caller and gives a `RangeError`.
 */
export interface SchoolDays {
  /** Monday to Friday, no vacation, no study day, no public holiday. */
  isSchoolDay(day: Day): boolean;
  /** The first school day on or after a day. */
  onOrAfter(day: Day): Day;
  /** The last school day on or before a day. */
  onOrBefore(day: Day): Day;
  /** "N school days after": the n-th school day strictly after a day; that day is day 0. `n` is a whole number, 1 or more. */
  after(day: Day, n: number): Day;
  /** "N school days before": the n-th school day strictly before a day. `n` is a whole number, 1 or more. */
  before(day: Day, n: number): Day;
  /** The number of school days d with `from < d <= to`; 0 when `to` is not later. With today as `from`: the school days left. */
  count(from: Day, to: Day): number;
  /** The vacations of five or more weekdays that have a day in `[fromDay, toDay]`, in order of time. */
  vacations(fromDay: Day, toDay: Day): Vacation[];
  /** The vacation of five or more weekdays that this day lies in; its first and last weekend belong to it. */
  vacationAt(day: Day): Vacation | undefined;
  /** The first vacation of five or more weekdays that begins after this day; undefined past the known calendar. */
  nextVacation(day: Day): Vacation | undefined;
  /** False for days whose vacations are not known: dates on them say "about". */
  isKnown(day: Day): boolean;
  /** The first school day of the week (Monday to Sunday) of this day; undefined when that week has none. */
  firstOfWeek(day: Day): Day | undefined;
}

/** Builds the table; some milliseconds, so once per revision of the school. */
export function buildSchoolDays(school: SchoolCalendar): SchoolDays {
  const periods = freePeriods(school);
  const known = knownUntil(periods);
  const first = dayNumber(`${FIRST_YEAR}-01-01`);
  const last = dayNumber(`${LAST_YEAR}-12-31`);
  const free = freeDayNumbers(school, periods, first, last);

  /** The school days of the table in order, and for each day of the table how many of them lie on or before it. */
  const days: Day[] = [];
  const ranks = new Int32Array(last - first + 1);
  for (let number = first; number <= last; number++) {
    if (weekIndexOf(number) < 5 && !free.has(number)) days.push(dayFrom(number));
    ranks[number - first] = days.length;
  }
  const vacations = longVacations(days, periods);

  /** How many school days lie on or before a day; 0 and less before the table. */
  const rank = (number: number): number => {
    const inTable = ranks[number - first];
    if (inTable !== undefined) return inTable;
    return number < first ? weekdayRank(number) - weekdayRank(first - 1) : days.length + weekdayRank(number) - weekdayRank(last);
  };
  /** The school day with this rank: the opposite of `rank`. */
  const ranked = (position: number): Day => {
    const inTable = days[position - 1];
    if (inTable !== undefined) return inTable;
    const weekday = position < 1 ? weekdayRank(first - 1) + position : weekdayRank(last) + position - days.length;
    return dayFrom(dayOfWeekdayRank(weekday));
  };
  const onOrAfter = (day: Day): Day => ranked(rank(dayNumber(day) - 1) + 1);

  return {
    isSchoolDay: (day) => rank(dayNumber(day)) > rank(dayNumber(day) - 1),
    onOrAfter,
    onOrBefore: (day) => ranked(rank(dayNumber(day))),
    after: (day, n) => ranked(rank(dayNumber(day)) + n),
    before: (day, n) => ranked(rank(dayNumber(day) - 1) + 1 - n),
    count: (from, to) => Math.max(0, rank(dayNumber(to)) - rank(dayNumber(from))),
    vacations: (fromDay, toDay) => vacations.filter((vacation) => vacation.fromOn <= toDay && vacation.untilOn >= fromDay),
    vacationAt: (day) => vacations.find((vacation) => vacation.fromOn <= day && vacation.untilOn >= day),
    nextVacation: (day) => vacations.find((vacation) => vacation.fromOn > day),
    isKnown: (day) => day >= VACATIONS_KNOWN_FROM && day <= known,
    firstOfWeek: (day) => {
      const candidate = onOrAfter(mondayOf(day));
      return candidate <= sundayOf(day) ? candidate : undefined;
    },
  };
}

/** The numbers of the days between the two that are no school day although they may be a weekday. */
function freeDayNumbers(school: SchoolCalendar, periods: readonly FreePeriod[], first: number, last: number): Set<number> {
  const free = new Set(school.studyDays.map(dayNumber));
  for (const period of periods) {
    const until = Math.min(dayNumber(period.untilOn), last);
    for (let number = Math.max(dayNumber(period.fromOn), first); number <= until; number++) free.add(number);
  }
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    for (const day of publicHolidays(year, school)) free.add(dayNumber(day));
  }
  return free;
}
