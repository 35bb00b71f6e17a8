// I3, N6: parents who were told together with a red flag know: nobody is asked to tell them again.
import { Situation } from '../../../fixtures/situation';

const ARRANGE = { phoneBy: 'samira', phoneOn: 'mo,we' };

/** Raised on Sunday 20 December, in the Christmas vacation, written down by Samira. */
function written(): Situation {
  const situation = new Situation('2026-12-20 10:00').reports('bram', { urgent: 'yes' }).does('samira', 'see-red-flag');
  return situation.does('samira', 'record-red-flag', { done: 'De dokter is er.', withPupil: 'parents' });
}
const parents = (situation: Situation): unknown => situation.caseState.talks.find(({ id }) => id === 'parents-p1')?.done;

test('I3, N6 "parents told" counts as told, from the day on which it was done', () => {
  const situation = written()
    .does('samira', 'arrange-red-flag', { ...ARRANGE, parentsTold: 'told' })
    .does('joris', 'pick-up');
  expect(parents(situation)).toMatchObject({ on: '2026-12-20', by: 'samira' });
});

test('I3, N6 told after pick-up counts too; "not yet" does not', () => {
  const situation = written()
    .does('joris', 'pick-up')
    .does('samira', 'arrange-red-flag', { ...ARRANGE, parentsTold: 'not-yet' });
  expect(parents(situation)).toBeUndefined();
  situation.does('samira', 'arrange-red-flag', { ...ARRANGE, parentsTold: 'told' });
  expect(parents(situation)).toMatchObject({ on: '2026-12-20' });
});
