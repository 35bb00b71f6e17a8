// I15: a talk together only with the target's own yes, both sides there, and the coordinator's yes while the case is severe.
import { isRefusal } from '../../../../src/core/kernel/outcome';
import { Situation } from '../../../fixtures/situation';

const JOINT = { heldOn: '2026-12-04', present: 'p1,p2,p3,joris', agreement: 'Daan vraagt of Mila meedoet met gym.' };
const asked = (sent: readonly string[]): string[] => sent.filter((line) => / N1[0-4]/.test(line));

/** Step 3 was held on Friday 27 November at 15:00, with Daan and Youri. */
function afterStep3(): Situation {
  const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
  situation.passesTo('2026-11-26 16:50');
  situation.does('joris', 'record-target-talk', {
    ...{ heldOn: '2026-11-26', wish: 'Dat ze mijn tas met rust laten.', agrees: 'yes', mayKnow: 'no', others: 'Daan en Youri' },
  });
  situation.parentsKnow().passesTo('2026-11-27 15:00');
  return situation
    .does('joris', 'record-others-talk', {
      ...{ heldOn: '2026-11-27', present: 'p2,p3', approach: 'no-blame', agreement: 'Ze laten haar tas met rust.' },
    })
    .parentsKnow('other-parents-p2', 'other-parents-p3');
}
const withYes = (): Situation =>
  afterStep3().does('joris', 'record-joint-wish', { answer: 'yes', ownWords: 'Goed, als jij erbij blijft.' });

describe('I15 a yes that comes later', () => {
  /** Mila said no, and another way was chosen on 27 November. */
  function otherWay(): Situation {
    const situation = afterStep3().does('joris', 'record-joint-wish', { answer: 'no', ownWords: 'Liever niet.' });
    return situation.does('joris', 'choose-other-way', { way: 'third-person', why: 'Dat past nu beter.', followOn: '2026-12-09' });
  }

  test('I15 step 4 is open again, and due a week after the yes; the follow-ups of the other way run on until then', () => {
    const situation = otherWay();
    expect(situation.refusal('joris', 'plan-talk', { on: '2026-12-04' }, 'step4')).toBe('not-possible-now');
    situation.passesTo('2026-12-01 12:00');
    const rounds = situation.windows('N17');
    situation.does('joris', 'record-joint-wish', { answer: 'yes', ownWords: 'Toch wel.' });
    expect(situation.windows('N11')).toEqual(['joris 2026-12-08 07:30 > 2026-12-09 07:30']);
    expect(situation.windows('N17')).toEqual(rounds);
    situation.passesTo('2026-12-04 15:00');
    expect(situation.refusal('joris', 'record-joint-talk', JOINT)).toBe('');
  });

  test('I15 another no changes nothing; the yes can be taken back', () => {
    const situation = otherWay();
    situation.does('joris', 'record-joint-wish', { answer: 'no', ownWords: 'Nog steeds niet.' });
    expect(situation.windows('N11')).toEqual([]);
    situation.does('joris', 'record-joint-wish', { answer: 'yes', ownWords: 'Toch wel.' }).undoes('joris');
    expect(situation.windows('N11')).toEqual([]);
  });

  test('I15 while the case is severe a late yes needs the coordinator too', () => {
    const situation = otherWay().does('noor', 'mark-severe', { severe: 'yes', why: 'Het ging te ver.' });
    situation.does('joris', 'record-joint-wish', { answer: 'yes', ownWords: 'Toch wel.' });
    expect(situation.notices('N35').map(({ person }) => person)).toContain('noor');
    expect(situation.refusal('joris', 'plan-talk', { on: '2026-12-04' }, 'step4')).toBe('joint-severe');
  });
});

describe('I15 step 4 is asked when step 3 was held', () => {
  test('I15 it is due a week after the last talk of step 3', () => {
    expect(afterStep3().windows('N11')).toEqual(['joris 2026-12-04 07:30 > 2026-12-07 07:30']);
  });

  test('I15 a further talk of step 3, with who was not there, moves the anchor', () => {
    const situation = afterStep3();
    situation.passesTo('2026-12-01 15:00');
    const again = { heldOn: '2026-12-01', present: 'p3', approach: 'no-blame', agreement: 'Youri loopt door.' };
    expect(situation.does('joris', 'record-others-talk', again, 'step4').windows('N11')).toEqual([
      'joris 2026-12-08 07:30 > 2026-12-09 07:30',
    ]);
    const earlier = situation.does('joris', 'record-others-talk', { ...again, heldOn: '2026-11-30' }, 'step4');
    expect(earlier.windows('N11')).toEqual(['joris 2026-12-08 07:30 > 2026-12-09 07:30']);
  });

  test('I15 step 4 before step 3 is refused, with the way on', () => {
    const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
    expect(situation.tries('joris', 'record-joint-talk', JOINT)).toMatchObject({ refused: 'step4-before-step3', instead: 'open:case' });
    expect(situation.refusal('joris', 'record-joint-wish', { answer: 'yes' })).toBe('step4-before-step3');
  });

  test('I15 N10 until it has a day, N11 on the day, N12 to the next above; a day after the yes, N13 on that day', () => {
    expect(asked(afterStep3().passesTo('2026-12-07 12:00'))).toEqual([
      '2026-12-01 07:30 N10 joris',
      '2026-12-04 07:30 N11 joris',
      '2026-12-07 07:30 N12-copy joris',
      '2026-12-07 07:30 N12 noor',
    ]);
    const planned = withYes().does('joris', 'plan-talk', { on: '2026-12-02' }, 'step4');
    expect(asked(planned.passesTo('2026-12-03 12:00'))).toEqual(['2026-12-02 07:30 N13 joris', '2026-12-03 07:30 N14 joris']);
  });
});

describe("I15 the target's own yes", () => {
  test('I15 without it nothing can be planned or recorded: the target is asked first', () => {
    const refused = { refused: 'joint-not-asked', instead: 'open:target-yes' };
    expect(afterStep3().tries('joris', 'plan-talk', { on: '2026-12-02' }, 'step4')).toMatchObject(refused);
    expect(afterStep3().tries('joris', 'record-joint-talk', { ...JOINT, heldOn: '2026-11-27' })).toMatchObject(refused);
  });

  test('I15 the answer is yes or no, in own words', () => {
    expect(afterStep3().refusal('joris', 'record-joint-wish', { answer: '' })).toBe('field-required');
    expect(withYes().caseState.joint).toMatchObject({ answer: 'yes', ownWords: 'Goed, als jij erbij blijft.', otherSide: '', by: 'joris' });
  });

  test.each([
    ['the target says no', { answer: 'no' }, 'joint-target-no'],
    ['the bully refuses', { answer: 'yes', otherSide: 'refuses' }, 'joint-others-not-there'],
    ['a side cannot be there', { answer: 'yes', otherSide: 'absent' }, 'joint-others-not-there'],
  ])('I15 %s: another way is asked on the same days, nothing is pushed', (_, answer, refused) => {
    const situation = withYes().does('joris', 'plan-talk', { on: '2026-12-02' }, 'step4').does('joris', 'record-joint-wish', answer);
    expect(situation.tries('joris', 'plan-talk', { on: '2026-12-03' }, 'step4')).toMatchObject({ refused, instead: 'open:other-way' });
    situation.passesTo('2026-12-07 12:00');
    expect(
      situation.receipts.filter(({ key }) => /:N1[0-4]/.test(key)).map(({ key, person }) => `${key.split(':')[3] ?? ''} ${person}`),
    ).toEqual(expect.arrayContaining(['N10 joris', 'N11 joris', 'N12 noor']));
    expect(
      situation
        .notices('N10')
        .concat(situation.notices('N11'))
        .filter(({ about }) => about === 'step4')
        .map(({ card }) => card),
    ).toEqual(['target-waits', 'target-waits']);
    expect(situation.notices('N13')).toEqual([]);
    situation.does('joris', 'choose-other-way', { way: 'third-person', why: 'Dat past nu beter.', followOn: '2026-12-09' });
    expect(situation.notices().filter(({ about }) => about === 'step4')).toEqual([]);
  });

  test('I15 a pupil who changes the answer is heard again', () => {
    const situation = afterStep3()
      .does('joris', 'record-joint-wish', { answer: 'no' })
      .does('joris', 'record-joint-wish', { answer: 'yes' });
    expect(situation.refusal('joris', 'plan-talk', { on: '2026-12-02' }, 'step4')).toBe('');
  });
});

describe('I15 while the case is severe the coordinator has to agree (N35)', () => {
  const severe = (): Situation => afterStep3().does('joris', 'mark-severe', { severe: 'yes', why: 'Het gaat over geweld.' });

  test('I15, N35 the coordinator is asked with the yes, and step 4 opens with the coordinator’s yes', () => {
    const situation = severe().does('joris', 'record-joint-wish', { answer: 'yes', ownWords: 'Ja.' });
    expect(situation.caseState.questions).toMatchObject([{ kind: 'joint-talk', about: 'step4', asked: 'coordinator' }]);
    expect(situation.tries('joris', 'plan-talk', { on: '2026-12-02' }, 'step4')).toMatchObject({ refused: 'joint-severe' });
    expect(situation.passesTo('2026-11-30 12:00')).toContain('2026-11-27 15:00 N35 noor');
    situation.does('noor', 'answer-question', { answer: 'yes', why: 'Met mij erbij kan het.' });
    expect(situation.refusal('joris', 'plan-talk', { on: '2026-12-02' }, 'step4')).toBe('');
  });

  test.each(['no', 'talk-first'])('I15 the coordinator says "%s": another way is asked, without lateness of step 4', (answer) => {
    const situation = severe().does('joris', 'record-joint-wish', { answer: 'yes' });
    situation.does('noor', 'answer-question', { answer, why: 'Nu nog niet.' });
    expect(situation.tries('joris', 'plan-talk', { on: '2026-12-02' }, 'step4')).toMatchObject({
      refused: 'joint-severe',
      instead: 'open:other-way',
    });
    expect(
      situation
        .notices('N10')
        .filter(({ about }) => about === 'step4')
        .map(({ card }) => card),
    ).toEqual(['target-waits']);
  });

  test('I15 marked severe after the yes: the coordinator is asked then, and a planned talk is not told of', () => {
    const situation = withYes().does('joris', 'plan-talk', { on: '2026-12-02' }, 'step4');
    situation.does('joris', 'mark-severe', { severe: 'yes', why: 'Er was een mes.' });
    expect(situation.caseState.questions).toMatchObject([{ kind: 'joint-talk', asker: 'joris', asked: 'coordinator' }]);
    expect(situation.notices('N13')).toEqual([]);
    situation.does('noor', 'answer-question', { answer: 'yes', why: 'Dat kan.' });
    expect(situation.windows('N13')).toEqual(['joris 2026-12-02 07:30 > 2026-12-03 00:00']);
    situation.does('joris', 'mark-severe', { severe: 'yes', why: 'Het gebeurde weer.' });
    expect(situation.refusal('joris', 'plan-talk', { on: '2026-12-03' }, 'step4')).toBe('joint-severe');
  });

  test('I15, N4 a red flag in between: the coordinator is asked anew, also after a yes', () => {
    const situation = severe().does('joris', 'record-joint-wish', { answer: 'yes', ownWords: 'Ja.' });
    situation.does('noor', 'answer-question', { answer: 'yes', why: 'Met mij erbij kan het.' });
    expect(situation.refusal('joris', 'plan-talk', { on: '2026-12-02' }, 'step4')).toBe('');
    situation.does('joris', 'raise-alarm', { words: 'Er is met een mes gedreigd.' });
    expect(situation.caseState.questions.filter(({ kind }) => kind === 'joint-talk')).toHaveLength(2);
    expect(situation.refusal('joris', 'plan-talk', { on: '2026-12-03' }, 'step4')).toBe('joint-severe');
  });

  test('I15 no longer severe, or another way chosen: nobody is asked any more', () => {
    const open = (): Situation => severe().does('joris', 'record-joint-wish', { answer: 'yes' });
    expect(open().notices('N35')).not.toEqual([]);
    expect(open().does('noor', 'mark-severe', { severe: 'no', why: 'Het bleek mee te vallen.' }).notices('N35')).toEqual([]);
    const other = { way: 'separate', why: 'Apart gaat het beter.', followOn: '2026-12-01' };
    expect(open().does('joris', 'choose-other-way', other).notices('N35')).toEqual([]);
  });
});

describe('I15 the record of step 4', () => {
  /** The day of the talk. */
  const held = (): Situation => {
    const situation = withYes();
    situation.passesTo('2026-12-04 15:00');
    return situation;
  };

  test('I15 it says who was there, what was agreed, who watches it and when they speak again', () => {
    const situation = held().does('joris', 'record-joint-talk', JOINT);
    const record = situation.caseState.records.at(-1);
    expect(record).toMatchObject({ talk: 'step4', heldOn: '2026-12-04', present: ['p1', 'p2', 'p3', 'joris'], nextOn: '2026-12-07' });
    situation.does('joris', 'finish-record', { said: 'Beiden gaven elkaar een hand.', owner: 'noor' }, `record-${record?.seq ?? 0}`);
    expect(situation.caseState.promises.at(-1)).toMatchObject({
      kind: 'agreement',
      owner: 'noor',
      on: '2026-12-07',
      text: JOINT.agreement,
    });
    expect(situation.caseState.records.at(-1)).toMatchObject({ said: 'Beiden gaven elkaar een hand.' });
    expect(situation.caseState.talks.find(({ id }) => id === 'step4')).toMatchObject({ done: { on: '2026-12-04', by: 'joris' } });
    expect(situation.notices().filter(({ about }) => about === 'step4')).toEqual([]);
  });

  test.each([
    ['without the target', { present: 'p2,p3' }, 'joint-needs-both', 'present'],
    ['without who did it', { present: 'p1,joris' }, 'joint-needs-both', 'present'],
    ['without what was agreed', { agreement: '' }, 'field-required', 'agreement'],
    ['on a day before step 3', { heldOn: '2026-11-26' }, 'day-before-step3', 'heldOn'],
    ['on a day to come', { heldOn: '2026-12-07' }, 'day-in-future', 'heldOn'],
    ['with a next talk that is over', { nextOn: '2026-12-03' }, 'day-in-past', 'nextOn'],
  ])('I15 a record %s is refused at its field', (_, changes, refused, field) => {
    expect(held().tries('joris', 'record-joint-talk', { ...JOINT, ...changes })).toMatchObject({ refused, field });
  });

  test('a promise is watched by a colleague: an owner who is no staff is refused at the field', () => {
    const situation = held().does('joris', 'record-joint-talk', JOINT);
    expect(situation.tries('joris', 'finish-record', { owner: 'p2' })).toMatchObject({ refused: 'owner-no-staff', field: 'owner' });
  });

  test('two people record the same talk: the second hears who did, and when', () => {
    const situation = held().does('noor', 'record-joint-talk', JOINT, 'step4');
    const second = situation.tries('joris', 'record-joint-talk', JOINT, 'step4');
    expect(second).toMatchObject({ refused: 'recorded-by-other', params: { by: 'noor' }, instead: 'open:note:typed' });
    expect(isRefusal(second)).toBe(true);
    expect(situation.refusal('noor', 'record-joint-talk', JOINT, 'step4')).toBe('done-before');
  });

  test('two people record the talk of step 2, or of step 3: the second hears who did', () => {
    const step2 = { heldOn: '2026-11-24', wish: 'Rust.', agrees: 'yes', mayKnow: 'no', others: 'Daan' };
    const situation = new Situation('2026-11-24 10:15')
      .reports()
      .does('joris', 'pick-up')
      .does('noor', 'record-target-talk', step2, 'step2');
    expect(situation.refusal('joris', 'record-target-talk', step2, 'step2')).toBe('recorded-by-other');
    const step3 = { heldOn: '2026-11-24', present: 'p2', approach: 'no-blame', agreement: 'Rust.' };
    situation.does('joris', 'record-others-talk', step3, 'step3');
    expect(situation.refusal('noor', 'record-others-talk', step3, 'step3')).toBe('recorded-by-other');
  });
});

describe('I16 through the group', () => {
  test('I16 the group approach takes the place of steps 3 and 4: no step 4 is asked, and the follow-ups have their day', () => {
    const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
    const step2 = { heldOn: '2026-11-24', wish: 'Rust.', agrees: 'yes', mayKnow: 'no', others: 'Daan' };
    situation.does('joris', 'record-target-talk', step2);
    situation.does('joris', 'record-others-talk', {
      heldOn: '2026-11-24',
      present: 'p2',
      approach: 'group',
      agreement: 'Zes leerlingen helpen.',
    });
    expect(situation.caseState).toMatchObject({ approach: 'group', otherWay: { way: 'group', followOn: '2026-11-27' } });
    expect(situation.caseState.talks.filter(({ id }) => id.startsWith('step')).map(({ id }) => id)).toEqual(['step2', 'step3']);
  });
});
