// I11, I13: taking a report back, and closing it without a case.
import { Situation } from '../../fixtures/situation';

const tuesday = (): Situation => new Situation('2026-11-24 10:15').reports();
const SOLVED = { how: 'solved', spokeOn: '2026-11-24', why: 'Ze maakten het zelf goed.' };
const closed = (): Situation => {
  const report = tuesday();
  report.passesTo('2026-11-24 16:00');
  report.does('joris', 'close-report', SOLVED);
  report.passesTo('2026-12-14 09:00');
  return report;
};

describe('I11 a report can be taken back by its reporter for five minutes', () => {
  test('I11 then N1 is void and nothing is asked; the record still shows it', () => {
    const report = tuesday();
    report.passesTo('2026-11-24 10:20');
    report.does('bram', 'take-back');
    expect(report.state.status).toBe('taken-back');
    expect(report.notices()).toEqual([]);
    expect(report.entries.map(({ type }) => type)).toEqual(['report-sent', 'report-taken-back']);
    expect(report.refusal('joris', 'pick-up')).toBe('closed');
  });

  test('I11 not later, not by somebody else, not once it is picked up', () => {
    const late = tuesday();
    late.passesTo('2026-11-24 10:21');
    expect(late.refusal('bram', 'take-back')).toBe('too-late-to-undo');
    expect(tuesday().refusal('joris', 'take-back')).toBe('no-access');
    expect(tuesday().does('joris', 'close-report', SOLVED).refusal('bram', 'take-back')).toBe('closed');
  });
});

describe('I13 "pupils solved it themselves" and "this is not bullying"', () => {
  test.each(['solved', 'not-bullying'])('I13 %s closes it with a reason and the day on which was spoken with the target', (how) => {
    const close = (values: Record<string, string>): string => tuesday().refusal('joris', 'close-report', { ...SOLVED, how, ...values });
    expect([close({ why: '' }), close({ spokeOn: '' }), close({ spokeOn: '2026-11-25' }), close({})]).toEqual([
      'field-required',
      'field-required',
      'day-in-future',
      '',
    ]);
  });

  test('I13, N37 a closed report asks nothing but whether it is still fine, not even for a vacation', () => {
    const report = closed();
    expect(report.sent.slice(-1)).toEqual(['2026-12-08 07:30 N37 joris']);
    expect(report.passesTo('2027-01-20 12:00')).toEqual(['2026-12-15 07:30 N37 noor']);
  });

  test('I13 the coordinator opens it again: N1 to her, and its clocks begin anew', () => {
    const report = closed();
    expect([report.refusal('anja', 'reopen-report'), report.refusal('bram', 'reopen-report')]).toEqual(['no-access', 'no-access']);
    report.does('noor', 'reopen-report');
    expect(report.windows('N1')).toEqual(['noor 2026-12-14 09:00']);
    expect(report.windows('N2')).toEqual(['noor 2026-12-15 07:30 > 2026-12-17 00:00']);
    expect(report.windows('N3')).toEqual(['gijs 2026-12-16 07:30']);
    // A week is 21 December; the last school day before the vacation.
    expect(report.windows('N11')).toEqual(['noor 2026-12-18 07:30 > 2027-01-04 07:30']);
    expect(report.passesTo('2026-12-14 12:00').filter((line) => line.includes('N12'))).toEqual([]);
  });

  test('I13 what was asked before it was closed is asked again: it is a new run', () => {
    // Nobody knows the class, so the coordinator has it from the beginning.
    const report = new Situation('2026-11-24 10:15').reports('bram', { target: 'Een meisje', class: 'unknown' });
    expect(report.passesTo('2026-11-26 12:00').filter((line) => / N[123] /.test(line))).toEqual([
      '2026-11-24 10:15 N1 noor',
      '2026-11-25 07:30 N2 noor',
      '2026-11-26 07:30 N3 gijs',
    ]);
    report.does('noor', 'close-report', SOLVED);
    report.passesTo('2026-12-07 09:00');
    report.does('noor', 'reopen-report');
    expect(report.passesTo('2026-12-10 12:00').filter((line) => / N[123] /.test(line))).toEqual([
      '2026-12-07 09:00 N1 noor',
      '2026-12-08 07:30 N2 noor',
      // Two school days later is Wednesday, on which Gijs is not in.
      '2026-12-10 07:30 N3 gijs',
    ]);
  });

  test('I13 after "looked into" the reporter may ask once more: N1 to the coordinator', () => {
    const report = closed();
    expect(report.refusal('joris', 'ask-again')).toBe('no-access');
    report.does('bram', 'ask-again');
    expect(report.windows('N1')).toEqual(['noor 2026-12-14 09:00']);
    expect(report.windows('N3')).toEqual(['gijs 2026-12-16 07:30']);
    report.does('noor', 'close-report', { ...SOLVED, spokeOn: '2026-12-14' });
    expect(report.refusal('bram', 'ask-again')).toBe('not-possible-now');
  });

  test('I13 the reporter may ask once more too when the coordinator closed it', () => {
    const report = new Situation('2026-11-24 10:15').reports('bram', { target: 'Een meisje', class: 'unknown' });
    report.does('noor', 'close-report', SOLVED);
    expect(report.refusal('bram', 'ask-again')).toBe('');
  });

  test('I13 an open report cannot be opened or asked about again', () => {
    expect(tuesday().refusal('noor', 'reopen-report')).toBe('not-possible-now');
    expect(tuesday().refusal('bram', 'ask-again')).toBe('not-possible-now');
  });

  test('N1 a report that was picked up is not picked up twice', () => {
    const report = tuesday();
    const started = report.reportState;
    report.does('joris', 'pick-up');
    expect(started.status).toBe('open');
    expect(report.reportState).toMatchObject({ status: 'started', started: { lead: 'joris', by: 'joris' } });
    // Nothing comes from the report any more: the case speaks.
    expect(report.state.kind).toBe('case');
  });
});

describe('N37 solved report: still fine? (I13)', () => {
  const CHECKED = { spokeOn: '2026-12-08' };

  test('N37 ten school days after closing it, to who closed it; no answer in five: coordinator', () => {
    const report = tuesday();
    report.passesTo('2026-11-24 16:00');
    report.does('joris', 'close-report', SOLVED);
    expect(report.windows('N37')).toEqual(['joris 2026-12-08 07:30']);
    expect(report.passesTo('2027-01-20 12:00').filter((line) => line.includes('N37'))).toEqual([
      '2026-12-08 07:30 N37 joris',
      '2026-12-15 07:30 N37 noor',
    ]);
  });

  test('N37 the same for "this is not bullying"; the coordinator who closed it is asked once', () => {
    const report = new Situation('2026-11-24 10:15').reports('bram', { target: 'Een meisje', class: 'unknown' });
    report.does('noor', 'close-report', { ...SOLVED, how: 'not-bullying' });
    expect(report.passesTo('2027-01-20 12:00').filter((line) => line.includes('N37'))).toEqual(['2026-12-08 07:30 N37 noor']);
  });

  test('N37 spoken with the target, still fine: nothing is asked any more', () => {
    const report = closed();
    expect(report.refusal('bram', 'check-solved', CHECKED)).toBe('no-access');
    expect(report.refusal('joris', 'check-solved', { spokeOn: '2026-12-15' })).toBe('day-in-future');
    expect(report.refusal('joris', 'check-solved', { spokeOn: '2026-11-20' })).toBe('day-before-closing');
    report.does('joris', 'check-solved', CHECKED);
    expect(report.notices('N37')).toEqual([]);
    expect(report.reportState.closed?.checked).toMatchObject({ by: 'joris', spokeOn: '2026-12-08' });
    expect(report.refusal('noor', 'check-solved', CHECKED)).toBe('already-answered');
  });

  test('N37, I13 who closed it opens it again: it is the mentor’s own once more', () => {
    const report = closed();
    report.does('joris', 'reopen-report');
    expect(report.notices('N37')).toEqual([]);
    expect(report.windows('N1')).toEqual(['joris 2026-12-14 09:00']);
    expect(report.windows('N3')).toEqual(['noor 2026-12-16 07:30']);
  });

  test('N37 closed once more, it is asked once more, counted from then', () => {
    const report = closed();
    report.does('noor', 'reopen-report');
    report.does('noor', 'close-report', { ...SOLVED, spokeOn: '2026-12-14' });
    // Ten school days after 14 December: four in that week, six in the new year.
    expect(report.windows('N37')).toEqual(['noor 2027-01-11 07:30']);
  });
});
