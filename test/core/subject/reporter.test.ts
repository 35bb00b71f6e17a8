// N8, N7, I12, I14: what the reporter hears, and the routes on which there is no case.
import { otherRoutes, type Call } from '../../../src/protocol/v1/other-routes';
import { worldWith } from '../../fixtures/example-school';
import { Situation } from '../../fixtures/situation';

const tuesday = (world = worldWith()): Situation => new Situation('2026-11-24 10:15', world);
const SOLVED = { how: 'solved', spokeOn: '2026-11-24', why: 'Ze maakten het zelf goed.' };
const TALK = { heldOn: '2026-11-24', wish: 'Rust.', agrees: 'yes', mayKnow: 'no' };

describe('N8 progress, I12', () => {
  test('N8, I12 at picked up, at "running", at closed; each until the next one', () => {
    const situation = tuesday().reports().does('joris', 'pick-up');
    expect(situation.windows('N8')).toEqual(['bram 2026-11-24 10:15']);
    situation.passesTo('2026-11-24 14:00');
    situation.does('joris', 'record-target-talk', TALK);
    expect(situation.windows('N8')).toEqual(['bram 2026-11-24 10:15 > 2026-11-24 14:00', 'bram 2026-11-24 14:00']);
    situation.passesTo('2026-11-25 14:00');
    situation.does('noor', 'close-case', { why: 'Mila zit op een andere school.' });
    expect(situation.windows('N8').at(-1)).toBe('bram 2026-11-25 14:00');
    expect(situation.caseState.progress.map(({ kind }) => kind)).toEqual(['picked-up', 'running', 'closed']);
  });

  test('N8 "running" is said once, however often is spoken with the target', () => {
    const situation = tuesday()
      .reports()
      .does('joris', 'pick-up')
      .does('joris', 'record-target-talk', { ...TALK, agrees: 'not-discussed' });
    situation.does('joris', 'record-target-talk', TALK);
    expect(situation.caseState.progress.map(({ kind }) => kind)).toEqual(['picked-up', 'running']);
  });

  test('N8, I13 "looked into" when a report is closed without a case', () => {
    const report = tuesday().reports().does('joris', 'close-report', SOLVED);
    expect(report.windows('N8')).toEqual(['bram 2026-11-24 10:15']);
    expect(report.state.progress.map(({ kind }) => kind)).toEqual(['looked-into']);
  });

  test('N8 stands alone, is dropped in doubt and is for the reporter only', () => {
    expect(tuesday().reports().does('joris', 'pick-up').notices('N8')[0]).toMatchObject({ alone: true, doubt: 'drop', personal: true });
  });

  test('N8 switched off by the reporter, also once it is a case', () => {
    expect(tuesday().reports().does('bram', 'mute-progress').does('joris', 'pick-up').notices('N8')).toEqual([]);
    expect(tuesday().reports().does('joris', 'pick-up').does('bram', 'mute-progress').notices('N8')).toEqual([]);
    expect(tuesday().reports().refusal('joris', 'mute-progress')).toBe('no-access');
  });

  test('N8 switched off by the school', () => {
    const world = worldWith({ choices: { 'n8-on': false } });
    expect(tuesday(world).reports().does('joris', 'pick-up').notices('N8')).toEqual([]);
  });

  test('N8 none about an own pupil', () => {
    expect(tuesday().reports('joris').notices('N8')).toEqual([]);
  });

  test('I12 the reporter adds details later, also when it is a case; nobody else does', () => {
    const details = { happenedOn: '2026-11-23', happenedAt: '10:40', place: 'Gang B', known: 'seen' };
    const report = tuesday().reports().does('joris', 'pick-up').does('bram', 'finish-report', details);
    expect(report.state).toMatchObject(details);
    expect(report.refusal('joris', 'finish-report', details)).toBe('no-access');
    expect(report.refusal('bram', 'finish-report', { happenedOn: '2026-11-25' })).toBe('day-in-future');
  });
});

describe('N7, I14 another route was shown: no case and no story', () => {
  const shown = (route: string, when = '2026-11-24 10:20'): Situation =>
    new Situation(when).writes('bram', [{ type: 'route-shown', data: { route } }]);

  test('N7, I14 (a) suspected abuse at home: the child-protection officer is asked to phone, at once and acute', () => {
    const route = shown('home', '2026-11-28 22:40');
    expect(route.windows('N7a')).toEqual(['irene 2026-11-28 22:40']);
    expect(route.notices('N7a')[0]).toMatchObject({ hours: 'acute', doubt: 'resend', snooze: false });
  });

  test('N7 two hours later the reporter is asked whom, between 08:00 and 22:00', () => {
    expect(shown('home').windows('N7')).toEqual(['bram 2026-11-24 12:20']);
    expect(shown('home', '2026-11-28 20:30').windows('N7')).toEqual(['bram 2026-11-29 08:00']);
    expect(shown('home').notices('N7')[0]).toMatchObject({ hours: 'acute', personal: true });
  });

  test('N7 (a) asks again on each school day at 07:30, three times; then the child-protection officer hears it and it ends', () => {
    expect(shown('home', '2026-12-03 10:20').passesTo('2027-01-29 12:00')).toEqual([
      '2026-12-03 10:20 N7a irene',
      '2026-12-03 12:20 N7 bram',
      '2026-12-04 07:30 N7 bram',
      '2026-12-07 07:30 N7 bram',
      '2026-12-08 07:30 N7 bram',
      '2026-12-09 07:30 N7-unanswered irene',
    ]);
  });

  test('N7, I14 (b) by staff: after three times the management hears it', () => {
    expect(shown('staff', '2026-12-03 10:20').passesTo('2027-01-29 12:00').slice(-2)).toEqual([
      '2026-12-08 07:30 N7 bram',
      '2026-12-09 07:30 N7-unanswered-staff els',
    ]);
  });

  test.each(['management', 'staff-sexual'])('N7, I14 %s: nobody but the reporter hears anything', (route) => {
    expect(shown(route).passesTo('2027-01-29 12:00')).toEqual([
      '2026-11-24 12:20 N7 bram',
      '2026-11-25 07:30 N7 bram',
      '2026-11-26 07:30 N7 bram',
      '2026-11-27 07:30 N7 bram',
    ]);
  });

  test('N7, I14 about the management the card names the board, and not the management', () => {
    const offices = (route: 'staff' | 'management'): string[] =>
      otherRoutes[route].flatMap((call: Call) => ('office' in call ? [call.office] : [call.line]));
    expect(offices('staff')).toEqual(['management', 'confidential-inspectors']);
    expect(offices('management')).toEqual(['board', 'confidential-inspectors']);
  });

  test('N7 lapses when answered', () => {
    const route = shown('home');
    route.passesTo('2026-11-24 13:00');
    expect(route.refusal('irene', 'answer-route', { with: 'irene', on: '2026-11-24' })).toBe('no-access');
    expect(route.refusal('bram', 'answer-route', { with: 'irene', on: '2026-11-25' })).toBe('day-in-future');
    route.does('bram', 'answer-route', { with: 'irene', on: '2026-11-24' });
    expect(route.notices()).toEqual([]);
    expect(route.refusal('bram', 'answer-route', { with: 'irene', on: '2026-11-24' })).toBe('already-answered');
  });

  test('I14 only when, by whom and which route is stored, and nobody can pick it up', () => {
    const route = shown('home');
    expect(route.entries.map(({ type, by, data }) => ({ type, by, data }))).toEqual([
      { type: 'route-shown', by: 'bram', data: { route: 'home' } },
    ]);
    expect(route.state).toMatchObject({ people: [], words: '', number: '' });
    for (const person of ['joris', 'noor', 'anja', 'els']) expect(route.refusal(person, 'pick-up')).not.toBe('');
  });

  test('N7 a report of bullying asks nothing about a route', () => {
    expect(
      tuesday()
        .reports()
        .notices()
        .filter(({ rule }) => rule.startsWith('N7')),
    ).toEqual([]);
  });
});
