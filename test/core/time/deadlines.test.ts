// Due days of steps and follow-ups, with the dates of the stories written out by hand.
import fc from 'fast-check';
import { addDays, daysBetween, weekdayOf } from '../../../src/core/time/calendar-days';
import { followUpDay, followUpRounds, stepDeadline } from '../../../src/core/time/deadlines';
import { buildSchoolDays } from '../../../src/core/time/school-days';
import { anyCalendar, anyDay, schoolDays } from './calendars';

const zuid = schoolDays();

describe('Time: "within a week" is 7 calendar days from the anchor', () => {
  test('report on Tue 24 Nov 2026: step 2 is due on Tue 1 Dec', () => {
    expect(stepDeadline(zuid, '2026-11-24', 7)).toBe('2026-12-01');
  });

  test('talk of step 2 on Thu 26 Nov 2026: step 3 is due on Thu 3 Dec, 5 school days left', () => {
    expect(stepDeadline(zuid, '2026-11-26', 7)).toBe('2026-12-03');
    expect(zuid.count('2026-11-26', '2026-12-03')).toBe(5);
  });
});

describe('Time: a day that is no school day moves forward to the next one', () => {
  test('report on a Saturday: its own day is a Saturday too, due on the Monday', () => {
    expect(stepDeadline(zuid, '2026-11-21', 7)).toBe('2026-11-30');
  });

  test('Easter Monday, Good Friday when free, and a study day', () => {
    expect(stepDeadline(zuid, '2026-03-30', 7)).toBe('2026-04-07');
    expect(stepDeadline(zuid, '2026-03-27', 7)).toBe('2026-04-03');
    expect(stepDeadline(schoolDays({ goodFriday: true }), '2026-03-27', 7)).toBe('2026-04-07');
    expect(stepDeadline(schoolDays({ studyDays: ['2026-12-01'] }), '2026-11-24', 7)).toBe('2026-12-02');
  });

  test('over both clock changes a week stays a week', () => {
    expect(stepDeadline(zuid, '2026-03-24', 7)).toBe('2026-03-31');
    expect(stepDeadline(zuid, '2026-10-26', 7)).toBe('2026-11-02');
    expect(stepDeadline(schoolDays({ region: 'noord' }), '2026-10-20', 7)).toBe('2026-10-27');
    expect(stepDeadline(zuid, '2027-03-22', 7)).toBe('2027-03-30');
  });

  test('over a leap day a week is still 7 days', () => {
    expect(stepDeadline(schoolDays({ region: 'noord' }), '2028-02-28', 7)).toBe('2028-03-06');
  });
});

describe('Time: Long vacation', () => {
  test('back to the last school day before it when that lies after the anchor', () => {
    // Own day Tue 22 Dec, in the Christmas vacation of 19 Dec - 3 Jan.
    expect(stepDeadline(zuid, '2026-12-15', 7)).toBe('2026-12-18');
    expect(stepDeadline(zuid, '2026-12-17', 7)).toBe('2026-12-18');
  });

  test('report on Fri 10 July 2026, the last day before the summer: the third school day after it, Wed 26 Aug', () => {
    expect(stepDeadline(zuid, '2026-07-10', 7)).toBe('2026-08-26');
  });

  test('report on Thu 9 July 2026: back to Fri 10 July', () => {
    expect(stepDeadline(zuid, '2026-07-09', 7)).toBe('2026-07-10');
  });

  test('report on the last day before Christmas: the third school day after it', () => {
    expect(stepDeadline(zuid, '2026-12-18', 7)).toBe('2027-01-06');
  });

  test('report in the vacation: the third school day after it', () => {
    expect(stepDeadline(zuid, '2026-07-20', 7)).toBe('2026-08-26');
  });

  test('weekdays are counted from the own day of the deadline: the tail of a vacation only moves it forward', () => {
    // Own day Mon 28 Dec: 5 weekdays to go. Tue 29 Dec: 4.
    expect(stepDeadline(zuid, '2026-12-21', 7)).toBe('2027-01-06');
    expect(stepDeadline(zuid, '2026-12-22', 7)).toBe('2027-01-04');
    expect(stepDeadline(zuid, '2026-12-26', 7)).toBe('2027-01-04');
  });

  test('a vacation of one week: from its Saturday, Sunday or Monday back, from its Tuesday forward', () => {
    expect(stepDeadline(zuid, '2026-10-10', 7)).toBe('2026-10-16');
    expect(stepDeadline(zuid, '2026-10-11', 7)).toBe('2026-10-16');
    expect(stepDeadline(zuid, '2026-10-12', 7)).toBe('2026-10-16');
    expect(stepDeadline(zuid, '2026-10-13', 7)).toBe('2026-10-26');
  });

  test("King's Day inside a vacation is a weekday of it", () => {
    expect(stepDeadline(zuid, '2026-04-20', 7)).toBe('2026-04-24');
    expect(stepDeadline(zuid, '2026-04-21', 7)).toBe('2026-05-04');
  });

  test('a study day before the vacation is no last school day', () => {
    expect(stepDeadline(schoolDays({ studyDays: ['2026-12-18'] }), '2026-12-15', 7)).toBe('2026-12-17');
  });

  test('the values of the protocol can be others', () => {
    expect(stepDeadline(zuid, '2026-12-18', 7, { longVacationWeekdays: 5, schoolDaysAfterVacation: 1 })).toBe('2027-01-04');
    expect(stepDeadline(zuid, '2026-12-15', 7, { longVacationWeekdays: 11, schoolDaysAfterVacation: 3 })).toBe('2027-01-04');
  });

  test('for any school and anchor the due day is a school day after the anchor, and leaves its own day only as the rule says', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: 1, max: 31 }), (calendar, anchorOn, calendarDays) => {
        const days = buildSchoolDays(calendar);
        const ownDay = addDays(anchorOn, calendarDays);
        const due = stepDeadline(days, anchorOn, calendarDays);
        expect(days.isSchoolDay(due)).toBe(true);
        expect(due > anchorOn).toBe(true);
        let jumped = 0;
        for (let day = ownDay; !days.isSchoolDay(day); day = addDays(day, 1)) if (!['sa', 'su'].includes(weekdayOf(day))) jumped++;
        if (jumped < 5) expect(due).toBe(days.onOrAfter(ownDay));
        else if (days.before(ownDay, 1) > anchorOn) expect(due).toBe(days.before(ownDay, 1));
        else expect(days.count(ownDay, due)).toBe(3);
      }),
    );
  });
});

describe('Time: follow-ups only move forward', () => {
  test('days and months from the anchor, to the next school day', () => {
    expect(followUpDay(zuid, '2026-12-03', { days: 3 })).toBe('2026-12-07');
    expect(followUpDay(zuid, '2026-12-01', { days: 2 })).toBe('2026-12-03');
    expect(followUpDay(zuid, '2026-12-16', { days: 7 })).toBe('2027-01-04');
    expect(followUpDay(zuid, '2026-11-19', { months: 1 })).toBe('2027-01-04');
    expect(followUpDay(zuid, '2026-07-09', { days: 7 })).toBe('2026-08-24');
  });

  test('"1 month" from 31 January is 28 February, a Sunday in 2027, so Monday 1 March', () => {
    expect(followUpDay(zuid, '2027-01-31', { months: 1 })).toBe('2027-03-01');
  });

  test('step 4 on Wed 9 Dec 2026: Fri 11 Dec, Wed 16 Dec, and Wed 13 Jan because 10 school days lie between', () => {
    expect(followUpRounds(zuid, '2026-12-09')).toEqual(['2026-12-11', '2026-12-16', '2027-01-13']);
  });

  test('a quiet month: 2 days, 1 week, 1 month', () => {
    expect(followUpRounds(zuid, '2026-11-02')).toEqual(['2026-11-04', '2026-11-09', '2026-12-02']);
  });

  test('at least 3 school days from the first to the second', () => {
    // Step 4 on Thu 17 Dec: Sat 19 Dec becomes Mon 4 Jan, and so would Thu 24 Dec.
    expect(followUpRounds(zuid, '2026-12-17')).toEqual(['2027-01-04', '2027-01-07', '2027-01-21']);
  });

  test('step 4 before the summer: all three come after it, 3 and 10 school days apart', () => {
    expect(followUpRounds(zuid, '2026-07-09')).toEqual(['2026-08-24', '2026-08-27', '2026-09-10']);
  });

  test('for any school and anchor: school days, in order, 3 and 10 apart, none before its own day', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, (calendar, anchorOn) => {
        const days = buildSchoolDays(calendar);
        const [first, second, third] = followUpRounds(days, anchorOn);
        for (const day of [first, second, third]) expect(days.isSchoolDay(day)).toBe(true);
        expect(daysBetween(anchorOn, first)).toBeGreaterThanOrEqual(2);
        expect(daysBetween(anchorOn, second)).toBeGreaterThanOrEqual(7);
        expect(daysBetween(anchorOn, third)).toBeGreaterThanOrEqual(28);
        expect(days.count(first, second)).toBeGreaterThanOrEqual(3);
        expect(days.count(second, third)).toBeGreaterThanOrEqual(10);
      }),
    );
  });
});
