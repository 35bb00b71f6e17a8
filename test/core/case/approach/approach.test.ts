// I16: before step 3 the approach is on the record.
import { Situation } from '../../../fixtures/situation';

const TALK = { heldOn: '2026-11-26', wish: 'Dat het stopt.', agrees: 'yes', mayKnow: 'no', others: 'Daan en Youri' };
const OTHERS = { heldOn: '2026-11-27', present: 'p2,p3', agreement: 'Ze laten haar tas met rust.' };

/** Spoken with Mila on Thursday 26 November. */
function spoken(): Situation {
  const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
  situation.passesTo('2026-11-26 16:50');
  return situation.does('joris', 'record-target-talk', TALK).parentsKnow();
}
function onFriday(situation: Situation): Situation {
  situation.passesTo('2026-11-27 15:00');
  return situation;
}

describe('I16 before step 3 the approach is on the record', () => {
  test.each(['no-blame', 'confronting'])('I16 %s is chosen beforehand, and may be changed until the talk', (approach) => {
    const situation = spoken().does('joris', 'choose-approach', { approach: 'no-blame' }).does('joris', 'choose-approach', { approach });
    expect(situation.caseState.approach).toBe(approach);
    onFriday(situation).does('joris', 'record-others-talk', { ...OTHERS, approach });
    expect(situation.refusal('joris', 'choose-approach', { approach: 'no-blame' })).toBe('not-possible-now');
  });

  test('I16 who records the talk without having chosen puts the approach on the record first', () => {
    const situation = onFriday(spoken()).does('joris', 'record-others-talk', { ...OTHERS, approach: 'confronting' });
    expect(situation.entries.slice(-2).map(({ type }) => type)).toEqual(['approach-chosen', 'others-talk-recorded']);
    const chosen = onFriday(spoken().does('joris', 'choose-approach', { approach: 'confronting' }));
    chosen.does('joris', 'record-others-talk', { ...OTHERS, approach: 'confronting' });
    expect(chosen.entries.filter(({ type }) => type === 'approach-chosen')).toHaveLength(1);
  });

  test('I16 not before step 2, and not for somebody who does not work on the case', () => {
    const early = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
    expect(early.tries('joris', 'choose-approach', { approach: 'no-blame' })).toMatchObject({
      refused: 'step3-before-step2',
      instead: 'open:record-target',
    });
    expect(spoken().refusal('bram', 'choose-approach', { approach: 'no-blame' })).toBe('no-access');
    expect(spoken().refusal('joris', 'choose-approach', { approach: 'group' })).toBe('field-required');
  });

  test('I16, I15 through the group is another way: it takes the place of steps 3 and 4', () => {
    const way = { way: 'group', why: 'Zes klasgenoten helpen.', followOn: '2026-12-03' };
    const situation = spoken().does('joris', 'choose-other-way', way);
    expect(situation.caseState).toMatchObject({ approach: 'group', otherWay: { way: 'group' } });
    expect(situation.refusal('joris', 'choose-approach', { approach: 'no-blame' })).toBe('not-possible-now');
    expect(situation.notices().filter(({ about }) => about === 'step3')).toEqual([]);
  });
});
