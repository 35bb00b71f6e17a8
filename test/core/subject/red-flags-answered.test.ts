// N5, N6: nobody has seen a red flag yet, or somebody has and nothing is written.
import { EXAMPLE_SCHOOL, worldWith } from '../../fixtures/example-school';
import { noticesOf } from '../../../src/core/subject/notices';
import { Situation } from '../../fixtures/situation';
import { at } from '../../fixtures/time-passes';
import { raised, flagsOf } from '../../fixtures/red-flag-raised';

describe('N5 red flag not answered', () => {
  test('N5 by day: (a) after 30 minutes, (b) after 2 hours and then every 2, from its third sending the first two again', () => {
    expect(flagsOf(raised().passesTo('2026-11-24 17:00'))).toEqual([
      '2026-11-24 10:15 N4-reporter bram',
      '2026-11-24 10:15 N4 noor',
      '2026-11-24 10:15 N4 samira',
      '2026-11-24 10:45 N5a-reporter bram',
      '2026-11-24 10:45 N5a anja',
      '2026-11-24 12:15 N5b els',
      '2026-11-24 14:15 N5b els',
      '2026-11-24 16:15 N5b els',
      '2026-11-24 16:15 N5b noor',
      '2026-11-24 16:15 N5b samira',
    ]);
  });

  test('N5 at night: the reporter’s line at that moment, the others at 08:00; (b) at least 1 hour after the team leader got (a)', () => {
    expect(flagsOf(raised('2026-11-28 23:10').passesTo('2026-11-29 13:00'))).toEqual([
      '2026-11-28 23:10 N4-reporter bram',
      '2026-11-28 23:10 N4 noor',
      '2026-11-28 23:10 N4 samira',
      '2026-11-28 23:40 N5a-reporter bram',
      '2026-11-29 08:00 N5a anja',
      '2026-11-29 09:00 N5b els',
      '2026-11-29 11:00 N5b els',
      '2026-11-29 13:00 N5b els',
      '2026-11-29 13:00 N5b noor',
      '2026-11-29 13:00 N5b samira',
    ]);
  });

  test.each([
    // up to, not at, 22:00
    ['2026-11-24 21:29', '2026-11-24 21:59', '2026-11-25 08:00'],
    ['2026-11-24 21:30', '2026-11-25 08:00', '2026-11-25 09:00'],
    ['2026-11-25 06:50', '2026-11-25 08:00', '2026-11-25 09:00'],
    ['2026-11-24 19:30', '2026-11-24 20:00', '2026-11-24 21:30'],
  ])('N5 raised at %s: (a) at %s, (b) at %s', (when, a, b) => {
    const report = raised(when);
    expect(report.windows('N5a')).toEqual([`anja ${a}`]);
    report.passesTo('2026-11-26 12:00');
    expect(report.windows('N5b')[0]).toBe(`els ${b}`);
  });

  test('N5 a sending that falls at night waits for 08:00, and the next counts from there', () => {
    const report = raised('2026-11-24 18:30');
    expect(report.passesTo('2026-11-25 10:30').filter((line) => line.includes('N5b els'))).toEqual([
      '2026-11-24 20:30 N5b els',
      '2026-11-25 08:00 N5b els',
      '2026-11-25 10:00 N5b els',
    ]);
  });

  test('N5 class unknown: every team leader may be asked', () => {
    const report = new Situation('2026-11-24 10:15').reports('bram', { urgent: 'yes', target: 'Een meisje', class: 'unknown' });
    expect(report.windows('N5a')).toEqual(['anja 2026-11-24 10:45', 'hedwig 2026-11-24 10:45']);
  });

  test('N5 nobody holds management: from the third sending the others still get it', () => {
    const world = worldWith({ seats: { ...EXAMPLE_SCHOOL.seats, management: [] } });
    const sent = raised('2026-11-24 10:15', 'bram', world).passesTo('2026-11-24 17:00');
    expect(sent.filter((line) => line.includes('N5b'))).toEqual(['2026-11-24 16:15 N5b noor', '2026-11-24 16:15 N5b samira']);
  });

  test('N5 a reporter who phoned somebody can say so: it shows, it does not stop it', () => {
    const report = raised();
    report.passesTo('2026-11-24 10:50');
    report.does('bram', 'spoke-about-red-flag', { with: 'samira', at: '10:40' });
    expect(report.state.redFlags[0]?.spoke).toEqual({ with: 'samira', at: report.now - 10 * 60_000 });
    expect(report.passesTo('2026-11-24 12:30')).toEqual(['2026-11-24 12:15 N5b els']);
  });

  test.each(['noor', 'samira', 'anja', 'els', 'joris'])('N5 ends when %s has seen it', (person) => {
    const report = raised();
    report.passesTo('2026-11-24 12:30');
    report.does(person, 'see-red-flag');
    expect(report.notices().filter(({ rule }) => rule.startsWith('N5'))).toEqual([]);
  });

  test('N4, N5 the team leader and the management answer it once it came to them', () => {
    const report = raised();
    expect([report.refusal('anja', 'see-red-flag'), report.refusal('els', 'see-red-flag')]).toEqual(['no-access', 'no-access']);
    report.passesTo('2026-11-24 10:45');
    expect(report.refusal('els', 'see-red-flag')).toBe('no-access');
    expect(report.refusal('anja', 'see-red-flag')).toBe('');
  });

  test('N4, N5 seen once is enough: the next one hears who did, and the reporter cannot see it away', () => {
    const report = raised().does('samira', 'see-red-flag');
    expect(report.tries('noor', 'see-red-flag')).toMatchObject({ refused: 'answered-by-other', params: { by: 'samira' } });
    expect(raised().refusal('bram', 'see-red-flag')).toBe('no-access');
  });

  test('N5 seen is no pick-up: the report still asks for somebody who leads', () => {
    const report = raised().does('joris', 'see-red-flag');
    expect(report.windows('N1')).toEqual(['joris 2026-11-24 10:15']);
    expect(report.state.kind).toBe('report');
  });

  test('N5 (b) waits for the message to the team leader; where there is none to wait for it goes', () => {
    const withoutReceipts = (report: Situation): string[] =>
      noticesOf(report.state, [], report.world, at('2026-11-24 12:20'))
        .filter(({ rule }) => rule === 'N5b')
        .map(({ person }) => person);
    expect(withoutReceipts(raised())).toEqual([]);
    const unclear = worldWith({ ties: [{ person: 'anja', pupil: '26025' }] });
    expect(withoutReceipts(raised('2026-11-24 10:15', 'bram', unclear))).toEqual(['els']);
  });

  test('N5 goes on when the report is picked up but nobody has seen the red flag', () => {
    const report = raised().does('joris', 'pick-up');
    expect(report.windows('N5b')).toEqual(['els 2026-11-24 12:15']);
  });
});

describe('N6 red flag seen, nothing written', () => {
  test('N6 to who tapped seen, two hours later, in the hours of N5', () => {
    const byDay = raised().does('samira', 'see-red-flag');
    expect(byDay.windows('N6')).toEqual(['samira 2026-11-24 12:15']);
    expect(byDay.notices('N6')[0]?.hours).toBe('acute');
    const late = raised('2026-11-24 20:15').does('samira', 'see-red-flag');
    expect(late.windows('N6')).toEqual(['samira 2026-11-25 08:00']);
  });

  test('N6 ends when it is written what was done and who is with the pupil', () => {
    const report = raised().does('samira', 'see-red-flag');
    expect(report.refusal('samira', 'record-red-flag', { done: 'Gebeld.' })).toBe('field-required');
    report.does('samira', 'record-red-flag', { done: 'De ouders gebeld.', withPupil: 'parents', by: 'samira' });
    expect(report.notices('N6')).toEqual([]);
    expect(report.refusal('noor', 'record-red-flag', { done: 'Ook gebeld.', withPupil: 'parents' })).toBe('already-answered');
  });

  test('N6 every two hours one place higher (coordinator, team leader, management, there again), between 08:00 and 22:00', () => {
    const report = raised('2026-12-07 11:30').does('samira', 'see-red-flag');
    expect(flagsOf(report.passesTo('2026-12-08 10:30')).filter((line) => line.includes('N6'))).toEqual([
      '2026-12-07 13:30 N6 samira',
      '2026-12-07 15:30 N6 noor',
      '2026-12-07 17:30 N6 anja',
      '2026-12-07 19:30 N6 els',
      '2026-12-07 21:30 N6 els',
      '2026-12-08 08:00 N6 els',
      '2026-12-08 10:00 N6 els',
    ]);
  });

  test('N6 the coordinator saw it: then the team leader is the next', () => {
    const report = raised('2026-12-07 11:30').does('noor', 'see-red-flag');
    expect(flagsOf(report.passesTo('2026-12-07 16:00')).filter((line) => line.includes('N6'))).toEqual([
      '2026-12-07 13:30 N6 noor',
      '2026-12-07 15:30 N6 anja',
    ]);
  });

  test('N6 to whom it came, that person may read it and write down what was done', () => {
    const write = { done: 'De ouders gebeld.', withPupil: 'parents' };
    const report = raised('2026-12-07 11:30').does('samira', 'see-red-flag');
    report.passesTo('2026-12-07 17:00');
    expect(report.refusal('anja', 'record-red-flag', write)).toBe('no-access');
    report.passesTo('2026-12-07 17:30');
    expect(report.refusal('anja', 'record-red-flag', write)).toBe('');
    expect(report.notices('N6')).toEqual([]);
  });

  test('N6 when school is more than three days away, "written" needs the parents told and who phones on which weekdays', () => {
    // Sunday in the Christmas vacation; school begins on Monday 4 January.
    const report = raised('2026-12-20 10:00').does('samira', 'see-red-flag');
    const write = { done: 'De dokter is er.', withPupil: 'parents' };
    const arrange = { parentsTold: 'told', phoneBy: 'samira', phoneOn: 'mo,we,sa' };
    expect(report.refusal('samira', 'arrange-red-flag', arrange)).toBe('not-possible-now');
    report.does('samira', 'record-red-flag', write);
    expect(report.windows('N6')[0]).toBe('samira 2026-12-20 12:00');
    expect(report.refusal('samira', 'arrange-red-flag', { ...arrange, phoneOn: '' })).toBe('field-required');
    expect(report.refusal('samira', 'arrange-red-flag', { ...arrange, phoneBy: 'somebody' })).toBe('give-to-nobody');
    expect(report.refusal('bram', 'arrange-red-flag', arrange)).toBe('no-access');
    report.does('samira', 'arrange-red-flag', { ...arrange, parentsTold: 'not-yet' });
    expect(report.notices('N6')).not.toEqual([]);
    report.does('samira', 'arrange-red-flag', arrange);
    expect(report.notices('N6')).toEqual([]);
    expect(report.state.redFlags[0]?.arranged).toMatchObject({ parents: 'told', phoneBy: 'samira', phoneOn: ['mo', 'we'] });
    expect(report.refusal('noor', 'arrange-red-flag', arrange)).toBe('already-answered');
  });

  test('N6, N26 who phones the pupil is asked at 10:00 of each chosen day, acute, until school begins', () => {
    // Friday 25 December and 1 January are no weekdays at school either; the pupil is phoned all the same.
    const report = raised('2026-12-20 10:00').does('samira', 'see-red-flag');
    report.does('samira', 'record-red-flag', { done: 'De dokter is er.', withPupil: 'parents' });
    report.does('samira', 'arrange-red-flag', { parentsTold: 'told', phoneBy: 'cor', phoneOn: 'tu,fr' });
    expect(report.notices('N26-phone')[0]).toMatchObject({ hours: 'acute', person: 'cor' });
    const calls = (sent: string[]): string[] => sent.filter((line) => line.includes('N26'));
    expect(calls(report.passesTo('2026-12-22 12:00'))).toEqual(['2026-12-22 10:00 N26-phone cor']);
    expect(report.refusal('bram', 'phone-pupil')).toBe('no-access');
    report.does('cor', 'phone-pupil');
    expect(report.refusal('cor', 'phone-pupil')).toBe('already-answered');
    expect(calls(report.passesTo('2027-01-05 12:00'))).toEqual([
      '2026-12-25 10:00 N26-phone cor',
      '2026-12-29 10:00 N26-phone cor',
      '2027-01-01 10:00 N26-phone cor',
    ]);
    expect(report.refusal('cor', 'see-red-flag')).toBe('no-access');
  });

  test('N6 a weekend is not far: on Friday evening it is enough to write what was done', () => {
    const report = raised('2026-11-27 18:00').does('samira', 'see-red-flag');
    report.does('samira', 'record-red-flag', { done: 'De ouders gebeld.', withPupil: 'parents' });
    expect(report.notices('N6')).toEqual([]);
  });

  test('N6 nothing is asked before somebody has seen it', () => {
    expect(raised().notices('N6')).toEqual([]);
  });
});
