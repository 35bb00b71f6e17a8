// Public holidays: the days that move with Easter, King's Day off a Sunday, and the two that a school chooses.
import { easterSunday, publicHolidays } from '../../../src/core/time/public-holidays';

describe('Time: public holidays', () => {
  test.each([
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
    '2038-04-25',
    '2285-03-22',
  ])('Easter is on %s', (day) => {
    expect(easterSunday(Number(day.slice(0, 4)))).toBe(day);
  });

  test('the holidays of 2027 by hand', () => {
    expect(publicHolidays(2027, { goodFriday: false, liberationDay: false })).toEqual([
      '2027-01-01',
      '2027-03-29',
      '2027-04-27',
      '2027-05-06',
      '2027-05-17',
      '2027-12-25',
      '2027-12-26',
    ]);
  });

  test('Good Friday and 5 May are free when the school says so', () => {
    expect(publicHolidays(2027, { goodFriday: true, liberationDay: true })).toEqual([
      '2027-01-01',
      '2027-03-26',
      '2027-03-29',
      '2027-04-27',
      '2027-05-05',
      '2027-05-06',
      '2027-05-17',
      '2027-12-25',
      '2027-12-26',
    ]);
  });

  test("King's Day moves to Saturday when it would be a Sunday", () => {
    const choices = { goodFriday: false, liberationDay: false };
    expect(publicHolidays(2025, choices)).toContain('2025-04-26');
    expect(publicHolidays(2025, choices)).not.toContain('2025-04-27');
    expect(publicHolidays(2026, choices)).toContain('2026-04-27');
    expect(publicHolidays(2031, choices)).toContain('2031-04-26');
  });
});
