// N9: a parent or pupil who told hears within two school days that something is done with it.
import { Situation } from '../../fixtures/situation';

const told = (known: string): Situation =>
  new Situation('2026-12-07 14:00').reports().does('bram', 'finish-report', { known }).does('joris', 'pick-up');

describe('N9 answer who told', () => {
  test.each(['parent', 'pupil', 'target'])('N9 two school days after the report to who leads, when a %s told', (known) => {
    expect(told(known).windows('N9')).toEqual(['joris 2026-12-09 07:30']);
    expect(told(known).notices('N9')[0]).toMatchObject({ doubt: 'drop', hours: 'sending', snooze: true });
  });

  test.each(['seen', 'colleague', ''])('N9 not when the reporter knows it so: "%s"', (known) => {
    expect(told(known).notices('N9')).toEqual([]);
  });

  test('N9 before pick-up the seat that has the report is asked', () => {
    const report = new Situation('2026-12-07 14:00').reports().does('bram', 'finish-report', { known: 'parent' });
    expect(report.windows('N9')).toEqual(['joris 2026-12-09 07:30']);
    report.does('joris', 'pass-on', { how: 'not-my-pupil' });
    expect(report.windows('N9')).toEqual(['noor 2026-12-09 07:30']);
  });

  test('N9 lapses when done, on a day that is not in the future and not before the report', () => {
    const situation = told('parent');
    situation.passesTo('2026-12-09 09:00');
    expect(situation.refusal('bram', 'answer-teller', { on: '2026-12-09' })).toBe('no-access');
    expect(situation.refusal('joris', 'answer-teller', { on: '2026-12-10' })).toBe('day-in-future');
    expect(situation.refusal('joris', 'answer-teller', { on: '2026-12-04' })).toBe('day-before-report');
    situation.does('joris', 'answer-teller', { on: '2026-12-08' });
    expect(situation.notices('N9')).toEqual([]);
    expect(situation.refusal('noor', 'answer-teller', { on: '2026-12-09' }, 'teller')).toBe('already-answered');
  });

  test('N9 "not yet" asks again on the day that is chosen', () => {
    const situation = told('pupil');
    situation.passesTo('2026-12-09 09:00');
    expect(situation.refusal('joris', 'move-teller', { on: '2026-12-09' })).toBe('day-in-past');
    expect(situation.refusal('joris', 'move-teller', { on: '2026-12-12' })).toBe('day-no-school-day');
    expect(situation.refusal('joris', 'move-teller', { on: '2026-12-17' })).toBe('day-too-far');
    situation.does('joris', 'move-teller', { on: '2026-12-11' });
    expect(situation.passesTo('2026-12-18 12:00').filter((line) => line.includes('N9'))).toEqual(['2026-12-11 07:30 N9 joris']);
  });

  test('N9 the target hears it in the talk of step 2', () => {
    const situation = told('target').does('joris', 'record-target-talk', {
      heldOn: '2026-12-07',
      wish: 'Rust.',
      agrees: 'yes',
      mayKnow: 'no',
    });
    expect(situation.notices('N9')).toEqual([]);
    expect(situation.refusal('joris', 'answer-teller', { on: '2026-12-07' }, 'teller')).toBe('already-answered');
  });

  test('N9, I9 who told the second reporter hears it too: each is asked about by itself', () => {
    const situation = told('pupil');
    const report = {
      ...{ subject: 'devlinder:report:r2', number: '2026-032', reporter: 'cor', reportedAt: situation.now, words: 'Een moeder belde.' },
      ...{ place: '', known: 'parent', happenedOn: '2026-12-07', happenedAt: '', how: 'line' as const },
    };
    situation.writes('cor', [{ type: 'other-report-joined', data: { report, severe: false } }]);
    expect(situation.windows('N9')).toEqual(['joris 2026-12-09 07:30', 'joris 2026-12-09 07:30']);
    situation.does('joris', 'answer-teller', { on: '2026-12-07' }, 'teller-2026-032');
    expect(situation.notices('N9').map(({ about }) => about)).toEqual(['teller']);
  });

  test('N9 nothing is asked of a closed report or case', () => {
    const report = new Situation('2026-12-07 14:00').reports().does('bram', 'finish-report', { known: 'parent' });
    report.does('joris', 'close-report', { how: 'solved', spokeOn: '2026-12-07', why: 'Het was een misverstand.' });
    expect(report.notices('N9')).toEqual([]);
    expect(told('parent').does('noor', 'close-case', { why: 'Verhuisd.' }).notices('N9')).toEqual([]);
  });

  test('N9 an answer can be taken back: then it is asked again', () => {
    const situation = told('parent').does('joris', 'answer-teller', { on: '2026-12-07' }).undoes('joris');
    expect(situation.windows('N9')).toEqual(['joris 2026-12-09 07:30']);
  });
});
