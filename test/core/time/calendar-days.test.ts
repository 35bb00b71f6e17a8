// Days of the calendar: adding, months of unequal length, leap years, the week.
import fc from 'fast-check';
import { addDays, addMonths, dayFrom, dayNumber, daysBetween, mondayOf, sundayOf, weekdayOf } from '../../../src/core/time/calendar-days';
import { anyDayOfTheCentury } from './calendars';

describe('Time: days of the calendar', () => {
  test.each([
    ['2026-11-24', 7, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-28', 2, '2028-03-01'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-10-25', 1, '2026-10-26'],
  ])('%s and %i days is %s', (day, n, expected) => {
    expect(addDays(day, n)).toBe(expected);
  });

  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-11-26', 1, '2026-12-26'],
    ['2026-12-09', 1, '2027-01-09'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-03-31', -1, '2027-02-28'],
    ['2027-01-15', -1, '2026-12-15'],
    ['2026-12-31', 24, '2028-12-31'],
  ])('"1 month" is the same date next month or its last day: %s and %i months is %s', (day, n, expected) => {
    expect(addMonths(day, n)).toBe(expected);
  });

  test('a day knows its place in the week', () => {
    expect(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'].map(weekdayOf)).toEqual([
      'mo',
      'tu',
      'we',
      'th',
      'fr',
      'sa',
      'su',
    ]);
    expect(weekdayOf('1969-12-28')).toBe('su');
  });

  test('a week runs from Monday to Sunday', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
    expect(sundayOf('2026-11-23')).toBe('2026-11-29');
    expect(sundayOf('2026-11-29')).toBe('2026-11-29');
  });

  test('days between two days count negative backwards', () => {
    expect(daysBetween('2026-11-24', '2026-12-01')).toBe(7);
    expect(daysBetween('2026-12-01', '2026-11-24')).toBe(-7);
    expect(daysBetween('2028-01-01', '2029-01-01')).toBe(366);
  });

  test('every day has one number and comes back from it', () => {
    fc.assert(
      fc.property(anyDayOfTheCentury, (day) => {
        expect(dayFrom(dayNumber(day))).toBe(day);
        expect(dayNumber(day)).toBe(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
      }),
    );
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-01-00',
    '2026-1-1',
    '2026/01/01',
    '26-01-01',
    '2026-01-01T',
    '',
    'x',
  ])('%p is no day, and the error does not repeat it', (text) => {
    expect(() => dayNumber(text)).toThrow(new RangeError('Not a day of the calendar (YYYY-MM-DD)'));
  });

  test.each([NaN, 0.5, Infinity, 1e9])('%p is the number of no day', (number) => {
    expect(() => dayFrom(number)).toThrow(RangeError);
  });
});
