// The five phases of measures against the source (section 9) and I7: who decides, from which level, and what to check.
import { sanctions, SANCTION_PHASES } from '../../../src/protocol/v1/sanctions';

test('I7 five phases, in order', () => {
  expect(SANCTION_PHASES).toEqual([1, 2, 3, 4, 5]);
});

test('I7 1 and 2 by who leads, 3 by coordinator or team leader, 4 and 5 on the mandate of the board', () => {
  expect(SANCTION_PHASES.map((phase) => sanctions[phase].decides)).toEqual([
    'lead',
    'lead',
    'coordinator-or-team-leader',
    'board',
    'board',
  ]);
});

test('I7 phase 1 from level 1, 2 and 3 from level 2, 4 and 5 at level 4', () => {
  expect(SANCTION_PHASES.map((phase) => sanctions[phase].fromLevel)).toEqual([1, 2, 2, 4, 4]);
});

test('I7 a suspension is a week at most; longer than a day the inspectorate is told', () => {
  expect(sanctions[4].checks).toEqual(expect.arrayContaining(['one-week-most', 'inspectorate-told']));
  expect(sanctions[4].away).toBe(true);
});

test('I7 before a removal parents are heard, the inspectorate is asked, another school is found', () => {
  expect(sanctions[5].checks).toEqual(
    expect.arrayContaining(['parents-heard', 'inspectorate-consulted', 'other-school', 'truancy-office', 'parents-told']),
  );
});
