// Calendars of schools for the tests of time: a plain one per region, and random ones.
import fc from 'fast-check';
import { addDays } from '../../../src/core/time/calendar-days';
import { instantAt, type Day, type Instant } from '../../../src/core/time/instant';
import { buildSchoolDays, type SchoolCalendar, type SchoolDays } from '../../../src/core/time/school-days';

const PLAIN: SchoolCalendar = { region: 'zuid', studyDays: [], vacations: [], goodFriday: false, liberationDay: false };

/** The school days of a school in Zuid without study days, with what the test changes. */
export function schoolDays(changes: Partial<SchoolCalendar> = {}): SchoolDays {
  return buildSchoolDays({ ...PLAIN, ...changes });
}

/** `2026-11-24 10:15` on the clock of the school. */
export function at(dayAndTime: string): Instant {
  const [day = '', time = ''] = dayAndTime.split(' ');
  return instantAt(day, time);
}

/** Any day of the years around the known calendar. */
export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 4 * 366 }).map((n) => addDays('2025-06-01', n));

/** Any day, also far outside the table. */
export const anyDayOfTheCentury: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 36_500 }).map((n) => addDays('1990-01-01', n));

/** A school of any region with its own study days, vacations and choices. */
export const anyCalendar: fc.Arbitrary<SchoolCalendar> = fc.record({
  region: fc.constantFrom('noord', 'midden', 'zuid'),
  studyDays: fc.array(anyDay, { maxLength: 12 }),
  vacations: fc.array(
    fc
      .tuple(fc.constantFrom('herfstvakantie', 'meivakantie', 'projectweek'), anyDay, fc.integer({ min: 0, max: 20 }))
      .map(([name, fromOn, length]) => ({ name, fromOn, untilOn: addDays(fromOn, length) })),
    { maxLength: 4 },
  ),
  goodFriday: fc.boolean(),
  liberationDay: fc.boolean(),
});
