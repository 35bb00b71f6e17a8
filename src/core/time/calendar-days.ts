// Arithmetic with days of the calendar; knows no school, no time zone and no clock.
import type { Day } from './instant';

export type DayOfWeek = 'mo' | 'tu' | 'we' | 'th' | 'fr' | 'sa' | 'su';

const DAYS_OF_WEEK = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
const MS_PER_DAY = 86_400_000;
const ZERO = 48;
const DASH = 45;

/**
 * The number of a day, counted from 1 January 1970 (0). Consecutive days have consecutive numbers.
 * Throws a `RangeError` for text that is no day between the years 1000 and 9999; the message never repeats that text.
 */
export function dayNumber(day: Day): number {
  const { year, month, date } = partsOf(day);
  return Date.UTC(year, month - 1, date) / MS_PER_DAY;
}

/** The day with this number; the opposite of `dayNumber`. Throws a `RangeError` for numbers that are no whole day of those years. */
export function dayFrom(number: number): Day {
  const date = new Date(number * MS_PER_DAY);
  const year = date.getUTCFullYear();
  if (!Number.isInteger(number) || !(year >= 1000 && year <= 9999)) throw new RangeError('Not the number of a day');
  return dayOfParts(year, date.getUTCMonth() + 1, date.getUTCDate());
}

/** The day `n` calendar days later, or earlier when `n` is negative. */
export function addDays(day: Day, n: number): Day {
  return dayFrom(dayNumber(day) + n);
}

/** The same date `n` months later, or the last day of that month when it is shorter: 31 Jan + 1 = 28 Feb (protocol/v1, *Time*). */
export function addMonths(day: Day, n: number): Day {
  const { year, month, date } = partsOf(day);
  const months = year * 12 + (month - 1) + n;
  const toYear = Math.floor(months / 12);
  const toMonth = months - toYear * 12 + 1;
  return dayOfParts(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** Calendar days from the first day to the second; negative when the second is earlier. */
export function daysBetween(fromDay: Day, toDay: Day): number {
  return dayNumber(toDay) - dayNumber(fromDay);
}

/** The day of the week. */
export function weekdayOf(day: Day): DayOfWeek {
  return DAYS_OF_WEEK[weekIndexOf(dayNumber(day))] ?? 'mo';
}

/** The next Monday to Friday after a day, vacation or not. */
export function nextWeekday(day: Day): Day {
  const next = dayNumber(day) + 1;
  const weekday = weekIndexOf(next);
  return dayFrom(weekday < 5 ? next : next + 7 - weekday);
}

/** The Monday of the week, Monday to Sunday, that a day lies in. */
export function mondayOf(day: Day): Day {
  const number = dayNumber(day);
  return dayFrom(number - weekIndexOf(number));
}

/** The Sunday of the week, Monday to Sunday, that a day lies in. */
export function sundayOf(day: Day): Day {
  return addDays(mondayOf(day), 6);
}

/** Monday = 0 to Sunday = 6, for a day number: day 0 was a Thursday. */
export function weekIndexOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

function partsOf(day: Day): { year: number; month: number; date: number } {
  const year = digits(day, 0, 4);
  const month = digits(day, 5, 2);
  const date = digits(day, 8, 2);
  const shaped = day.length === 10 && day.charCodeAt(4) === DASH && day.charCodeAt(7) === DASH;
  if (!shaped || !(year >= 1000) || !(month >= 1 && month <= 12) || !(date >= 1 && date <= daysInMonth(year, month))) {
    throw new RangeError('Not a day of the calendar (YYYY-MM-DD)');
  }
  return { year, month, date };
}

/** Read by hand, because `Number` and `Date.parse` also accept text that is no day. NaN when it holds anything but digits. */
function digits(text: string, from: number, length: number): number {
  let value = 0;
  for (let at = from; at < from + length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : NaN;
  }
  return value;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function dayOfParts(year: number, month: number, date: number): Day {
  return `${year}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`;
}
