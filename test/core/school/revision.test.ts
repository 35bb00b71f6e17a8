import { mergeSchool, replacePupils, schoolDocumentId, takeNumber } from '../../../src/core/school/revision';
import type { School } from '../../../src/core/school/school';
import { file, pupil, school } from './a-school';

const lived: School = {
  ...school,
  revision: 7,
  pupils: [pupil('1', 'Mila de Graaf')],
  reportedAbsences: [{ person: 'noor', fromOn: '2026-11-26', untilOn: '2026-12-04' }],
  ties: [{ person: 'noor', pupil: '1' }],
  numbers: { r1: '2026-031' },
};

describe('the revision of the school', () => {
  test('the first school file gives revision 1, without pupils', () => {
    const { school: first, changed } = mergeSchool(null, file);
    expect([first.revision, first.pupils, changed]).toEqual([1, [], true]);
  });

  test('the same file changes nothing, whatever the order of its keys', () => {
    const turned = Object.fromEntries(Object.entries(file).reverse()) as unknown as typeof file;
    expect(mergeSchool(lived, turned)).toEqual({ school: lived, changed: false });
  });

  test('another mentor gives the next revision and keeps pupils, numbers, absences and ties', () => {
    const classes = file.classes.map((each) => (each.id === '2B' ? { ...each, mentors: ['bram'] } : each));
    const { school: next, changed } = mergeSchool(lived, { ...file, classes });
    expect(changed).toBe(true);
    expect(next).toEqual({ ...lived, classes, revision: 8 });
  });

  test('a choice that is taken out of the file is gone from the school', () => {
    const chosen: School = { ...lived, choices: { 'n2-wait': 2 } };
    expect(mergeSchool(chosen, file).school.choices).toEqual({});
  });

  test('the order of mentors and coordinators counts', () => {
    const seats = { ...file.seats, coordinators: ['pieter', 'noor'] };
    expect(mergeSchool(lived, { ...file, seats }).changed).toBe(true);
  });

  test('N28 another class list gives the next revision, the same list does not', () => {
    const moved = [pupil('1', 'Mila de Graaf', '2A')];
    expect(replacePupils(lived, moved)).toEqual({ school: { ...lived, pupils: moved, revision: 8 }, changed: true });
    expect(replacePupils(lived, [pupil('1', 'Mila de Graaf')])).toEqual({ school: lived, changed: false });
  });

  test('the id of the school document begins with the id of the school', () => {
    expect(schoolDocumentId('devlinder')).toBe('devlinder:school');
  });
});

describe('case numbers', () => {
  test('count per calendar year from 001', () => {
    const first = takeNumber(school, 'a', 2026);
    const second = takeNumber(first.school, 'b', 2026);
    const nextYear = takeNumber(second.school, 'c', 2027);
    expect([first.number, second.number, nextYear.number]).toEqual(['2026-001', '2026-002', '2027-001']);
  });

  test('a report that has a number keeps it, also in another year', () => {
    const once = takeNumber(lived, 'r2', 2026);
    expect(takeNumber(once.school, 'r2', 2027)).toEqual({ school: once.school, number: '2026-032' });
  });

  test('go on after 999 with four digits', () => {
    const full: School = { ...school, numbers: { a: '2026-999', b: '2026-1000' } };
    expect(takeNumber(full, 'c', 2026).number).toBe('2026-1001');
  });

  test('do not raise the revision, and leave the given school as it was', () => {
    expect(takeNumber(lived, 'r2', 2026).school.revision).toBe(7);
    expect(lived.numbers).toEqual({ r1: '2026-031' });
  });
});
