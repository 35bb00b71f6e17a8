// N13, N14: the day of a talk that was planned has come, or has passed.
import { worldWith } from '../../fixtures/example-school';
import { Situation } from '../../fixtures/situation';
import { pickedUp, TALK } from '../../fixtures/step-two';

describe('N13 a planned talk is today', () => {
  test('N13 07:30 to who holds it, until the end of the day', () => {
    const situation = pickedUp().does('joris', 'plan-talk', { on: '2026-11-26' });
    expect(situation.windows('N13')).toEqual(['joris 2026-11-26 07:30 > 2026-11-27 00:00']);
  });

  test('N13 moved: the new day counts, under a new key', () => {
    const situation = pickedUp().does('joris', 'plan-talk', { on: '2026-11-26' });
    const [before] = situation.notices('N13');
    situation.does('joris', 'plan-talk', { on: '2026-11-27' });
    expect(situation.windows('N13')).toEqual(['joris 2026-11-27 07:30 > 2026-11-28 00:00']);
    expect(situation.notices('N13')[0]?.key).not.toBe(before?.key);
  });

  test('N13 planned by a deputy: who leads holds the talk', () => {
    const world = worldWith({ reportedAbsences: [{ person: 'joris', fromOn: '2026-11-24', untilOn: '2026-11-25', deputy: 'tom' }] });
    const situation = new Situation('2026-11-24 10:15', world)
      .reports()
      .does('tom', 'pick-up')
      .does('tom', 'plan-talk', { on: '2026-11-26' });
    expect(situation.windows('N13')).toEqual(['joris 2026-11-26 07:30 > 2026-11-27 00:00']);
  });

  test('N13 after a hand-over the new lead holds the talk', () => {
    const situation = pickedUp().does('joris', 'plan-talk', { on: '2026-11-26' }).does('noor', 'take-over');
    expect(situation.windows('N13')).toEqual(['noor 2026-11-26 07:30 > 2026-11-27 00:00']);
  });

  test('N13, N14 end when the talk is recorded', () => {
    const situation = pickedUp().does('joris', 'plan-talk', { on: '2026-11-26' });
    situation.passesTo('2026-11-26 16:50');
    situation.does('joris', 'record-target-talk', TALK);
    expect(situation.notices().filter(({ rule }) => rule === 'N13' || rule === 'N14')).toEqual([]);
  });
});

describe('N14 a planned talk has passed', () => {
  /** Planned for Thursday 26 November; on Friday morning N14 asks. */
  function passed(plannedOn = '2026-11-26', until = '2026-11-27 09:00'): Situation {
    const situation = pickedUp().does('joris', 'plan-talk', { on: plannedOn });
    situation.passesTo(until);
    return situation;
  }

  test('N14 07:30 of the next school day, to who holds it, until N12', () => {
    expect(passed().windows('N14')).toEqual(['joris 2026-11-27 07:30 > 2026-12-02 07:30']);
  });

  test('N14 asked today: N12 is one school day later', () => {
    // Planned on the due day itself, Tuesday 1 December.
    const situation = passed('2026-12-01', '2026-12-02 09:00');
    expect(situation.windows('N14')).toEqual(['joris 2026-12-02 07:30 > 2026-12-03 07:30']);
    expect(situation.windows('N12')).toEqual(['noor 2026-12-03 07:30']);
  });

  test('N14 it did not happen: a new day within five school days, and the due day goes along', () => {
    const situation = passed();
    expect(situation.refusal('joris', 'talk-did-not-happen', { on: '2026-12-07' }, 'step2')).toBe('day-too-far');
    situation.does('joris', 'talk-did-not-happen', { on: '2026-12-04' }, 'step2');
    expect(situation.windows('N13')).toEqual(['joris 2026-12-04 07:30 > 2026-12-05 00:00']);
    expect(situation.passesTo('2026-12-04 12:00')).toEqual(['2026-12-04 07:30 N13 joris']);
    expect(situation.windows('N12')).toEqual(['noor 2026-12-08 07:30']);
  });

  test('N14 a new day before the due day leaves the due day alone', () => {
    const situation = passed().does('joris', 'talk-did-not-happen', { on: '2026-11-30' }, 'step2');
    expect(situation.windows('N11')).toEqual(['joris 2026-12-01 07:30 > 2026-12-02 07:30']);
  });

  test('N14 a second "did not happen" counts as late: next above is asked at once', () => {
    const situation = passed().does('joris', 'talk-did-not-happen', { on: '2026-11-30' }, 'step2');
    situation.passesTo('2026-12-01 09:00');
    situation.does('joris', 'talk-did-not-happen', { on: '2026-12-03' }, 'step2');
    expect(situation.passesTo('2026-12-04 09:00')).toEqual([
      '2026-12-01 09:00 N12-copy joris',
      '2026-12-01 09:00 N12 noor',
      '2026-12-03 07:30 N13 joris',
      // The second rung is three school days after the first, on Friday 4 December.
      '2026-12-04 07:30 N12-copy joris',
      '2026-12-04 07:30 N12 anja',
    ]);
  });

  test('N14 what was late already stays late: a new day does not start its ladder again', () => {
    const situation = passed('2026-12-01', '2026-12-03 09:00');
    expect(situation.sent).toContain('2026-12-03 07:30 N12 noor');
    situation.does('joris', 'talk-did-not-happen', { on: '2026-12-08' }, 'step2');
    expect(situation.passesTo('2026-12-08 09:00')).toEqual([
      // Three school days after Wednesday 2 December, on which it became late.
      '2026-12-07 07:30 N12-copy joris',
      '2026-12-07 07:30 N12 anja',
      '2026-12-08 07:30 N13 joris',
    ]);
  });

  test('N14 it cannot be said of a talk that is still to come', () => {
    expect(
      pickedUp().does('joris', 'plan-talk', { on: '2026-11-26' }).refusal('joris', 'talk-did-not-happen', { on: '2026-11-27' }, 'step2'),
    ).toBe('not-possible-now');
  });
});
