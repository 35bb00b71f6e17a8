// Instants, days and wall times, and the only place where luxon's time zone turns one into another.
import { IANAZone } from 'luxon';
import { dayFrom, dayNumber } from './calendar-days';

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

const DAY = 24 * HOUR;
const CLOCK_CHANGES = null;
const zone = IANAZone.create(ZONE);

/**
 * Offset from UTC per UTC day, because asking the zone costs some 8 microseconds and the tick asks thousands of times.
 * A memo of a pure question: it changes no answer.
 */
const offsetOfUtcDay = new Map<number, number | typeof CLOCK_CHANGES>();
/** Days written out once: a long case asks the day of each of its entries. */
const dayOfNumber = new Map<number, Day>();
/** Wall times read once: rules name some ten of them, thousands of times. */
const minutesOfTime = new Map<WallTime, number>();

/**
 * The instant at which the clock in the school shows `time` on `day`. A time that the spring change skips moves forward an hour
 * (02:30 is 03:30); of a time that the autumn change gives twice it is the first. Throws a `RangeError` for text that is no day or no time.
 */
export function instantAt(day: Day, time: WallTime): Instant {
  const asUtc = dayNumber(day) * DAY + minutesOf(time) * MINUTE;
  const before = offsetAt(asUtc - DAY);
  const first = asUtc - before;
  if (offsetAt(first) === before) return first;
  const after = offsetAt(asUtc + DAY);
  const second = asUtc - after;
  // Neither offset fits a time that the spring change skips: then the old offset lands an hour later on the new clock.
  return offsetAt(second) === after ? second : first;
}

/** The school's day at an instant. Throws a `RangeError` for what is no instant. */
export function dayOf(at: Instant): Day {
  const number = Math.floor((at + offsetAt(at)) / DAY);
  const known = dayOfNumber.get(number);
  if (known !== undefined) return known;
  const day = dayFrom(number);
  dayOfNumber.set(number, day);
  return day;
}

/** What the clock in the school shows at an instant, in whole minutes. Throws a `RangeError` for what is no instant. */
export function wallTimeOf(at: Instant): WallTime {
  const local = at + offsetAt(at);
  const minutes = Math.floor((local - Math.floor(local / DAY) * DAY) / MINUTE);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function offsetAt(at: Instant): number {
  const utcDay = Math.floor(at / DAY);
  const known = offsetOfUtcDay.get(utcDay);
  if (known !== undefined) return known === CLOCK_CHANGES ? askZone(at) : known;
  const start = askZone(utcDay * DAY);
  // The clock changes at most once on a UTC day, so two equal ends mean one offset in between.
  offsetOfUtcDay.set(utcDay, start === askZone((utcDay + 1) * DAY - 1) ? start : CLOCK_CHANGES);
  return offsetAt(at);
}

function askZone(at: Instant): number {
  const minutes = zone.offset(at);
  if (Number.isNaN(minutes)) throw new RangeError('Not an instant');
  return minutes * MINUTE;
}

function minutesOf(time: WallTime): number {
  const known = minutesOfTime.get(time);
  if (known !== undefined) return known;
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined || time > '24:00') throw new RangeError('Not a wall time (HH:mm)');
  minutesOfTime.set(time, Number(hours) * 60 + Number(minutes));
  return minutesOf(time);
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}
