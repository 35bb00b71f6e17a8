// Days and times as people read them (cards/README.md, *Words*).
import { addDays, daysBetween, weekdayOf } from '../core/time/calendar-days';
import { dayOf, wallTimeOf, type Day, type Instant, type WallTime } from '../core/time/instant';
import type { SchoolDays } from '../core/time/school-days';
import { format as words } from '../../cards/words/nl/format.json';

/** Today, and the calendar of the school. */
export interface Calendar {
  today: Day;
  days: Pick<SchoolDays, 'count' | 'isKnown'>;
}

/** From this distance a date carries its year, also within one school year. */
const FAR_DAYS = 300;
/** The first month of a school year. */
const AUGUST = 8;

/** `do 26 nov`; with the year when far or in another school year; `rond 3 okt 2028` for a day that comes after the known calendar. */
export function dayWords(day: Day, { today, days }: Calendar): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const shown = `${Number(date)} ${words.months[Number(month) - 1] ?? ''}`;
  if (day > today && !days.isKnown(day)) return `${words.about} ${shown} ${year}`;
  const far = schoolYearOf(day) !== schoolYearOf(today) || Math.abs(daysBetween(today, day)) > FAR_DAYS;
  return `${words.weekdays[weekdayOf(day)]} ${shown}${far ? ` ${year}` : ''}`;
}

/** `vandaag`, `morgen`, `gisteren`, otherwise the day. */
export function nearDayWords(day: Day, calendar: Calendar): string {
  return nearWord(day, calendar.today) ?? dayWords(day, calendar);
}

/** A day on a button: `Vandaag`, `Morgen, wo 25 nov`, `Do 26 nov`. */
export function chipWords(day: Day, calendar: Calendar): string {
  const near = nearWord(day, calendar.today);
  return capital(near === words.tomorrow ? `${near}, ${dayWords(day, calendar)}` : (near ?? dayWords(day, calendar)));
}

/** `di 1 dec (nog 5 lesdagen)`; today does not count. Without the count when none is left or the calendar does not know. */
export function dayLeftWords(day: Day, calendar: Calendar): string {
  if (day === calendar.today) return words.today;
  const left = calendar.days.isKnown(day) ? calendar.days.count(calendar.today, day) : 0;
  const said = left === 1 ? words.dayLeft_one : words.dayLeft_other.replace('{count}', String(left));
  return dayWords(day, calendar) + (left > 0 ? ` (${said})` : '');
}

/** `10.15 uur`, from an instant or from a time on the clock. */
export function timeWords(time: Instant | WallTime): string {
  const [hour = '', minute = ''] = (typeof time === 'number' ? wallTimeOf(time) : time).split(':');
  return `${Number(hour)}.${minute} ${words.hour}`;
}

/** `vandaag om 10.15 uur`. */
export function momentWords(at: Instant, calendar: Calendar): string {
  return `${nearDayWords(dayOf(at), calendar)} ${words.at} ${timeWords(at)}`;
}

/** With a capital, for the first word of a sentence or a button. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function nearWord(day: Day, today: Day): string | undefined {
  if (day === today) return words.today;
  if (day === addDays(today, 1)) return words.tomorrow;
  return day === addDays(today, -1) ? words.yesterday : undefined;
}

function schoolYearOf(day: Day): number {
  const [year, month] = day.split('-').map(Number);
  return (year ?? 0) - ((month ?? 0) < AUGUST ? 1 : 0);
}
