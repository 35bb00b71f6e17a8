// The data of the vacations: complete, of the right length, and the dates that other sources got wrong.
import type { Region } from '../../../src/core/school/school';
import { daysBetween, weekdayOf } from '../../../src/core/time/calendar-days';
import { regionVacations, VACATIONS_KNOWN_FROM, VACATIONS_KNOWN_UNTIL } from '../../../src/core/time/school-vacations';

const REGIONS: Region[] = ['noord', 'midden', 'zuid'];
const WEEKS: Record<string, number> = { herfstvakantie: 1, kerstvakantie: 2, voorjaarsvakantie: 1, meivakantie: 1, zomervakantie: 6 };

describe.each(REGIONS)('Time: the vacations of region %s', (region) => {
  const vacations = regionVacations(region);

  test('three school years have five vacations each, in order of time', () => {
    const year = ['herfstvakantie', 'kerstvakantie', 'voorjaarsvakantie', 'meivakantie', 'zomervakantie'];
    expect(vacations.map((vacation) => vacation.name)).toEqual([...year, ...year, ...year]);
    expect(vacations.map((vacation) => vacation.fromOn)).toEqual(vacations.map((vacation) => vacation.fromOn).sort());
  });

  test('every vacation runs from a Saturday to a Sunday and has its weeks by law', () => {
    for (const { name, fromOn, untilOn } of vacations) {
      const weeks = fromOn === '2028-04-22' ? 2 : (WEEKS[name] ?? 0);
      expect([fromOn, weekdayOf(fromOn), weekdayOf(untilOn), daysBetween(fromOn, untilOn) + 1]).toEqual([
        fromOn,
        'sa',
        'su',
        weeks * 7 + 2,
      ]);
    }
  });

  test('the known calendar begins before its first vacation and ends with or after its last', () => {
    expect(VACATIONS_KNOWN_FROM < (vacations[0]?.fromOn ?? '')).toBe(true);
    expect((vacations.at(-1)?.untilOn ?? '') <= VACATIONS_KNOWN_UNTIL).toBe(true);
  });
});

describe('Time: dates that sources got wrong', () => {
  const find = (region: Region, fromOn: string) => regionVacations(region).find((vacation) => vacation.fromOn === fromOn);

  test('spring 2027 in Zuid ends on 21 February, not in March', () => {
    expect(find('zuid', '2027-02-13')).toEqual({ name: 'voorjaarsvakantie', fromOn: '2027-02-13', untilOn: '2027-02-21' });
  });

  test('summer 2026 in Zuid begins on 11 July', () => {
    expect(find('zuid', '2026-07-11')).toEqual({ name: 'zomervakantie', fromOn: '2026-07-11', untilOn: '2026-08-23' });
  });

  test('May 2028 has both weeks, the advised one and the one by law', () => {
    for (const region of REGIONS) {
      expect(find(region, '2028-04-22')).toEqual({ name: 'meivakantie', fromOn: '2028-04-22', untilOn: '2028-05-07' });
    }
  });

  test('the known calendar ends with the last day of the last summer', () => {
    const ends = REGIONS.map((region) => regionVacations(region).at(-1)?.untilOn ?? '').sort();
    expect(VACATIONS_KNOWN_UNTIL).toBe(ends.at(-1));
  });
});
