// Instants and the clock of the school, above all when the clock changes.
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { dayOf, HOUR, instantAt, MINUTE, wallTimeOf, ZONE } from '../../../src/core/time/instant';

const utc = (text: string): number => Date.parse(text);
const DAYS_OF_CLOCK_CHANGES = ['2025-10-26', '2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-03-26', '2028-10-29'];

describe('Time: an instant is UTC, a day is a day in Europe/Amsterdam', () => {
  test('winter is one hour from UTC, summer two', () => {
    expect(instantAt('2026-11-24', '07:30')).toBe(utc('2026-11-24T06:30:00Z'));
    expect(instantAt('2026-07-10', '07:30')).toBe(utc('2026-07-10T05:30:00Z'));
    expect(dayOf(utc('2026-11-24T22:59:59.999Z'))).toBe('2026-11-24');
    expect(dayOf(utc('2026-11-24T23:00:00Z'))).toBe('2026-11-25');
    expect(dayOf(utc('2026-07-10T21:59:59.999Z'))).toBe('2026-07-10');
    expect(dayOf(utc('2026-07-10T22:00:00Z'))).toBe('2026-07-11');
  });

  test('a wall time is cut to its minute', () => {
    expect(wallTimeOf(utc('2026-11-24T16:29:59.999Z'))).toBe('17:29');
    expect(wallTimeOf(utc('2026-11-24T23:00:00Z'))).toBe('00:00');
  });

  test.each([
    ['2026-03-29', '2026-03-29'],
    ['2027-03-28', '2027-03-28'],
  ])('the spring change of %s: 02:00 becomes 03:00', (day, utcDay) => {
    expect(instantAt(day, '01:59')).toBe(utc(`${utcDay}T00:59:00Z`));
    expect(instantAt(day, '03:00')).toBe(utc(`${utcDay}T01:00:00Z`));
    expect(wallTimeOf(utc(`${utcDay}T00:59:00Z`))).toBe('01:59');
    expect(wallTimeOf(utc(`${utcDay}T01:00:00Z`))).toBe('03:00');
  });

  test('a time that the spring change skips moves forward an hour', () => {
    expect(instantAt('2026-03-29', '02:00')).toBe(instantAt('2026-03-29', '03:00'));
    expect(instantAt('2026-03-29', '02:30')).toBe(instantAt('2026-03-29', '03:30'));
    expect(instantAt('2027-03-28', '02:59')).toBe(instantAt('2027-03-28', '03:59'));
  });

  test.each([['2026-10-25'], ['2027-10-31']])('the autumn change of %s: of the hour that comes twice the first counts', (day) => {
    expect(instantAt(day, '01:59')).toBe(utc(`${day}T00:00:00Z`) - MINUTE);
    expect(instantAt(day, '02:00')).toBe(utc(`${day}T00:00:00Z`));
    expect(instantAt(day, '02:30')).toBe(utc(`${day}T00:30:00Z`));
    expect(instantAt(day, '03:00')).toBe(utc(`${day}T02:00:00Z`));
    expect(wallTimeOf(utc(`${day}T00:30:00Z`))).toBe('02:30');
    expect(wallTimeOf(utc(`${day}T01:30:00Z`))).toBe('02:30');
  });

  test('a day of a clock change has 23 or 25 hours', () => {
    expect(instantAt('2026-03-30', '00:00') - instantAt('2026-03-29', '00:00')).toBe(23 * HOUR);
    expect(instantAt('2026-10-26', '00:00') - instantAt('2026-10-25', '00:00')).toBe(25 * HOUR);
  });

  test('07:30 stays 07:30 on both sides of a change', () => {
    for (const day of ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26']) {
      expect(wallTimeOf(instantAt(day, '07:30'))).toBe('07:30');
      expect(dayOf(instantAt(day, '07:30'))).toBe(day);
    }
  });

  test('every minute around every change is what the time zone says', () => {
    for (const day of DAYS_OF_CLOCK_CHANGES) {
      for (let at = utc(`${day}T00:00:00Z`) - 3 * HOUR; at < utc(`${day}T04:00:00Z`); at += MINUTE) {
        const zoned = DateTime.fromMillis(at, { zone: ZONE });
        expect(`${dayOf(at)} ${wallTimeOf(at)}`).toBe(zoned.toFormat('yyyy-MM-dd HH:mm'));
      }
    }
  });

  test('every instant of the century is what the time zone says, and its day and time lead back to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: utc('1990-01-01T00:00:00Z'), max: utc('2089-12-31T00:00:00Z') }), (at) => {
        const zoned = DateTime.fromMillis(at, { zone: ZONE });
        expect(`${dayOf(at)} ${wallTimeOf(at)}`).toBe(zoned.toFormat('yyyy-MM-dd HH:mm'));
        const back = instantAt(dayOf(at), wallTimeOf(at));
        const minute = Math.floor(at / MINUTE) * MINUTE;
        // Of the hour that comes twice only the first is led back to.
        expect([minute, minute - HOUR]).toContain(back);
        expect(`${dayOf(back)} ${wallTimeOf(back)}`).toBe(`${dayOf(at)} ${wallTimeOf(at)}`);
      }),
      { numRuns: 1000 },
    );
  });

  test('24:00 is the midnight that ends a day', () => {
    expect(instantAt('2026-11-24', '24:00')).toBe(instantAt('2026-11-25', '00:00'));
  });

  test('what is no instant, day or time is a bug and not a silent NaN', () => {
    expect(() => dayOf(NaN)).toThrow(RangeError);
    expect(() => wallTimeOf(Infinity)).toThrow(RangeError);
    expect(() => instantAt('2026-02-30', '07:30')).toThrow(RangeError);
    for (const time of ['7:30', '24:01', '07:60', '07:30:00', '']) expect(() => instantAt('2026-11-24', time)).toThrow(RangeError);
  });
});
