// Instants, days and wall times, and the only place where luxon turns one into another.
import { DateTime } from 'luxon';

/** An instant in UTC, in milliseconds since 1970. Fields that hold one end in `...At`. */
export type Instant = number;
/** A day in the school's time zone, `YYYY-MM-DD`. Fields that hold one end in `...On`. */
export type Day = string;
/** A time on the clock in the school's time zone, `HH:mm`. */
export type WallTime = string;

/** Every school that uses Vijfsporen lives in one time zone. */
export const ZONE = 'Europe/Amsterdam';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** The instant at which the clock in the school shows `time` on `day`; a time that the spring change skips moves forward an hour. */
export function instantAt(day: Day, time: WallTime): Instant {
  return DateTime.fromISO(`${day}T${time}`, { zone: ZONE }).toMillis();
}

/** The school's day at an instant. */
export function dayOf(at: Instant): Day {
  return DateTime.fromMillis(at, { zone: ZONE }).toFormat('yyyy-MM-dd');
}

/** What the clock in the school shows at an instant. */
export function wallTimeOf(at: Instant): WallTime {
  return DateTime.fromMillis(at, { zone: ZONE }).toFormat('HH:mm');
}
