// What the reporter adds on the three pages of "Vul aan": forms, signals, others, online; and what of it cannot wait (N4, I4, I10, I12).
import { worldWith } from '../../fixtures/example-school';
import { Situation } from '../../fixtures/situation';

/** Femke is a mentor of 2A, in which Isa is; Mila and Daan are in 2B. */
const sent = (by = 'bram', world = worldWith()): Situation => new Situation('2026-11-24 10:15', world).reports(by);
describe('I12 the reporter fills in more, page by page', () => {
  test('I12 forms, online, signals and others, also when it became a case; nobody else does', () => {
    const report = sent().does('joris', 'pick-up');
    report.does('bram', 'finish-forms', { forms: 'digital,physical,dragon', online: 'yes', namedBullies: 'Daan', namedFollowers: '' });
    report.does('bram', 'finish-signals', { atSchool: 'withdrawn', screenAndBody: 'aches', atHome: '', namedWitnesses: 'Een meisje' });
    expect(report.state).toMatchObject({ forms: ['physical', 'digital'], online: 'yes', signals: ['withdrawn', 'aches'] });
    expect(report.state.named?.map(({ role }) => role)).toEqual(['bully', 'witness']);
    expect(report.refusal('joris', 'finish-forms', { forms: 'physical' })).toBe('no-access');
    expect(report.refusal('joris', 'finish-signals', {})).toBe('no-access');
  });

  test('I12 a page that is filled in again replaces what it said', () => {
    const report = sent();
    report.does('bram', 'finish-forms', { forms: 'words', namedBullies: 'Daan' });
    report.does('bram', 'finish-forms', { forms: 'physical', namedBullies: '' });
    expect(report.state).toMatchObject({ forms: ['physical'], named: [] });
  });

  test('I4 whom the reporter saw is an observation: nobody is named by it, and step 3 has no day', () => {
    const report = sent().does('joris', 'pick-up').does('bram', 'finish-forms', { namedBullies: 'Daan' });
    expect(report.state.people.map(({ role }) => role)).toEqual(['target']);
  });
});

describe('N4 what was ticked may not be able to wait', () => {
  test('N4 the reporter raises it: the same as in the form, with its kinds', () => {
    const report = sent();
    report.passesTo('2026-11-24 11:00');
    report.does('bram', 'raise-red-flag', { urgent: 'locking-up,sexting,pushing' });
    expect(report.state.redFlags[0]).toMatchObject({ by: 'bram', kinds: ['locked-up', 'sexual'] });
    expect(report.windows('N4')).toEqual(['noor 2026-11-24 11:00', 'samira 2026-11-24 11:00']);
    expect(report.state.severe).toMatchObject({ why: 'red-flag' });
    // Step 2 is due on the next school day.
    expect(report.windows('N11')).toEqual(['joris 2026-11-25 07:30 > 2026-11-26 07:30']);
  });

  test('N4 step 2 was held already: a talk with the target about safety', () => {
    const talk = { heldOn: '2026-11-24', wish: 'Rust.', agrees: 'yes', mayKnow: 'no' };
    const report = sent().does('joris', 'pick-up').does('joris', 'record-target-talk', talk);
    report.does('bram', 'raise-red-flag', { urgent: 'bruises' });
    expect(report.state.talks.find(({ kind }) => kind === 'safety')).toMatchObject({ within: { nextDay: true } });
    expect(report.notices('N11').map(({ about }) => about)).toContain(report.state.talks.find(({ kind }) => kind === 'safety')?.id);
  });

  test('N4 nothing ticked is nothing raised; nobody else raises it for the reporter', () => {
    expect(sent().refusal('bram', 'raise-red-flag', { urgent: '' })).toBe('field-required');
    expect(sent().refusal('bram', 'raise-red-flag', { urgent: 'pushing' })).toBe('field-required');
    expect(sent().refusal('joris', 'raise-red-flag', { urgent: 'bruises' })).toBe('no-access');
  });

  test('N4 a talk that is late already does not get more time by it', () => {
    const report = sent();
    report.passesTo('2026-12-07 09:00');
    report.does('bram', 'raise-red-flag', { urgent: 'threatening' });
    expect(report.state.talks).toHaveLength(1);
    expect(report.windows('N11')).toEqual(['joris 2026-12-01 07:30 > 2026-12-02 07:30']);
  });
});

describe('I10 known ties of whom the reporter names', () => {
  test('N1, I10 a reporter who is the mentor of the one who did it: the coordinator has it, and the clocks run on', () => {
    const report = sent('femke');
    report.passesTo('2026-11-24 11:00');
    report.does('femke', 'finish-forms', { namedBullies: 'Isa Brouwers' });
    expect(report.windows('N1')).toEqual(['noor 2026-11-24 10:15']);
    expect(report.windows('N2')).toEqual(['noor 2026-11-25 07:30 > 2026-11-27 00:00']);
    expect(report.windows('N3')).toEqual(['gijs 2026-11-26 07:30']);
    expect(report.refusal('joris', 'pick-up')).toBe('no-access');
  });

  test('N1, I10 not when the reporter is the mentor of somebody who only saw it', () => {
    const report = sent('femke').does('femke', 'finish-signals', { namedWitnesses: 'Isa Brouwers' });
    expect(report.windows('N1')).toEqual(['joris 2026-11-24 10:15']);
  });

  test('I10 family of a pupil whom the reporter named gets no card of it', () => {
    const report = sent('bram', worldWith({ ties: [{ person: 'joris', pupil: '26026' }] }));
    expect(report.windows('N1')).toEqual(['joris 2026-11-24 10:15']);
    report.does('bram', 'finish-forms', { namedBullies: 'Daan Verhulst' });
    expect(report.windows('N1')).toEqual(['noor 2026-11-24 10:15']);
  });
});
