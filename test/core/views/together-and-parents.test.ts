// What is shown around step 4 and the parents: the answer to a yes or a no, and what never stands on a card (I2, I3, I15).
import { afterStep2, dataOf, type ACase } from './a-case';

/** Spoken with both sides; step 3 was held on Friday 27 November. */
function afterStep3(mayKnow = 'no'): ACase {
  const story = afterStep2('yes', mayKnow).at('2026-11-27', '15:00');
  story.does('joris', 'record-others-talk', {
    heldOn: '2026-11-27',
    present: 'p2,p3',
    approach: 'no-blame',
    agreement: 'Ze laten de tas met rust.',
  });
  return story;
}
const told = (story: ACase, about: string): void =>
  void story.does('joris', 'tell-parents', { how: 'told', pupilKnows: 'yes', on: '2026-11-27' }, about);

describe('I15 the answer of the target', () => {
  test('a yes leads to the day of the talk', () => {
    const day = dataOf(afterStep3().does('joris', 'record-joint-wish', { answer: 'yes' }), 'day-choice');
    expect(day).toMatchObject({ talk: 'step4', verb: 'plan-talk', about: 'step4' });
  });

  test.each([{ answer: 'no' }, { answer: 'yes', otherSide: 'refuses' }])(
    'a no, of either side, leads to another way and pushes nothing',
    (answer) => {
      expect(dataOf(afterStep3().does('joris', 'record-joint-wish', answer), 'other-way')).toMatchObject({ about: 'step4', way: '' });
    },
  );

  test('while it is severe the coordinator is asked, and the card says whom', () => {
    const story = afterStep3();
    story.does('joris', 'mark-severe', { severe: 'yes', why: 'Dreiging.' });
    expect(dataOf(story.opens('joris', 'target-yes', 'step4'), 'target-yes')).toMatchObject({ severe: true });
    expect(dataOf(story.does('joris', 'record-joint-wish', { answer: 'yes' }), 'folded')).toMatchObject({
      done: 'along-asked',
      person: 'noor',
    });
  });

  test('I15 the case asks it first, then a day, then the record', () => {
    const story = afterStep3();
    for (const about of ['parents-p1', 'other-parents-p2', 'other-parents-p3']) told(story, about);
    const asks = (): unknown => dataOf(story.opens('joris', 'case'), 'case');
    expect(asks()).toMatchObject({ ask: 'joint', talk: 'step4', actions: [{ verb: 'open:target-yes' }, { verb: 'open:other-way' }] });
    story.does('joris', 'record-joint-wish', { answer: 'yes' });
    expect(asks()).toMatchObject({ ask: 'day', actions: [{ verb: 'open:day-choice:plan-talk' }, { verb: 'open:record-joint' }] });
    story.does('joris', 'record-joint-wish', { answer: 'no' });
    expect(asks()).toMatchObject({ ask: 'way', actions: [{ verb: 'open:other-way' }, { verb: 'open:target-yes' }] });
  });
});

describe('I2 what stands on these cards', () => {
  test('I2 the record of step 4 holds both sides, so no earlier words', () => {
    const story = afterStep3();
    story.does('joris', 'record-joint-wish', { answer: 'yes', ownWords: 'Alleen als jij erbij blijft.' });
    const card = JSON.stringify(story.opens('joris', 'record-joint', 'step4'));
    expect(card).toContain('Mila');
    expect(card).not.toMatch(/Dat ze|Alleen als jij|tas met rust/);
  });

  test.each([
    ['no', true],
    ['yes', false],
  ])('I2 the form for the parents of the other names no target; may the other know: %s', (mayKnow, keepSecret) => {
    const card = dataOf(afterStep3(mayKnow).opens('joris', 'parents-told', 'other-parents-p2'), 'parents-told');
    expect(card).toMatchObject({ keepSecret, about: 'other-parents-p2', household: 1 });
    expect(JSON.stringify(card)).not.toContain('Mila');
  });

  test('I3 the case that asks for a day for the parents takes their answer too: they may be told before it', () => {
    const story = afterStep3();
    story.does('joris', 'choose-other-way', { way: 'separate', why: 'Dat wil Mila.', followOn: '2026-12-01' });
    told(story, 'parents-p1');
    expect(dataOf(story.opens('joris', 'case'), 'case')).toMatchObject({
      ask: 'day',
      talk: 'other-parents',
      actions: [{ verb: 'open:parents-told' }, { verb: 'open:day-choice:plan-talk' }],
    });
  });

  test('I3 the second household has a form of its own', () => {
    const story = afterStep3();
    const first = story.does('joris', 'tell-parents', { how: 'tried', pupilKnows: 'yes', on: '2026-11-27', households: '2' }, 'parents-p1');
    expect(dataOf(first, 'record-parents')).toMatchObject({ left: 1, household: 1, pupil: 'Mila de Graaf' });
    expect(dataOf(story.opens('joris', 'parents-told', 'parents-p1'), 'parents-told')).toMatchObject({
      about: 'parents-p1-second',
      household: 2,
    });
    const lines = dataOf(story.opens('joris', 'parents-who'), 'parents-who').lines;
    expect(lines).toMatchObject([
      { about: 'parents-p1', told: 1, households: 2, doneOn: '' },
      { about: 'other-parents-p2', told: 0, dueOn: '2026-12-04' },
      { about: 'other-parents-p3' },
    ]);
  });

  test('I3 "the parents know" leads to who told them; "not yet" to its day', () => {
    const story = afterStep2();
    expect(dataOf(story.does('joris', 'finish-record', { parents: 'know' }), 'parents-told')).toMatchObject({ about: 'parents-p1' });
    const day = story.does('joris', 'tell-parents', { how: 'not-yet', pupilKnows: 'no', on: '2026-11-27' }, 'parents-p1');
    expect(dataOf(day, 'folded')).toMatchObject({ done: 'talk-planned', talk: 'parents', on: '2026-11-27' });
    const unwanted = story.does('joris', 'parents-not-wanted', { why: 'Thuis is het onrustig.', askOn: '2026-12-02' }, 'parents-p1');
    expect(dataOf(unwanted, 'folded')).toMatchObject({ done: 'parents-unwanted', on: '2026-12-02' });
  });

  test('the track of the parents says who was spoken to, and who is next', () => {
    const story = afterStep3();
    told(story, 'parents-p1');
    const track = dataOf(story.opens('joris', 'case'), 'case').tracks.find((one) => one.track === 'parents');
    expect(track).toMatchObject({ state: 'spoken', doneOn: '2026-11-27', nextOn: '2026-12-04' });
  });
});
