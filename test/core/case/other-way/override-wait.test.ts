// I1: a red flag overrides what the pupil asked about step 3, with the reason and after telling the pupil.
import { Situation } from '../../../fixtures/situation';
import { windowOf } from '../../../fixtures/time-passes';

const WISH = { heldOn: '2026-11-26', wish: 'Dat het stopt zonder gedoe.', mayKnow: 'no', others: 'Daan en Youri' };
const WHY = { toldOn: '2026-11-27', why: 'Er is een mes gezien.' };

/** Mila said this on Thursday 26 November; on Friday a knife was seen. */
function threatened(agrees = 'wait'): Situation {
  const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
  situation.passesTo('2026-11-26 16:50');
  situation.does('joris', 'record-target-talk', { ...WISH, agrees });
  situation.passesTo('2026-11-27 11:00');
  return situation.does('joris', 'raise-alarm', { words: 'Daan liet een mes zien.' });
}
const stepThree = (situation: Situation, rule: string): string[] =>
  situation
    .notices(rule)
    .filter(({ about }) => about === 'step3')
    .map((notice) => `${notice.card} ${windowOf(notice)}`);

describe('I1 a red flag overrides "wait" and "no"', () => {
  test.each(['wait', 'no'])('I1 "%s": step 3 is open again, a week after the pupil was told, and a day is asked', (agrees) => {
    const situation = threatened(agrees);
    expect(situation.refusal('joris', 'plan-talk', { on: '2026-11-30' }, 'step3')).toBe('target-said-wait');
    situation.does('joris', 'override-wait', WHY);
    expect(stepThree(situation, 'N10')).toEqual(['step-plan joris 2026-12-01 07:30 > 2026-12-04 07:30']);
    expect(stepThree(situation, 'N11')).toEqual(['step-due joris 2026-12-04 07:30 > 2026-12-07 07:30']);
    expect(situation.refusal('joris', 'plan-talk', { on: '2026-11-30' }, 'step3')).toBe('');
    expect(situation.notices('N35')).toEqual([]);
  });

  test('I1 only after a red flag, with a reason, and after the pupil was told', () => {
    const calm = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
    calm.passesTo('2026-11-26 16:50');
    calm.does('joris', 'record-target-talk', { ...WISH, agrees: 'wait' });
    expect(calm.refusal('joris', 'override-wait', { ...WHY, toldOn: '2026-11-26' })).toBe('not-possible-now');
    const refused = (person: string, changes: Record<string, string> = {}): string =>
      threatened().refusal(person, 'override-wait', { ...WHY, ...changes });
    expect([refused('joris', { why: '' }), refused('joris', { toldOn: '2026-11-28' }), refused('joris', { toldOn: '2026-11-25' })]).toEqual(
      ['field-required', 'day-in-future', 'told-before-said'],
    );
    expect([refused('bram'), refused('anja'), refused('noor')]).toEqual(['no-access', 'no-access', '']);
  });

  test('I1 a pupil who agrees is not overridden, nor is anybody in a closed case', () => {
    expect(threatened('yes').refusal('joris', 'override-wait', WHY)).toBe('not-possible-now');
    expect(threatened().does('noor', 'close-case', { why: 'Verhuisd.' }).refusal('joris', 'override-wait', WHY)).toBe('closed');
  });

  test('I1 it counts until the pupil says it again', () => {
    const situation = threatened().does('joris', 'override-wait', WHY);
    situation.passesTo('2026-11-30 12:00');
    situation.does('joris', 'record-target-talk', { ...WISH, heldOn: '2026-11-30', agrees: 'not-discussed' });
    expect(stepThree(situation, 'N11').join()).toContain('step-due');
    situation.does('joris', 'record-target-talk', { ...WISH, heldOn: '2026-11-30', agrees: 'no' });
    expect(stepThree(situation, 'N11').join()).toContain('target-waits');
  });
});
