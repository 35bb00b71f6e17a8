import { deputyOf, isIn, onLeave } from '../../../src/core/school/absence';
import type { School } from '../../../src/core/school/school';
import { school } from './a-school';

const withLeave: School = {
  ...school,
  people: school.people.map((person) => (person.id === 'joris' ? { ...person, works: ['mo', 'tu', 'th'] } : person)),
  absences: [{ person: 'noor', fromOn: '2026-11-24', untilOn: '2026-11-27', deputy: 'pieter' }],
  reportedAbsences: [
    { person: 'anja', fromOn: '2026-11-24', untilOn: '2026-11-24' },
    { person: 'noor', fromOn: '2026-11-26', untilOn: '2026-12-04', deputy: 'karin' },
  ],
};

describe('absence', () => {
  test('who works part-time is in on the own days only', () => {
    const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'];
    expect(week.map((day) => isIn(withLeave, 'joris', day))).toEqual([true, true, false, true, false, false]);
  });

  test('who has no part-time days is in on every day that is no leave', () => {
    expect(isIn(withLeave, 'bram', '2026-11-25')).toBe(true);
  });

  test('leave counts from the first to the last day, both included', () => {
    const days = ['2026-11-23', '2026-11-24', '2026-12-04', '2026-12-05'];
    expect(days.map((day) => isIn(withLeave, 'noor', day))).toEqual([true, false, false, true]);
  });

  test('leave that somebody set themselves counts like leave of the school file', () => {
    expect(onLeave(withLeave, 'anja', '2026-11-24')).toBe(true);
  });

  test('a part-time day off is no leave, so an acute message still goes', () => {
    expect([isIn(withLeave, 'joris', '2026-11-25'), onLeave(withLeave, 'joris', '2026-11-25')]).toEqual([false, false]);
  });

  test('who is no longer in the school file is never in', () => {
    expect(isIn(withLeave, 'somebody', '2026-11-25')).toBe(false);
  });

  test('the deputy stands in during the leave; where two overlap, the one set last', () => {
    const days = ['2026-11-23', '2026-11-25', '2026-11-26', '2026-12-04'];
    expect(days.map((day) => deputyOf(withLeave, 'noor', day))).toEqual([null, 'pieter', 'karin', 'karin']);
  });

  test('leave without a deputy has none, and a part-time day off has none', () => {
    expect([deputyOf(withLeave, 'anja', '2026-11-24'), deputyOf(withLeave, 'joris', '2026-11-25')]).toEqual([null, null]);
  });
});
