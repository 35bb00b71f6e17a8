// I1, I2, I15, I16: what must be true before the talk with who did it, and what the pupil wants decides.
import { isRefusal } from '../../../../src/core/kernel/outcome';
import { Situation } from '../../../fixtures/situation';

const WISH = { heldOn: '2026-11-26', wish: 'Dat ze mijn tas met rust laten.', mayKnow: 'no', others: 'Daan en Youri' };
const OTHERS = { heldOn: '2026-11-27', present: 'p2,p3', approach: 'no-blame', agreement: 'Ze laten haar tas met rust.' };
const picked = (): Situation => new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');

/** Spoken with Mila on Thursday 26 November at 16:50. */
function recorded(agrees: string, changes: Record<string, string> = {}): Situation {
  const situation = picked();
  situation.passesTo('2026-11-26 16:50');
  return situation.does('joris', 'record-target-talk', { ...WISH, agrees, ...changes });
}
const spoken = (agrees: string, changes: Record<string, string> = {}): Situation => recorded(agrees, changes).parentsKnow();
function onFriday(situation: Situation): Situation {
  situation.passesTo('2026-11-27 15:00');
  return situation;
}
const asked = (sent: readonly string[]): string[] => sent.filter((line) => / N1[0-2]/.test(line));

describe('I1 step 3 starts only after step 2', () => {
  test('I1 step 3 waits until step 2 is recorded', () => {
    const events = picked().tries('joris', 'record-others-talk', { ...OTHERS, heldOn: '2026-11-24', present: 'bram' });
    expect(events).toMatchObject({ refused: 'step3-before-step2', instead: 'open:record-target' });
  });

  test.each(['yes', 'yes-if'])('I1 the target agrees (%s): step 3 is open, due a week after the talk', (agrees) => {
    const situation = spoken(agrees);
    expect(situation.windows('N11')).toEqual(['joris 2026-12-03 07:30 > 2026-12-04 07:30']);
    expect(onFriday(situation).refusal('joris', 'record-others-talk', OTHERS)).toBe('');
  });

  test('I1 the record says what the target was told and wants', () => {
    const record = (values: Record<string, string>): string => {
      const situation = picked();
      situation.passesTo('2026-11-26 16:50');
      return situation.refusal('joris', 'record-target-talk', { ...WISH, agrees: 'yes', ...values });
    };
    expect([record({ wish: '' }), record({ agrees: '' }), record({ mayKnow: '' })]).toEqual([
      'field-required',
      'field-required',
      'field-required',
    ]);
  });

  test('I1 nobody is named yet: step 3 has no day, and is not recorded', () => {
    const situation = spoken('yes', { others: '' });
    expect(asked(situation.passesTo('2026-12-15 12:00'))).toEqual([]);
    expect(situation.refusal('joris', 'record-others-talk', { ...OTHERS, present: 'bram' })).toBe('nobody-named');
  });
});

describe('I1 "not discussed yet"', () => {
  test('I1 N10 and N11 ask what the pupil wants: the talk cannot be planned or recorded before', () => {
    const situation = spoken('not-discussed');
    expect(asked(situation.passesTo('2026-12-03 12:00'))).toEqual(['2026-11-30 07:30 N10 joris', '2026-12-03 07:30 N11 joris']);
    expect(situation.tries('joris', 'plan-talk', { on: '2026-12-03' })).toMatchObject({
      refused: 'step3-before-step2',
      instead: 'open:record-target',
    });
    expect(situation.refusal('joris', 'record-others-talk', OTHERS)).toBe('step3-before-step2');
  });

  test('I1 once the pupil agrees, step 3 counts from that talk', () => {
    const situation = onFriday(spoken('not-discussed')).does('joris', 'record-target-talk', {
      ...WISH,
      agrees: 'yes',
      heldOn: '2026-11-27',
    });
    expect(situation.windows('N11')).toEqual(['joris 2026-12-04 07:30 > 2026-12-07 07:30']);
  });

  test('I1, I2 what was not discussed later stays as the pupil said it before', () => {
    const situation = spoken('yes', { mayKnow: 'yes' }).does('joris', 'record-target-talk', {
      ...WISH,
      wish: 'Ook in de gang.',
      agrees: 'not-discussed',
      mayKnow: 'not-asked',
    });
    expect(situation.caseState).toMatchObject({ agrees: 'yes', mayKnow: 'yes', wish: 'Ook in de gang.' });
    expect(onFriday(situation).refusal('joris', 'record-others-talk', OTHERS)).toBe('');
  });
});

describe('I1 "wait" or "no"', () => {
  test.each(['wait', 'no'])('I1 "%s" holds N10 and N11 for five school days; the coordinator is asked to think along (N35)', (agrees) => {
    const situation = spoken(agrees);
    expect(situation.windows('N35')).toEqual(['noor 2026-11-26 16:50']);
    expect(asked(situation.passesTo('2026-12-02 20:00'))).toEqual([]);
    // After it N11 asks for another way.
    expect(asked(situation.passesTo('2026-12-03 12:00'))).toEqual(['2026-12-03 07:30 N11 joris']);
    expect(situation.notices('N11')[0]?.card).toBe('target-waits');
    expect(asked(situation.passesTo('2026-12-04 12:00'))).toEqual(['2026-12-04 07:30 N12-copy joris', '2026-12-04 07:30 N12 noor']);
  });

  test('I1 five school days, over a vacation too', () => {
    const situation = new Situation('2026-12-14 10:00').reports().does('joris', 'pick-up');
    situation.passesTo('2026-12-16 16:00');
    situation.does('joris', 'record-target-talk', { ...WISH, heldOn: '2026-12-16', agrees: 'wait' }).parentsKnow();
    // 17 and 18 December, 4, 5 and 6 January.
    expect(situation.windows('N11')).toEqual(['joris 2027-01-06 07:30 > 2027-01-07 07:30']);
  });

  test('I1 step 3 stays closed meanwhile and after it', () => {
    const situation = spoken('wait');
    expect(onFriday(situation).tries('joris', 'record-others-talk', OTHERS)).toMatchObject({
      refused: 'target-said-wait',
      instead: 'open:other-way',
    });
    expect(situation.refusal('joris', 'plan-talk', { on: '2026-11-30' })).toBe('target-said-wait');
    situation.passesTo('2026-12-10 12:00');
    expect(situation.refusal('joris', 'record-others-talk', { ...OTHERS, heldOn: '2026-12-10' })).toBe('target-said-wait');
  });

  test('I1 the coordinator holds it on, with a reason and a day', () => {
    const situation = onFriday(spoken('wait'));
    const about = situation.notices('N35')[0]?.about ?? '';
    const answer = (values: Record<string, string>): string =>
      onFriday(spoken('wait')).refusal('noor', 'answer-question', { answer: 'talk-first', ...values }, about);
    expect([answer({ on: '2026-12-11' }), answer({ on: '2026-11-26', why: 'x' })]).toEqual(['field-required', 'day-in-past']);
    // Sunday 13 December moves forward to Monday.
    situation.does('noor', 'answer-question', { answer: 'talk-first', why: 'Mila is nog bang.', on: '2026-12-13' }, about);
    expect(asked(situation.passesTo('2026-12-13 20:00'))).toEqual([]);
    expect(situation.windows('N11')).toEqual(['joris 2026-12-14 07:30 > 2026-12-15 07:30']);
    expect(situation.notices('N35')).toEqual([]);
  });

  test('I1 it is given once: a second "no" holds nothing', () => {
    const situation = spoken('wait');
    situation.passesTo('2026-12-02 15:00');
    situation.does('joris', 'record-target-talk', { ...WISH, heldOn: '2026-12-02', agrees: 'no' });
    expect(situation.windows('N11')).toEqual(['joris 2026-12-03 07:30 > 2026-12-04 07:30']);
    expect(situation.state.questions.filter(({ kind }) => kind === 'think-along')).toHaveLength(1);
  });

  test('I1 once, also after a yes in between', () => {
    const situation = onFriday(spoken('wait')).does('joris', 'record-target-talk', { ...WISH, heldOn: '2026-11-27', agrees: 'yes' });
    expect(situation.windows('N11')).toEqual(['joris 2026-12-04 07:30 > 2026-12-07 07:30']);
    situation.passesTo('2026-11-30 15:00');
    situation.does('joris', 'record-target-talk', { ...WISH, heldOn: '2026-11-30', agrees: 'wait' });
    expect(situation.windows('N11')).toEqual(['joris 2026-12-04 07:30 > 2026-12-07 07:30']);
  });

  test('I1 a talk that was planned is not held against the pupil’s wish', () => {
    const situation = spoken('yes').does('joris', 'plan-talk', { on: '2026-11-30' }, 'step3');
    onFriday(situation).does('joris', 'record-target-talk', { ...WISH, heldOn: '2026-11-27', agrees: 'no' });
    expect(situation.notices().filter(({ rule }) => rule === 'N13' || rule === 'N14')).toEqual([]);
  });

  test('I1 the pupil is asked again and agrees: it is due a week after that talk, and waits no longer', () => {
    const situation = onFriday(spoken('wait')).does('joris', 'record-target-talk', { ...WISH, heldOn: '2026-11-27', agrees: 'yes-if' });
    expect(situation.windows('N10')).toEqual(['joris 2026-12-01 07:30 > 2026-12-04 07:30']);
    expect(situation.refusal('joris', 'record-others-talk', OTHERS)).toBe('');
  });
});

describe('I15 another way', () => {
  const WAY = { way: 'separate', why: 'Mila wil geen gesprek met hen.', followOn: '2026-12-09' };

  test('I15 it ends what was asked about step 3; how and why stand on the record', () => {
    const situation = spoken('no').does('joris', 'choose-other-way', WAY);
    expect(situation.caseState.otherWay).toMatchObject({ ...WAY, by: 'joris' });
    situation.parentsKnow('other-parents-p2', 'other-parents-p3');
    expect(asked(situation.passesTo('2026-12-15 12:00'))).toEqual([]);
    expect(situation.refusal('joris', 'record-others-talk', OTHERS)).toBe('not-possible-now');
  });

  test('I15 it ends a talk that was planned too', () => {
    const situation = spoken('yes').does('joris', 'plan-talk', { on: '2026-11-30' }, 'step3').does('joris', 'choose-other-way', WAY);
    expect(situation.notices().filter(({ rule }) => rule === 'N13' || rule === 'N14')).toEqual([]);
  });

  test('I15 a way, a reason, and a school day from which is followed up', () => {
    const choose = (values: Record<string, string>): string => spoken('no').refusal('joris', 'choose-other-way', { ...WAY, ...values });
    expect([choose({ way: 'hope' }), choose({ why: '' }), choose({ followOn: '2026-11-25' }), choose({ followOn: '2026-12-05' })]).toEqual([
      'field-required',
      'field-required',
      'day-in-past',
      'day-no-school-day',
    ]);
    expect(spoken('no').refusal('noor', 'choose-other-way', WAY)).toBe('no-access');
    expect(picked().refusal('joris', 'choose-other-way', WAY)).toBe('step3-before-step2');
  });
});

describe('I16 the approach is on the record', () => {
  test.each(['no-blame', 'confronting', 'group'])('I16 %s', (approach) => {
    const situation = onFriday(spoken('yes')).does('joris', 'record-others-talk', { ...OTHERS, approach });
    expect(situation.caseState.approach).toBe(approach);
  });

  test('I16 without a choice it is not recorded', () => {
    expect(onFriday(spoken('yes')).refusal('joris', 'record-others-talk', { ...OTHERS, approach: '' })).toBe('field-required');
  });

  test('step 3 says who was there: pupils of the case and colleagues, nobody else', () => {
    const present = (text: string): string[] => {
      const events = onFriday(spoken('yes')).tries('joris', 'record-others-talk', { ...OTHERS, present: text });
      return isRefusal(events) ? [events.refused] : (events.at(-1)?.data as { present: string[] }).present;
    };
    expect(present('p2,noor,p9')).toEqual(['p2', 'noor']);
    expect(present('p9')).toEqual(['field-required']);
  });

  test('I11 step 3 says on which day it was, who wrote it and when', () => {
    const situation = onFriday(spoken('yes')).does('joris', 'record-others-talk', OTHERS);
    expect(situation.caseState.records.at(-1)).toMatchObject({
      talk: 'step3',
      heldOn: '2026-11-27',
      by: 'joris',
      writtenAt: situation.now,
    });
    expect(situation.entries.at(-1)).toMatchObject({ happenedOn: '2026-11-27', by: 'joris' });
  });
});

describe('I2 whether the bully may hear that the target told', () => {
  test.each([
    ['yes', 'yes'],
    ['no', 'no'],
    ['not-asked', 'not-asked'],
  ])('I2 the answer "%s" is recorded', (answer, recorded) => {
    expect(spoken('yes', { mayKnow: answer }).caseState.mayKnow).toBe(recorded);
  });

  test('I2 before it was asked it is unknown', () => {
    expect(picked().caseState.mayKnow).toBe('not-asked');
  });

  test('I2 a pupil may change the answer, both ways', () => {
    const again = (first: string, second: string): string =>
      spoken('yes', { mayKnow: first }).does('joris', 'record-target-talk', { ...WISH, agrees: 'yes', mayKnow: second }).caseState.mayKnow;
    expect([again('yes', 'no'), again('no', 'yes')]).toEqual(['no', 'yes']);
  });
});

describe('page 2 of a record', () => {
  test('what was promised gets a day and who promised it', () => {
    const more = { said: 'Ze is bang voor de fietstocht.', promise: 'Moeder bellen', promiseOn: '2026-11-27', parents: 'i-call' };
    const situation = recorded('yes').does('joris', 'finish-record', more);
    expect(situation.caseState).toMatchObject({
      parents: 'i-call',
      promises: [{ text: 'Moeder bellen', on: '2026-11-27', owner: 'joris', done: false }],
    });
    expect(situation.caseState.records[0]?.said).toBe('Ze is bang voor de fietstocht.');
  });

  test('who watches an agreement is a colleague, and its day is not past', () => {
    const situation = onFriday(spoken('yes')).does('joris', 'record-others-talk', OTHERS);
    expect(situation.refusal('joris', 'finish-record', { owner: 'oma' })).toBe('owner-no-staff');
    expect(situation.refusal('joris', 'finish-record', { promise: 'x', promiseOn: '2026-11-26' })).toBe('day-in-past');
    expect(situation.does('joris', 'finish-record', { owner: 'wiebe' }).caseState.promises[0]?.owner).toBe('wiebe');
  });

  test('there is no page 2 before page 1', () => {
    expect(picked().refusal('joris', 'finish-record', { said: 'x' })).toBe('not-possible-now');
  });
});

describe('I11 taking back a record', () => {
  test('I11 step 3 is closed again as if the talk was never recorded', () => {
    const situation = recorded('yes').undoes('joris');
    expect(situation.caseState).toMatchObject({ agrees: '', records: [], wish: '' });
    expect(situation.state.talks.map(({ id }) => id)).toEqual(['step2', 'parents-p1']);
    expect(situation.state.people).toHaveLength(1);
  });
});
