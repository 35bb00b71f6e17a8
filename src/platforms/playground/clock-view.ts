// The school's clock in words, and where a journey ends.
import { dayWords } from '../../app/day-words';
import { fillIn } from '../../app/mistake';
import type { World } from '../../core/school/world';
import type { SchoolDays } from '../../core/time/school-days';
import { dayOf, HOUR, instantAt, MINUTE, wallTimeOf, type Day, type Instant } from '../../core/time/instant';
import words from '../../../cards/words/nl/playground-desk.json';
import type { ClockView, TravelTo } from './messages';

/** What the clock bar shows: the day, the time, what kind of day it is, and the next vacation. */
export function clockView(now: Instant, { days }: World): ClockView {
  const today = dayOf(now);
  return {
    now,
    schoolDay: days.isSchoolDay(today),
    day: `${dayWords(today, { today, days })} ${today.slice(0, 4)}`,
    time: wallTimeOf(now).replace(':', '.'),
    line: lineOf(today, days),
  };
}

/** `1 school day` = the same time on the clock, on the next school day. */
export function destination(to: Exclude<TravelTo, 'next message'>, now: Instant, { days }: World): Instant {
  if (typeof to === 'number') return to;
  if (to === '5 minutes') return now + 5 * MINUTE;
  if (to === '1 hour') return now + HOUR;
  return instantAt(days.after(dayOf(now), 1), wallTimeOf(now));
}

function lineOf(today: Day, days: SchoolDays): string {
  const vacation = days.vacationAt(today);
  if (vacation !== undefined) return fillIn(words.vacation, { name: vacation.name, until: dayWords(vacation.untilOn, { today, days }) });
  const school = days.isSchoolDay(today) ? 'school_day' : 'no_school';
  const next = days.nextVacation(today);
  if (next === undefined) return words[`${school}_unknown`];
  const count = days.count(today, days.before(next.fromOn, 1));
  return fillIn(words[school], { left: fillIn(count === 1 ? words.left_one : words.left_other, { count }), name: next.name });
}
