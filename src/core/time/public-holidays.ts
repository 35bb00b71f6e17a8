// The public holidays on which Dutch schools are closed, computed from the date of Easter.
import { addDays, weekdayOf } from './calendar-days';
import type { Day } from './instant';

/** The two days that are free only where the school says so. */
export interface HolidayChoices {
  goodFriday: boolean;
  /** 5 May, every year. */
  liberationDay: boolean;
}

/** The holidays of one year on which there is no school (protocol/v1, *Time*), in order. Some fall on a weekend. */
export function publicHolidays(year: number, choices: HolidayChoices): Day[] {
  const easter = easterSunday(year);
  const kingsBirthday = `${year}-04-27`;
  const days = [
    `${year}-01-01`,
    addDays(easter, 1),
    weekdayOf(kingsBirthday) === 'su' ? `${year}-04-26` : kingsBirthday,
    addDays(easter, 39), // Ascension
    addDays(easter, 50), // Whit Monday
    `${year}-12-25`,
    `${year}-12-26`,
  ];
  if (choices.goodFriday) days.push(addDays(easter, -2));
  if (choices.liberationDay) days.push(`${year}-05-05`);
  return days.sort();
}

/** Easter Sunday of the Gregorian calendar: the algorithm of Meeus, Jones and Butcher. */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - moon - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * moon + 22 * toSunday) / 451);
  // Counted from 22 March, the earliest Easter there can be.
  return addDays(`${year}-03-22`, moon + toSunday - 7 * lateMoon);
}
