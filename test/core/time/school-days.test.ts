// The table of school days, by examples written out by hand.
import { schoolDays } from './calendars';

describe('Time: a school day', () => {
  const zuid = schoolDays();

  test('is Monday to Friday', () => {
    const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
    expect(week.map((day) => zuid.isSchoolDay(day))).toEqual([true, true, true, true, true, false, false]);
  });

  test("is no day of a vacation of the school's region, which differs per region", () => {
    expect(schoolDays({ region: 'noord' }).isSchoolDay('2026-10-12')).toBe(false);
    expect(schoolDays({ region: 'midden' }).isSchoolDay('2026-10-12')).toBe(true);
    expect(schoolDays({ region: 'zuid' }).isSchoolDay('2026-10-12')).toBe(true);
    expect(schoolDays({ region: 'zuid' }).isSchoolDay('2026-10-19')).toBe(false);
  });

  test('is no study day of the school', () => {
    expect(zuid.isSchoolDay('2026-11-25')).toBe(true);
    expect(schoolDays({ studyDays: ['2026-11-25'] }).isSchoolDay('2026-11-25')).toBe(false);
  });

  test.each(['2026-04-06', '2026-05-14', '2026-05-25', '2032-04-27', '2031-12-25', '2031-12-26', '2031-01-01'])(
    'is no public holiday: %s',
    (day) => {
      expect(zuid.isSchoolDay(day)).toBe(false);
    },
  );

  test('is Good Friday or 5 May unless the school says it is free', () => {
    const free = schoolDays({ goodFriday: true, liberationDay: true });
    for (const day of ['2026-04-03', '2026-05-05', '2027-03-26', '2027-05-05']) {
      expect([zuid.isSchoolDay(day), free.isSchoolDay(day)]).toEqual([true, false]);
    }
  });

  test('is 29 February of a leap year', () => {
    // In Zuid spring 2028 is vacation; in Noord it ends on the 27th.
    expect(schoolDays({ region: 'noord' }).isSchoolDay('2028-02-29')).toBe(true);
    expect(schoolDays({ region: 'noord' }).after('2028-02-28', 2)).toBe('2028-03-01');
  });

  test('stands where the clock changes as on any other day', () => {
    expect(zuid.after('2026-03-27', 1)).toBe('2026-03-30');
    expect(zuid.after('2026-10-23', 1)).toBe('2026-10-26');
    expect(zuid.before('2027-11-01', 1)).toBe('2027-10-22');
  });
});

describe("Time: a school's own vacations", () => {
  test('one with the name of a vacation of the region replaces it, in that school year only', () => {
    const days = schoolDays({ vacations: [{ name: 'Voorjaarsvakantie', fromOn: '2027-02-06', untilOn: '2027-02-14' }] });
    expect(days.isSchoolDay('2027-02-08')).toBe(false);
    expect(days.isSchoolDay('2027-02-15')).toBe(true);
    expect(days.isSchoolDay('2026-02-16')).toBe(false);
  });

  test('a second week of May, given under the same name, makes one vacation of two weeks', () => {
    const days = schoolDays({ vacations: [{ name: 'meivakantie', fromOn: '2027-04-24', untilOn: '2027-05-09' }] });
    expect(days.vacationAt('2027-05-03')).toEqual({
      id: 'meivakantie-2027',
      name: 'meivakantie',
      fromOn: '2027-04-24',
      untilOn: '2027-05-09',
    });
    expect(days.onOrAfter('2027-04-24')).toBe('2027-05-10');
  });

  test('one given in two pieces over New Year replaces that of one school year and not the next Christmas', () => {
    const days = schoolDays({
      vacations: [
        { name: 'kerstvakantie', fromOn: '2026-12-19', untilOn: '2026-12-31' },
        { name: 'kerstvakantie', fromOn: '2027-01-01', untilOn: '2027-01-10' },
      ],
    });
    expect(days.onOrAfter('2026-12-19')).toBe('2027-01-11');
    expect(days.isSchoolDay('2027-12-28')).toBe(false);
  });

  test('a new name adds', () => {
    const days = schoolDays({ vacations: [{ name: 'extra week', fromOn: '2027-05-03', untilOn: '2027-05-07' }] });
    expect(days.isSchoolDay('2027-04-28')).toBe(false);
    expect(days.isSchoolDay('2027-05-04')).toBe(false);
  });
});

describe('Time: counting in school days', () => {
  const zuid = schoolDays();

  test('"N school days after X": the day of X is day 0, whether it is a school day or not', () => {
    expect(zuid.after('2026-11-24', 1)).toBe('2026-11-25');
    expect(zuid.after('2026-11-27', 1)).toBe('2026-11-30');
    expect(zuid.after('2026-11-28', 1)).toBe('2026-11-30');
    expect(zuid.after('2026-11-29', 2)).toBe('2026-12-01');
    expect(zuid.after('2026-12-18', 1)).toBe('2027-01-04');
  });

  test('"N school days before X" of a vacation counts from its first free day, Saturday included', () => {
    const christmas = zuid.nextVacation('2026-11-24');
    expect(christmas?.fromOn).toBe('2026-12-19');
    expect(zuid.before('2026-12-19', 1)).toBe('2026-12-18');
    expect(zuid.before('2026-12-19', 3)).toBe('2026-12-16');
    expect(zuid.before('2026-12-21', 1)).toBe('2026-12-18');
  });

  test('"School days left" does not count today', () => {
    expect(zuid.count('2026-11-26', '2026-12-03')).toBe(5);
    expect(zuid.count('2026-12-16', '2026-12-18')).toBe(2);
    expect(zuid.count('2026-12-18', '2026-12-18')).toBe(0);
    expect(zuid.count('2026-12-18', '2027-01-04')).toBe(1);
    expect(zuid.count('2026-12-03', '2026-11-26')).toBe(0);
  });

  test('the first school day on or after, and the last on or before', () => {
    expect(zuid.onOrAfter('2026-12-18')).toBe('2026-12-18');
    expect(zuid.onOrAfter('2026-12-19')).toBe('2027-01-04');
    expect(zuid.onOrBefore('2027-01-03')).toBe('2026-12-18');
    expect(zuid.onOrBefore('2026-12-18')).toBe('2026-12-18');
  });

  test('the first school day of a week is Monday, or the first after a holiday; a week of vacation has none', () => {
    expect(zuid.firstOfWeek('2026-11-26')).toBe('2026-11-23');
    expect(zuid.firstOfWeek('2026-11-29')).toBe('2026-11-23');
    expect(zuid.firstOfWeek('2026-04-09')).toBe('2026-04-07');
    expect(zuid.firstOfWeek('2026-12-23')).toBeUndefined();
  });
});

describe('Time: a vacation of 5 or more weekdays', () => {
  const zuid = schoolDays();
  const christmas = { id: 'kerstvakantie-2026', name: 'kerstvakantie', fromOn: '2026-12-19', untilOn: '2027-01-03' };

  test('the vacations of a school year, each with an id that does not change with its days', () => {
    expect(zuid.vacations('2026-08-24', '2027-09-05').map(({ id, fromOn, untilOn }) => [id, fromOn, untilOn])).toEqual([
      ['herfstvakantie-2026', '2026-10-17', '2026-10-25'],
      ['kerstvakantie-2026', '2026-12-19', '2027-01-03'],
      ['voorjaarsvakantie-2027', '2027-02-13', '2027-02-21'],
      ['meivakantie-2027', '2027-04-24', '2027-05-02'],
      ['zomervakantie-2027', '2027-07-24', '2027-09-05'],
    ]);
    const moved = schoolDays({ vacations: [{ name: 'kerstvakantie', fromOn: '2026-12-24', untilOn: '2027-01-08' }] });
    expect(moved.vacationAt('2026-12-28')).toEqual({
      id: 'kerstvakantie-2026',
      name: 'kerstvakantie',
      fromOn: '2026-12-24',
      untilOn: '2027-01-10',
    });
  });

  test('its first Saturday and last Sunday belong to it, the school days around it do not', () => {
    expect(['2026-12-18', '2026-12-19', '2027-01-03', '2027-01-04'].map((day) => zuid.vacationAt(day))).toEqual([
      undefined,
      christmas,
      christmas,
      undefined,
    ]);
  });

  test('the next one begins after today', () => {
    expect(zuid.nextVacation('2026-12-18')).toEqual(christmas);
    expect(zuid.nextVacation('2026-12-19')?.id).toBe('voorjaarsvakantie-2027');
    expect(zuid.nextVacation('2028-08-01')).toBeUndefined();
  });

  test("a week with King's Day in it still is one, a long weekend is none", () => {
    expect(zuid.vacationAt('2026-04-27')?.id).toBe('meivakantie-2026');
    expect(schoolDays({ goodFriday: true }).vacationAt('2026-04-05')).toBeUndefined();
  });

  test('study days that touch it belong to it', () => {
    const days = schoolDays({ studyDays: ['2026-10-16', '2026-10-26'] });
    expect(days.vacationAt('2026-10-20')).toEqual({
      id: 'herfstvakantie-2026',
      name: 'herfstvakantie',
      fromOn: '2026-10-16',
      untilOn: '2026-10-26',
    });
  });

  test('of two vacations that touch the longest gives the name', () => {
    const days = schoolDays({ vacations: [{ name: 'projectweek', fromOn: '2026-10-12', untilOn: '2026-10-16' }] });
    expect(days.vacationAt('2026-10-12')).toEqual({
      id: 'herfstvakantie-2026',
      name: 'herfstvakantie',
      fromOn: '2026-10-10',
      untilOn: '2026-10-25',
    });
  });

  test('five study days in a row are one, four are none', () => {
    const four = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'];
    expect(schoolDays({ studyDays: four }).vacationAt('2026-11-03')).toBeUndefined();
    const five = [...four, '2026-11-06'];
    expect(schoolDays({ studyDays: five }).vacationAt('2026-11-03')).toEqual({
      id: 'lesvrije-dagen-2026',
      name: 'lesvrije dagen',
      fromOn: '2026-10-31',
      untilOn: '2026-11-08',
    });
  });

  test('two with one name in one year have two ids, and ids have plain letters only', () => {
    const vacations = [
      { name: 'Één week vrij!', fromOn: '2027-03-08', untilOn: '2027-03-12' },
      { name: 'Één week vrij!', fromOn: '2027-06-07', untilOn: '2027-06-11' },
    ];
    const ids = schoolDays({ vacations })
      .vacations('2027-03-01', '2027-06-30')
      .map((vacation) => vacation.id);
    expect(ids).toEqual(['een-week-vrij-2027', 'meivakantie-2027', 'een-week-vrij-2027-2']);
  });
});

describe('Time: the data of the calendar end somewhere', () => {
  test('known is from September 2025 to the end of the last summer in the data', () => {
    const known = (day: string) => schoolDays().isKnown(day);
    expect(['2025-08-31', '2025-09-01', '2026-11-24', '2028-09-03', '2028-09-04'].map(known)).toEqual([false, true, true, true, false]);
  });

  test('a school that gives its next summer makes that school year known, and only that', () => {
    const summer = (year: number) => ({ name: 'Zomervakantie', fromOn: `${year}-07-14`, untilOn: `${year}-08-26` });
    expect(schoolDays({ vacations: [summer(2029)] }).isKnown('2029-08-26')).toBe(true);
    expect(schoolDays({ vacations: [summer(2029)] }).isKnown('2029-08-27')).toBe(false);
    expect(schoolDays({ vacations: [summer(2029), summer(2030)] }).isKnown('2030-08-26')).toBe(true);
    // 2029 is missing, so nobody knows what lies between.
    expect(schoolDays({ vacations: [summer(2030)] }).isKnown('2030-08-26')).toBe(false);
  });

  test('past the data days are counted without vacations, past the table by weekdays; nothing throws', () => {
    const zuid = schoolDays();
    expect(zuid.after('2030-07-15', 5)).toBe('2030-07-22');
    expect(zuid.isSchoolDay('2040-04-03')).toBe(true);
    expect(zuid.after('2039-12-30', 1)).toBe('2040-01-02');
    expect(zuid.before('2040-01-02', 1)).toBe('2039-12-30');
    expect(zuid.before('2025-01-02', 1)).toBe('2024-12-31');
    expect(zuid.after('2024-12-31', 1)).toBe('2025-01-02');
    expect(zuid.count('2024-12-23', '2024-12-30')).toBe(5);
    expect(zuid.firstOfWeek('2050-01-05')).toBe('2050-01-03');
    expect(zuid.vacationAt('2050-07-20')).toBeUndefined();
  });
});
