// N10, N11: a step has a day, and the day comes; in the long vacation, and at the end of step 3.
import { EXAMPLE_SCHOOL, worldWith } from '../../fixtures/example-school';
import { Situation } from '../../fixtures/situation';
import { pickedUp, TALK, spoken, OTHERS } from '../../fixtures/step-two';

describe('N10 a step has no date yet', () => {
  test('N10 three school days before it is due, until N11', () => {
    expect(pickedUp().windows('N10')).toEqual(['joris 2026-11-26 07:30 > 2026-12-01 07:30']);
    expect(spoken().windows('N10')).toEqual(['joris 2026-11-30 07:30 > 2026-12-03 07:30']);
  });

  test('N10 before pick-up it goes to the seat that has the report, and asks to pick it up', () => {
    const [notice] = new Situation('2026-11-24 10:15').reports().notices('N10');
    expect(notice).toMatchObject({ person: 'joris', card: 'report-waiting' });
  });

  test('N10 when that is not after the day of its anchor: the next school day', () => {
    // Reported on Wednesday 16 December, due on Friday 18, the last school day.
    expect(new Situation('2026-12-16 10:00').reports().windows('N10')).toEqual(['joris 2026-12-17 07:30 > 2026-12-18 07:30']);
  });

  test('N10 never on the due day', () => {
    // Reported on Thursday 17 December: the next school day is the due day.
    const report = new Situation('2026-12-17 10:00').reports();
    expect(report.notices('N10')).toEqual([]);
    expect(report.windows('N11')).toEqual(['joris 2026-12-18 07:30 > 2027-01-04 07:30']);
  });

  test('N10 ends when a day is planned, and when the talk is recorded', () => {
    expect(pickedUp().does('joris', 'plan-talk', { on: '2026-11-30' }).notices('N10')).toEqual([]);
    expect(
      spoken()
        .notices('N10')
        .filter(({ about }) => about === 'step2'),
    ).toEqual([]);
  });

  test('N10 the school may choose another distance', () => {
    const world = worldWith({ choices: { 'n10-before': 2 } });
    expect(new Situation('2026-11-24 10:15', world).reports().windows('N10')).toEqual(['joris 2026-11-27 07:30 > 2026-12-01 07:30']);
  });

  test('N10 "what holds you back" asks the coordinator to talk along (N35), and moves no day', () => {
    const situation = pickedUp().does('joris', 'say-what-blocks', { reason: 'how', note: 'Ik weet niet hoe ik begin.' }, 'step2');
    expect(situation.windows('N35')).toEqual(['noor 2026-11-24 10:15']);
    expect(situation.windows('N11')).toEqual(['joris 2026-12-01 07:30 > 2026-12-02 07:30']);
  });
});

describe('N11 a step is due', () => {
  test('N11 07:30 of the day, until N12', () => {
    expect(pickedUp().windows('N11')).toEqual(['joris 2026-12-01 07:30 > 2026-12-02 07:30']);
    expect(pickedUp().notices('N11')[0]).toMatchObject({ hours: 'sending', doubt: 'drop', card: 'step-due' });
  });

  test('N11 is silent on the day of N13: one card for one day', () => {
    const situation = pickedUp().does('joris', 'plan-talk', { on: '2026-12-01' });
    expect(situation.passesTo('2026-12-01 12:00')).toEqual(['2026-11-24 10:15 N8 bram', '2026-12-01 07:30 N13 joris']);
  });

  test('N11 a talk that was planned earlier and not recorded is still due', () => {
    const situation = pickedUp().does('joris', 'plan-talk', { on: '2026-11-30' });
    expect(situation.passesTo('2026-12-01 12:00').slice(1)).toEqual([
      '2026-11-30 07:30 N13 joris',
      '2026-12-01 07:30 N11 joris',
      '2026-12-01 07:30 N14 joris',
    ]);
  });

  test('N11 a part-timer gets it on the next day at work; N13 of a day off lapsed and silences nothing', () => {
    // Tom works Monday to Thursday. Step 2 of a report of Friday 27 November is due on Friday 4 December, and planned on it.
    const situation = new Situation('2026-11-27 10:00').reports('bram', { target: 'Mats Jonker' }).does('tom', 'pick-up');
    situation.does('tom', 'plan-talk', { on: '2026-12-04' });
    expect(situation.passesTo('2026-12-07 08:00').filter((line) => / N1[1-4] /.test(line))).toEqual([
      '2026-12-07 07:30 N11 tom',
      '2026-12-07 07:30 N14 tom',
    ]);
  });

  test('N11 can be moved with a reason, at most three school days and once', () => {
    const situation = pickedUp();
    situation.passesTo('2026-12-01 09:00');
    expect(situation.refusal('joris', 'move-talk', { on: '2026-12-03' }, 'step2')).toBe('field-required');
    expect(situation.tries('joris', 'move-talk', { on: '2026-12-07', reason: 'Mila is ziek.' }, 'step2')).toMatchObject({
      refused: 'day-too-far',
      params: { latestOn: '2026-12-04' },
    });
    situation.does('joris', 'move-talk', { on: '2026-12-04', reason: 'Mila is ziek.' }, 'step2');
    expect(situation.windows('N11')).toEqual([]);
    expect(situation.windows('N13')).toEqual(['joris 2026-12-04 07:30 > 2026-12-05 00:00']);
    // Due on Friday 4, N14 on Monday 7, so "late" one day after that.
    expect(situation.windows('N12')).toEqual(['noor 2026-12-08 07:30']);
    expect(situation.refusal('joris', 'move-talk', { on: '2026-12-08', reason: 'Weer ziek.' }, 'step2')).toBe('already-moved');
  });

  test('N11 choosing another day before it is due is no move', () => {
    const situation = pickedUp()
      .does('joris', 'plan-talk', { on: '2026-11-26' })
      .does('joris', 'move-talk', { on: '2026-11-27', reason: 'Toets.' }, 'step2');
    expect(situation.state.talks[0]).toMatchObject({ plan: { on: '2026-11-27' } });
    expect(situation.state.talks[0]?.moved).toBeUndefined();
  });

  test('N11 a plan is a school day, not past and not after the due day', () => {
    const plan = (on: string): string => pickedUp().refusal('joris', 'plan-talk', { on });
    expect([plan('2026-11-23'), plan('2026-11-28'), plan('2026-12-02'), plan('2026-12-01')]).toEqual([
      'day-in-past',
      'day-no-school-day',
      'day-too-far',
      '',
    ]);
  });

  test('Laws: "do it with the coordinator" asks her (N35), and the step gets a due day five school days on', () => {
    const situation = pickedUp();
    situation.passesTo('2026-12-01 09:00');
    situation.does('joris', 'ask-along', {}, 'step2');
    expect(situation.windows('N35')).toEqual(['noor 2026-12-01 09:00']);
    expect(situation.windows('N12')).toEqual(['noor 2026-12-09 07:30']);
    expect(situation.caseState.lead).toBe('joris');
    // Asked once more, the day stays.
    situation.passesTo('2026-12-02 09:00');
    situation.does('joris', 'ask-along', {}, 'step2');
    expect(situation.windows('N12')).toEqual(['noor 2026-12-09 07:30']);
  });

  test('Laws: the day that is proposed is at most five school days on', () => {
    const ask = (on: string): string => {
      const situation = pickedUp();
      situation.passesTo('2026-12-01 09:00');
      return situation.refusal('joris', 'ask-along', { on }, 'step2');
    };
    expect([ask('2026-12-08'), ask('2026-12-09'), ask('2026-12-05')]).toEqual(['', 'day-too-far', 'day-no-school-day']);
  });
});

describe('Time: a record typed late counts from the day of the talk; typing late blames nobody', () => {
  test('Time: N11 comes at once, and N12 not before one school day after typing', () => {
    const situation = new Situation('2026-11-10 10:00').reports().does('joris', 'pick-up');
    situation.passesTo('2026-11-24 16:00');
    situation.does('joris', 'record-target-talk', { ...TALK, heldOn: '2026-11-12' }).parentsKnow();
    // Due on Thursday 19 November, a week after the talk.
    expect(situation.windows('N11')).toEqual(['joris 2026-11-19 07:30 > 2026-11-25 07:30']);
    expect(situation.passesTo('2026-11-25 12:00').filter((line) => !line.includes('N8'))).toEqual([
      '2026-11-24 16:00 N11 joris',
      '2026-11-25 07:30 N12-copy joris',
      '2026-11-25 07:30 N12 noor',
    ]);
  });

  test('Time: typed at night, no nudge before the next sending hour', () => {
    const situation = new Situation('2026-11-10 10:00').reports().does('joris', 'pick-up');
    situation.passesTo('2026-11-24 22:30');
    situation.does('joris', 'record-target-talk', { ...TALK, heldOn: '2026-11-17' }).parentsKnow();
    // Due on the 24th itself; N11 would be for this morning.
    expect(situation.passesTo('2026-11-25 12:00')[0]).toBe('2026-11-25 07:30 N12-copy joris');
  });

  test('Time: the day of a talk lies between the report and today', () => {
    const held = (heldOn: string): string => pickedUp().refusal('joris', 'record-target-talk', { ...TALK, heldOn });
    expect([held('2026-11-23'), held('2026-11-24'), held('2026-11-25')]).toEqual(['day-before-report', '', 'day-in-future']);
  });
});

describe('Time: Long vacation', () => {
  test('Time: step 2 goes back to the last school day before the vacation when that lies after the report', () => {
    expect(new Situation('2026-12-15 10:00').reports().windows('N11')).toEqual(['joris 2026-12-18 07:30 > 2027-01-04 07:30']);
  });

  test('Time: reported on the last school day, it is the third school day after the vacation', () => {
    expect(new Situation('2026-12-18 10:00').reports().windows('N11')).toEqual(['joris 2027-01-06 07:30 > 2027-01-07 07:30']);
    // Friday 10 July 2026, 15:40: Wednesday 26 August.
    expect(new Situation('2026-07-10 15:40').reports().windows('N11')).toEqual(['joris 2026-08-26 07:30 > 2026-08-27 07:30']);
  });

  test('Time: step 3 of a talk just before the vacation', () => {
    const situation = new Situation('2026-12-14 10:00').reports().does('joris', 'pick-up');
    situation.passesTo('2026-12-17 16:00');
    situation.does('joris', 'record-target-talk', { ...TALK, heldOn: '2026-12-17' }).parentsKnow();
    expect(situation.windows('N11')).toEqual(['joris 2026-12-18 07:30 > 2027-01-04 07:30']);
  });

  test('Time: computed with the calendar of now, but a day that somebody chose stays fixed', () => {
    const situation = pickedUp();
    situation.world = worldWith({ studyDays: [...EXAMPLE_SCHOOL.studyDays, '2026-12-01'] });
    expect(situation.windows('N11')).toEqual(['joris 2026-12-02 07:30 > 2026-12-03 07:30']);
    const planned = pickedUp().does('joris', 'plan-talk', { on: '2026-11-26' });
    planned.world = worldWith({ studyDays: [...EXAMPLE_SCHOOL.studyDays, '2026-11-26'] });
    expect(planned.windows('N13')).toEqual(['joris 2026-11-26 07:30 > 2026-11-27 00:00']);
  });
});

describe('the end of step 3', () => {
  test('N10, N11, N12 end when the talk of step 3 is recorded; the agreement has an owner and a day', () => {
    const situation = spoken();
    situation.passesTo('2026-12-03 15:00');
    situation.does('joris', 'record-others-talk', { ...OTHERS, heldOn: '2026-12-03' });
    expect(situation.notices().filter(({ about }) => about === 'step3')).toEqual([]);
    expect(situation.caseState.promises).toMatchObject([{ kind: 'agreement', owner: 'joris', on: '2026-12-07' }]);
    // N16: three days later by default; that is a Sunday, so Monday 7 December.
    expect(situation.caseState.nextOthersTalkOn).toBe('2026-12-07');
  });
});
