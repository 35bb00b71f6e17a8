// I9: which case or report a new report belongs to, by the pupil that it is about.
import { mainFor } from '../../../src/core/report/same-target';
import { likenessOf } from '../../../src/core/subject/likeness';
import { reportEventsOf, type ReportInput } from '../../../src/core/report/create';
import type { NewEvent } from '../../../src/core/kernel/entry';
import { isRefusal } from '../../../src/core/kernel/outcome';
import type { SubjectState } from '../../../src/core/subject/state';
import { EXAMPLE_WORLD } from '../../fixtures/example-school';
import { Situation } from '../../fixtures/situation';

const MILA = { name: 'Mila de Graaf', class: '2B', number: '26025' };
const typed = (name: string, className = ''): typeof MILA => ({ name, class: className, number: '' });
const waiting = (): Situation => new Situation('2026-11-24 10:15').reports();
const INPUT: ReportInput = { urgent: 'no', target: 'Mila de Graaf', class: '', words: 'Ze huilde in de gang.', pupil: '' };

/** The events of a second report by somebody, next to these. */
function second(others: SubjectState[], by = 'cor', situation = waiting(), input: Partial<ReportInput> = {}): NewEvent[] {
  const events = reportEventsOf({ ...INPUT, ...input }, '2026-032', situation.context(by, ''), others);
  if (isRefusal(events)) throw new Error(events.refused);
  return events;
}

describe('I9 the same pupil', () => {
  test('I9 the number in the class list decides: two pupils with one name are told apart', () => {
    const sem = { name: 'Sem Bakker', class: '1A', number: '26001' };
    expect(likenessOf(sem, { name: 'Sem Bakker', class: '2A', number: '26017' })).toBe('other');
    expect(likenessOf(sem, { ...sem, name: 'Semmie' })).toBe('sure');
  });

  test.each([
    [typed('Mila de Graaf', '2B'), typed('mila  de graaf', '2B'), 'sure'],
    [MILA, typed('Mila de Graav'), 'maybe'],
    [MILA, typed('Mila de Graaf'), 'maybe'],
    [MILA, typed('Mila de Graaf', '1A'), 'other'],
    [MILA, typed('Míla van de Graaf', '2B'), 'maybe'],
    [MILA, typed('Graaf Mila', '2B'), 'maybe'],
    [MILA, typed('Mila', '2B'), 'maybe'],
    [MILA, typed('Mila'), 'other'],
    [typed('Zoë van den Berg'), typed('zoe v.d. berg'), 'maybe'],
    [typed('Een meisje'), typed('Een jongen'), 'other'],
  ])('I9 a slightly different spelling, or a class nobody knows, is perhaps the same: %p and %p', (one, other, likeness) => {
    expect(likenessOf(one, other)).toBe(likeness);
  });
});

describe('I9 what a new report belongs to', () => {
  const now = waiting().now;

  test('I9 a report that nobody answered, for five school days; surely the same pupil only', () => {
    const { state } = waiting();
    const later = (moment: string): number => new Situation(moment).now;
    expect(mainFor([state], MILA, now, EXAMPLE_WORLD)?.number).toBe('2026-031');
    expect(mainFor([state], MILA, later('2026-12-01 17:00'), EXAMPLE_WORLD)?.number).toBe('2026-031');
    expect(mainFor([state], MILA, later('2026-12-02 07:30'), EXAMPLE_WORLD)).toBeUndefined();
    expect(mainFor([state], typed('Mila de Graav'), now, EXAMPLE_WORLD)).toBeUndefined();
  });

  test('I9 an open case, however old, also with a slightly different spelling; before any report', () => {
    const { state } = waiting().does('joris', 'pick-up');
    const late = new Situation('2027-06-01 10:00').now;
    expect(mainFor([waiting().state, state], MILA, now, EXAMPLE_WORLD)?.kind).toBe('case');
    expect(mainFor([state], typed('Mila de Graav'), late, EXAMPLE_WORLD)?.kind).toBe('case');
  });

  test('I9 a watched case too, when no open one is there', () => {
    const watched = waiting().does('joris', 'pick-up').does('noor', 'close-case', { why: 'Het is gestopt.' });
    expect(mainFor([watched.state], MILA, now, EXAMPLE_WORLD)?.status).toBe('closed');
  });

  test('I9 nothing for another pupil, and nothing for what was closed or joined', () => {
    const closed = waiting().does('joris', 'close-report', { how: 'solved', spokeOn: '2026-11-24', why: 'Uitgepraat.' });
    expect(mainFor([waiting().state], { ...MILA, number: '26026' }, now, EXAMPLE_WORLD)).toBeUndefined();
    expect(mainFor([closed.state], MILA, now, EXAMPLE_WORLD)).toBeUndefined();
    const joined = new Situation('2026-11-24 10:15').writes('cor', second([waiting().state]));
    expect(mainFor([joined.state], MILA, now, EXAMPLE_WORLD)).toBeUndefined();
  });
});

describe('I9 the second report', () => {
  test('I9 while the first N1 is unanswered it is a line on that card: no N1, no clock of its own', () => {
    const report = new Situation('2026-11-24 11:00').writes('cor', second([waiting().state]));
    expect(report.reportState).toMatchObject({ status: 'joined', joinedTo: { number: '2026-031', how: 'line' } });
    expect(report.passesTo('2026-12-11 12:00')).toEqual([]);
    expect(report.refusal('joris', 'pick-up')).not.toBe('');
  });

  test('I9, N4 a red flag in it goes off at once all the same', () => {
    const report = new Situation('2026-11-24 11:00').writes('cor', second([waiting().state], 'cor', waiting(), { urgent: 'yes' }));
    expect(report.windows('N4')).toEqual(['noor 2026-11-24 11:00', 'samira 2026-11-24 11:00']);
    expect(report.refusal('samira', 'see-red-flag')).toBe('');
  });

  test('I9, I11 it can be taken back by its reporter for five minutes', () => {
    const report = new Situation('2026-11-24 11:00').writes('cor', second([waiting().state]));
    expect(report.refusal('bram', 'take-back')).toBe('no-access');
    expect(report.does('cor', 'take-back').state.status).toBe('taken-back');
  });

  test('I9 after pick-up it is an N1 to who leads, with the four answers; nobody picks it up as a case of its own before', () => {
    const running = waiting().does('joris', 'pick-up').does('noor', 'take-over');
    const report = new Situation('2026-11-24 11:00').writes('cor', second([running.state]));
    expect(report.windows('N1')).toEqual(['noor 2026-11-24 11:00']);
    expect(report.refusal('joris', 'relate-report', { how: 'same' })).toBe('no-access');
    expect(report.tries('noor', 'pick-up')).toMatchObject({ refused: 'relate-first', params: { number: '2026-031' } });
    report.does('noor', 'relate-report', { how: 'same' });
    expect(report.reportState).toMatchObject({ status: 'joined', joinedTo: { how: 'same', by: 'noor' } });
    expect(report.notices('N1')).toEqual([]);
  });

  test('I9 "other situation" makes it a report like any other, to the mentor, and the clocks run on', () => {
    const running = waiting().does('joris', 'pick-up').does('noor', 'take-over');
    const report = new Situation('2026-11-24 11:00').writes('cor', second([running.state]));
    report.passesTo('2026-11-24 13:00');
    report.does('noor', 'relate-report', { how: 'other' });
    expect(report.windows('N1')).toEqual(['joris 2026-11-24 11:00']);
    expect(report.windows('N2')).toEqual(['joris 2026-11-25 07:30 > 2026-11-27 00:00']);
    expect(report.does('joris', 'pick-up').caseState.lead).toBe('joris');
  });

  test('I9 not answered, it climbs like every report; who takes it over answers for it', () => {
    const running = waiting().does('joris', 'pick-up');
    const report = new Situation('2026-11-24 11:00').writes('cor', second([running.state]));
    expect(report.passesTo('2026-11-26 12:00').filter((line) => / N[123] /.test(line))).toEqual([
      '2026-11-24 11:00 N1 joris',
      '2026-11-25 07:30 N2 joris',
      '2026-11-26 07:30 N3 noor',
    ]);
    report.does('noor', 'take-over');
    expect(report.state.kind).toBe('report');
    expect(report.refusal('noor', 'relate-report', { how: 'earlier' })).toBe('');
  });

  test('I9 who leads the case reports it: no N1, and the answer asks how it belongs', () => {
    const running = waiting().does('joris', 'pick-up');
    const report = new Situation('2026-11-24 11:00').writes('joris', second([running.state], 'joris'));
    expect(report.notices('N1')).toEqual([]);
    expect(report.refusal('joris', 'relate-report', { how: 'new' })).toBe('');
  });

  test('I9 a mentor who reports an own pupil while the first waits: a line on that card, and no second case', () => {
    const report = new Situation('2026-11-24 11:00').writes('joris', second([waiting().state], 'joris'));
    expect(report.state).toMatchObject({ kind: 'report', status: 'joined', ownPupil: false });
  });

  test('I9 "same as case X" sends it to who leads X; a number that nobody knows is refused', () => {
    const report = waiting();
    const { school } = report.world;
    report.world = { ...report.world, school: { ...school, numbers: { 'devlinder:report:old': '2026-007' } } };
    expect(report.refusal('joris', 'pass-on', { how: 'same-case', caseNumber: '2026-099' })).toBe('unknown-case');
    report.does('joris', 'pass-on', { how: 'same-case', caseNumber: '2026-007' });
    expect(report.reportState.offered).toEqual({ to: 'devlinder:report:old', number: '2026-007', lead: '' });
  });
});
