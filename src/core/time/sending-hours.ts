// When a message may be delivered: the sending hours of a person, and the waking hours of acute messages.
import { values } from '../../protocol/v1/values';
import { addDays } from './calendar-days';
import { dayOf, instantAt, wallTimeOf, type Day, type Instant, type WallTime } from './instant';
import type { SchoolDays } from './school-days';

/** A stretch of a day: from the first moment of `from` up to, not including, `until`. */
export interface SendingHours {
  from: WallTime;
  until: WallTime;
}

/** In which somebody may be asked again about what cannot wait (N5, N6, N7). */
const WAKING: SendingHours = { from: values['waking-from'].default, until: values['waking-until'].default };

/** So far ahead a day is looked for on which the person is in; past it a message waits no longer. */
const LAST_RESORT_DAYS = 400;

/** Whether an instant lies in the sending hours of a school day on which the person is in (protocol/v1, *Sending hours*). */
export function isSendingMoment(days: SchoolDays, hours: SendingHours, isIn: (day: Day) => boolean, at: Instant): boolean {
  const day = dayOf(at);
  return days.isSchoolDay(day) && isWithin(hours, at) && isIn(day);
}

/**
 * The first moment from `at` on that lies in the sending hours of a person: `at` itself, or an opening. Sending hours delay the delivery,
 * never the day of an escalation. For somebody who is in on none of the next 400 days: the opening of the last school day of these.
 */
export function nextSendingMoment(days: SchoolDays, hours: SendingHours, isIn: (day: Day) => boolean, at: Instant): Instant {
  if (isSendingMoment(days, hours, isIn, at)) return at;
  const today = dayOf(at);
  const lastDay = days.onOrBefore(addDays(today, LAST_RESORT_DAYS));
  const opensToday = wallTimeOf(at) < hours.from;
  let day = opensToday ? days.onOrAfter(today) : days.after(today, 1);
  while (day < lastDay && !isIn(day)) day = days.after(day, 1);
  return instantAt(day, hours.from);
}

/** `at` when it lies in the waking hours of any day, school or not, else the next beginning of them (N5, N6, N7). */
export function nextWaking(at: Instant): Instant {
  if (isWithin(WAKING, at)) return at;
  const today = dayOf(at);
  return instantAt(wallTimeOf(at) < WAKING.from ? today : addDays(today, 1), WAKING.from);
}

function isWithin(hours: SendingHours, at: Instant): boolean {
  const time = wallTimeOf(at);
  return time >= hours.from && time < hours.until;
}
