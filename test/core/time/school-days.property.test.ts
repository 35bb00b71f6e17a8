// The table of school days against a slow walk over the calendar, for any school and any day.
import fc from 'fast-check';
import type { FreePeriod } from '../../../src/core/school/school';
import { addDays, weekdayOf } from '../../../src/core/time/calendar-days';
import { freePeriods } from '../../../src/core/time/free-periods';
import type { Day } from '../../../src/core/time/instant';
import { publicHolidays } from '../../../src/core/time/public-holidays';
import { buildSchoolDays, type SchoolCalendar } from '../../../src/core/time/school-days';
import { anyCalendar, anyDay, anyDayOfTheCentury } from './calendars';

const steps = fc.integer({ min: 1, max: 60 });
const lies = (period: FreePeriod, day: Day): boolean => period.fromOn <= day && day <= period.untilOn;

/** The definition of *Time*, word by word. */
function hasSchool(calendar: SchoolCalendar, periods: FreePeriod[], day: Day): boolean {
  const weekday = weekdayOf(day);
  if (weekday === 'sa' || weekday === 'su') return false;
  const year = Number(day.slice(0, 4));
  if (year < 2025 || year > 2039) return true;
  return !calendar.studyDays.includes(day) && !periods.some((period) => lies(period, day)) && !publicHolidays(year, calendar).includes(day);
}

describe('Time: school days of any school', () => {
  test('are those of the definition, and after and before find the n-th of them', () => {
    fc.assert(
      fc.property(anyCalendar, fc.oneof(anyDay, anyDayOfTheCentury), fc.integer({ min: 1, max: 12 }), (calendar, day, n) => {
        const days = buildSchoolDays(calendar);
        const periods = freePeriods(calendar);
        const walk = (step: 1 | -1): Day => {
          let found = 0;
          let at = day;
          while (found < n) {
            at = addDays(at, step);
            if (hasSchool(calendar, periods, at)) found++;
          }
          return at;
        };
        expect(days.isSchoolDay(day)).toBe(hasSchool(calendar, periods, day));
        expect(days.after(day, n)).toBe(walk(1));
        expect(days.before(day, n)).toBe(walk(-1));
      }),
      { numRuns: 150 },
    );
  });

  test('after and before undo each other', () => {
    fc.assert(
      fc.property(anyCalendar, anyDayOfTheCentury, steps, (calendar, day, n) => {
        const days = buildSchoolDays(calendar);
        expect(days.before(days.after(day, n), n)).toBe(days.onOrBefore(day));
        expect(days.after(days.before(day, n), n)).toBe(days.onOrAfter(day));
      }),
    );
  });

  test('count agrees with after, and adds up', () => {
    fc.assert(
      fc.property(anyCalendar, fc.tuple(anyDayOfTheCentury, anyDayOfTheCentury, anyDayOfTheCentury), steps, (calendar, three, n) => {
        const days = buildSchoolDays(calendar);
        const [a = '', b = '', c = ''] = [...three].sort();
        expect(days.count(a, days.after(a, n))).toBe(n);
        expect(days.count(a, b) + days.count(b, c)).toBe(days.count(a, c));
        expect(days.count(addDays(a, -1), a)).toBe(days.isSchoolDay(a) ? 1 : 0);
      }),
    );
  });

  test('a later day never gives an earlier one', () => {
    fc.assert(
      fc.property(anyCalendar, anyDayOfTheCentury, steps, fc.integer({ min: 0, max: 90 }), (calendar, day, n, later) => {
        const days = buildSchoolDays(calendar);
        const next = addDays(day, later);
        expect(days.after(day, n) <= days.after(next, n)).toBe(true);
        expect(days.before(day, n) <= days.before(next, n)).toBe(true);
        expect(days.onOrBefore(day) <= day && day <= days.onOrAfter(day)).toBe(true);
      }),
    );
  });

  test('a vacation lies between two school days, has 5 or more weekdays, and no two share an id or a day', () => {
    fc.assert(
      fc.property(anyCalendar, (calendar) => {
        const days = buildSchoolDays(calendar);
        const vacations = days.vacations('2025-01-02', '2039-12-30');
        expect(new Set(vacations.map((vacation) => vacation.id)).size).toBe(vacations.length);
        vacations.forEach((vacation, index) => {
          expect(days.isSchoolDay(addDays(vacation.fromOn, -1)) && days.isSchoolDay(addDays(vacation.untilOn, 1))).toBe(true);
          expect(days.count(addDays(vacation.fromOn, -1), vacation.untilOn)).toBe(0);
          let weekdays = 0;
          for (let day = vacation.fromOn; day <= vacation.untilOn; day = addDays(day, 1)) {
            if (weekdayOf(day) !== 'sa' && weekdayOf(day) !== 'su') weekdays++;
          }
          expect(weekdays).toBeGreaterThanOrEqual(5);
          expect((vacations[index - 1]?.untilOn ?? '') < vacation.fromOn).toBe(true);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('each vacation of the school of a week or more is found', () => {
    fc.assert(
      fc.property(anyCalendar, (calendar) => {
        const days = buildSchoolDays(calendar);
        for (const period of freePeriods(calendar).filter((free) => addDays(free.fromOn, 6) <= free.untilOn)) {
          expect(days.vacationAt(period.fromOn)).toBe(days.vacationAt(period.untilOn));
          expect(days.vacationAt(period.fromOn)).toBeDefined();
        }
      }),
      { numRuns: 30 },
    );
  });
});
