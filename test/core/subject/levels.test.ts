// N24: a case at level 2, 3 or 4 that has no plan, or in which nothing is written any more.
import { answers, inStepFive } from '../../fixtures/in-step-five';
import { Situation } from '../../fixtures/situation';
import { at } from '../../fixtures/time-passes';

const why = 'De gesprekken hielpen niet.';
const plan = { plan: 'Noor spreekt Daan en de ouders.', reviewOn: '2026-12-10' };
/** Level 2 on Tuesday 24 November, accepted at once. */
const atLevel2 = (): Situation => new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up').does('noor', 'level-up', { why });
const asked = (situation: Situation, until: string): string[] => situation.passesTo(until).filter((line) => line.includes('N24'));

describe('N24 no plan', () => {
  test('N24 no plan five school days after N22; three school days later next above', () => {
    expect(asked(atLevel2(), '2026-12-07 12:00')).toEqual(['2026-12-01 07:30 N24-plan noor', '2026-12-04 07:30 N24-plan anja']);
  });

  test('N24 not before it is accepted', () => {
    const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up').does('joris', 'level-up', { why });
    expect(asked(situation, '2026-12-03 11:00')).toEqual([]);
    situation.does('noor', 'accept-lead');
    expect(asked(situation, '2026-12-09 12:00').slice(0, 2)).toEqual(['2026-12-03 11:00 N24-plan noor', '2026-12-08 07:30 N24-plan anja']);
  });

  test('N24 a plan ends it; below level 2 there is none', () => {
    const situation = atLevel2();
    expect(situation.notices('N24-plan')).toHaveLength(1);
    expect(situation.does('noor', 'plan-level', plan).notices('N24-plan')).toEqual([]);
    expect(atLevel2().does('noor', 'level-down', { why }).notices('N24-plan')).toEqual([]);
  });

  test('N24 the next level asks for a plan of its own', () => {
    const situation = atLevel2().does('noor', 'plan-level', plan);
    situation.passesTo('2026-12-01 09:00');
    situation.does('noor', 'level-up', { why });
    expect(situation.windows('N24-plan')).toEqual(['noor 2026-12-08 07:30']);
  });

  test('N24 whoever is asked when nobody answers may write the plan too', () => {
    const situation = atLevel2();
    situation.passesTo('2026-12-04 09:00');
    expect(situation.refusal('anja', 'plan-level', { ...plan, reviewOn: '2026-12-15' })).toBe('');
    expect(situation.refusal('joris', 'plan-level', { ...plan, reviewOn: '2026-12-15' })).toBe('no-access');
  });
});

describe('N24 no entry', () => {
  test('N24 no entry for ten school days; three school days later next above', () => {
    const situation = atLevel2().does('noor', 'plan-level', { ...plan, reviewOn: '2026-11-26' });
    expect(asked(situation, '2026-12-15 12:00')).toEqual(['2026-12-08 07:30 N24-entry noor', '2026-12-11 07:30 N24-entry anja']);
  });

  test('N24 an entry begins a new run', () => {
    const situation = atLevel2().does('noor', 'plan-level', { ...plan, reviewOn: '2026-11-26' });
    situation.passesTo('2026-12-08 09:00');
    situation.does('noor', 'write-note', { line: 'Daan houdt zich eraan.' });
    expect(situation.windows('N24-entry')).toEqual(['noor 2027-01-05 07:30']);
  });

  test('N24 "review on" holds it until that day, at most twenty school days', () => {
    const situation = atLevel2().does('noor', 'plan-level', plan);
    situation.passesTo('2026-12-08 09:00');
    const tries = (reviewOn: string): string => situation.refusal('noor', 'review-level', { line: 'Rustig.', reviewOn });
    expect([tries('2027-01-20'), tries('2026-12-19'), tries('2026-12-07')]).toEqual(['day-too-far', 'day-no-school-day', 'day-in-past']);
    situation.does('noor', 'review-level', { line: 'Rustig.', reviewOn: '2027-01-19' });
    expect(situation.windows('N24-entry')).toEqual(['noor 2027-01-19 07:30']);
  });

  test('N24 the day of the plan holds it too', () => {
    const situation = atLevel2().does('noor', 'plan-level', { ...plan, reviewOn: '2026-12-16' });
    expect(situation.windows('N24-entry')).toEqual(['noor 2026-12-16 07:30']);
  });

  test('N24 putting the question off is no entry', () => {
    const situation = atLevel2().does('noor', 'plan-level', { ...plan, reviewOn: '2026-11-26' });
    situation.passesTo('2026-12-08 09:00');
    const before = situation.windows('N24-entry');
    situation.writes('noor', [
      { type: 'nudge-snoozed', data: { key: 'devlinder:report:r1:N24-entry:9.:noor', untilOn: '2026-12-10', days: 2 } },
    ]);
    expect(situation.windows('N24-entry')).toEqual(before);
  });

  test('N24 N17 on the morning of a round the round asks alone; not filled in, this question comes a school day later', () => {
    const situation = inStepFive();
    situation.passesTo('2026-12-10 10:00');
    situation.does('noor', 'level-up', { why }).does('noor', 'plan-level', { ...plan, reviewOn: '2026-12-14' });
    for (const day of ['2026-12-11', '2026-12-16']) {
      situation.passesTo(`${day} 15:00`);
      answers(situation, { p1: 'less', p2: 'keeps', p3: 'keeps' }, 'noor');
    }
    const told = (until: string): string[] => situation.passesTo(until).filter((line) => /N17|N24/.test(line));
    // Ten school days after the round of 16 December is the day of the next one.
    expect(told('2027-01-13 12:00')).toEqual(['2027-01-13 07:30 N17 noor']);
    expect(situation.windows('N24-entry')).toEqual(['noor 2027-01-14 07:30']);
    expect(told('2027-01-14 12:00')).toEqual(['2027-01-14 07:30 N24-entry noor']);
    answers(situation, { p1: 'less', p2: 'keeps', p3: 'keeps' }, 'noor');
    expect(situation.notices('N24-entry').every(({ from }) => from > at('2027-01-27 23:59'))).toBe(true);
  });

  test('N24 N27 at level 2 silence is asked about once: by N24', () => {
    const situation = atLevel2();
    expect(situation.notices('N24-entry')).toHaveLength(1);
    expect(situation.notices('N27')).toEqual([]);
  });
});
