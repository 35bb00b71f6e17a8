// When messages may be delivered: sending hours, part-time days, vacations, clock changes, waking hours.
import fc from 'fast-check';
import { weekdayOf } from '../../../src/core/time/calendar-days';
import { dayOf, HOUR, instantAt, wallTimeOf, type Day } from '../../../src/core/time/instant';
import { buildSchoolDays } from '../../../src/core/time/school-days';
import { isSendingMoment, nextSendingMoment, nextWaking } from '../../../src/core/time/sending-hours';
import { anyCalendar, at, schoolDays } from './calendars';

const zuid = schoolDays();
const hours = { from: '07:30', until: '17:30' };
const always = (): boolean => true;
const next = (when: string, isIn: (day: Day) => boolean = always) => nextSendingMoment(zuid, hours, isIn, at(when));

describe('Time: Sending hours', () => {
  test('inside them, now: from 07:30 up to, not at, 17:30', () => {
    expect(next('2026-11-24 07:30')).toBe(at('2026-11-24 07:30'));
    expect(next('2026-11-24 10:15')).toBe(at('2026-11-24 10:15'));
    expect(next('2026-11-24 17:29')).toBe(at('2026-11-24 17:29'));
    expect(next('2026-11-24 17:30')).toBe(at('2026-11-25 07:30'));
    expect(isSendingMoment(zuid, hours, always, at('2026-11-24 17:30') - 1)).toBe(true);
  });

  test('before them the opening of today, after them that of the next school day', () => {
    expect(next('2026-11-24 05:00')).toBe(at('2026-11-24 07:30'));
    expect(next('2026-11-24 21:00')).toBe(at('2026-11-25 07:30'));
    expect(next('2026-11-27 18:00')).toBe(at('2026-11-30 07:30'));
    expect(next('2026-11-28 10:00')).toBe(at('2026-11-30 07:30'));
  });

  test('what comes in a vacation waits for the first school day after it', () => {
    expect(next('2026-07-11 09:00')).toBe(at('2026-08-24 07:30'));
  });

  test('part-time days narrow them', () => {
    const works = (day: Day): boolean => ['mo', 'th'].includes(weekdayOf(day));
    expect(next('2026-11-24 10:15', works)).toBe(at('2026-11-26 07:30'));
    expect(next('2026-11-26 10:15', works)).toBe(at('2026-11-26 10:15'));
    expect(next('2026-11-26 18:00', works)).toBe(at('2026-11-30 07:30'));
    expect(next('2026-11-24 06:00', works)).toBe(at('2026-11-26 07:30'));
    expect(isSendingMoment(zuid, hours, works, at('2026-11-24 10:15'))).toBe(false);
  });

  test('the opening stays 07:30 over both clock changes', () => {
    expect(next('2026-03-27 18:00')).toBe(Date.parse('2026-03-30T05:30:00Z'));
    expect(next('2026-03-26 18:00')).toBe(Date.parse('2026-03-27T06:30:00Z'));
    expect(next('2026-10-23 18:00')).toBe(Date.parse('2026-10-26T06:30:00Z'));
    expect(next('2027-03-26 18:00')).toBe(Date.parse('2027-03-30T05:30:00Z'));
  });

  test('for somebody who is never in the search ends within 400 days, on a school day', () => {
    expect(next('2026-11-24 10:15', () => false)).toBe(at('2027-12-24 07:30'));
  });

  test('for any school and person the moment is not earlier, lies in sending hours, is the first, and stays itself', () => {
    const works = fc.subarray(['mo', 'tu', 'we', 'th', 'fr'], { minLength: 1 });
    const instants = fc.integer({ min: Date.parse('2025-09-01T00:00:00Z'), max: Date.parse('2028-12-31T00:00:00Z') });
    fc.assert(
      fc.property(anyCalendar, works, instants, (calendar, weekdays, when) => {
        const days = buildSchoolDays(calendar);
        const isIn = (day: Day): boolean => weekdays.includes(weekdayOf(day));
        const moment = nextSendingMoment(days, hours, isIn, when);
        expect(moment).toBeGreaterThanOrEqual(when);
        expect(isSendingMoment(days, hours, isIn, moment)).toBe(true);
        expect(nextSendingMoment(days, hours, isIn, moment)).toBe(moment);
        for (let earlier = when; earlier < moment; earlier += HOUR) expect(isSendingMoment(days, hours, isIn, earlier)).toBe(false);
      }),
    );
  });
});

describe('N5, N6, N7: waking hours are 08:00 up to, not at, 22:00 on any day', () => {
  test.each([
    ['2026-11-24 07:59', '2026-11-24 08:00'],
    ['2026-11-24 08:00', '2026-11-24 08:00'],
    ['2026-11-28 21:59', '2026-11-28 21:59'],
    ['2026-11-28 22:00', '2026-11-29 08:00'],
    ['2026-12-31 23:30', '2027-01-01 08:00'],
    ['2026-07-20 03:00', '2026-07-20 08:00'],
    ['2026-03-28 23:00', '2026-03-29 08:00'],
    ['2026-10-25 02:30', '2026-10-25 08:00'],
  ])('%s gives %s', (when, expected) => {
    expect(nextWaking(at(when))).toBe(at(expected));
  });

  test('08:00 on the morning of a clock change is 08:00 on the new clock', () => {
    expect(nextWaking(at('2026-03-28 23:00'))).toBe(Date.parse('2026-03-29T06:00:00Z'));
    expect(nextWaking(at('2026-10-24 23:00'))).toBe(Date.parse('2026-10-25T07:00:00Z'));
  });

  test('at any instant the moment is at most ten hours away, eleven over the autumn change, and in waking hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.parse('2025-01-01T00:00:00Z'), max: Date.parse('2035-01-01T00:00:00Z') }), (when) => {
        const moment = nextWaking(when);
        expect(moment).toBeGreaterThanOrEqual(when);
        expect(moment - when).toBeLessThanOrEqual(11 * HOUR);
        expect(wallTimeOf(moment) >= '08:00' && wallTimeOf(moment) < '22:00').toBe(true);
        if (moment !== when) expect(moment).toBe(instantAt(dayOf(moment), '08:00'));
      }),
    );
  });
});
