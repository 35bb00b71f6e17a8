// I4, I11: the sender who was named is none after all. The search goes on by itself: who leads is asked again, without a tap of anybody.
import { Situation } from '../../../fixtures/situation';

const TALK = { heldOn: '2026-11-26', wish: 'Dat het stopt.', agrees: 'yes', mayKnow: 'no' };
const WHY = 'Die leerling hoort hier niet bij.';

/** The search began on Thursday 26 November; Daan was named on Tuesday 1 December. */
function found(review: Record<string, string> = {}): Situation {
  const situation = new Situation('2026-11-24 10:15').reports().does('bram', 'finish-forms', { forms: 'digital', online: 'yes' });
  situation.does('joris', 'pick-up');
  situation.passesTo('2026-11-26 16:50');
  situation.does('joris', 'record-target-talk', TALK).parentsKnow();
  if (review['mayRemind'] !== undefined) situation.does('joris', 'review-search', review, 'search');
  situation.passesTo('2026-12-01 12:00');
  situation.does('joris', 'propose-sender', { names: 'Daan', ground: 'De bijnaam staat op zijn schrift.' });
  const question = situation.state.questions.find(({ answered }) => answered === undefined)?.seq ?? 0;
  situation.does('noor', 'answer-search', { answer: 'yes', why: 'Het adres klopt.' }, `question-${question}`);
  situation.passesTo('2026-12-03 12:00');
  return situation;
}
const open = ({ caseState }: Situation): string[] =>
  (caseState.tasks ?? []).filter(({ done }) => !done).map(({ key, on, owner }) => `${key} ${on} ${owner}`);

describe('I4 I11 the sender who was named is sealed', () => {
  test('I4 I11 the review of the search and the class reminder are asked again, counted from the sealing', () => {
    const situation = found();
    expect(open(situation)).toEqual(['search-evidence 2026-12-01 joris']);
    situation.does('noor', 'seal', { why: WHY }, 'p2');
    expect(open(situation)).toEqual([
      'search-evidence 2026-12-01 joris',
      'search-class 2026-12-10 joris',
      'search-sender 2026-12-17 joris',
    ]);
    expect(situation.passesTo('2026-12-17 12:00').filter((line) => line.includes('2026-12-17'))).toContain('2026-12-17 07:30 N26 joris');
    situation.does('joris', 'review-search', { found: 'Ict zoekt verder.' }, 'search');
  });

  test('I4 the class is not reminded against the wish of the target', () => {
    const situation = found({ mayRemind: 'no' }).does('noor', 'seal', { why: WHY }, 'p2');
    expect(open(situation)).toEqual(['search-evidence 2026-12-01 joris', 'search-sender 2026-12-17 joris']);
  });

  test('I11 taken back, the pupil is named and the search is over again', () => {
    const situation = found().does('noor', 'seal', { why: WHY }, 'p2').undoes('noor');
    expect(open(situation)).toEqual(['search-evidence 2026-12-01 joris']);
  });

  test('I11 in a case without a search, or with somebody else named, nothing is asked again', () => {
    const without = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up').does('joris', 'name-others', { bullies: 'Daan' });
    expect(open(without.does('noor', 'seal', { why: WHY }, 'p2'))).toEqual([]);
    const two = found().does('joris', 'name-others', { bullies: 'Youri' });
    expect(open(two.does('noor', 'seal', { why: WHY }, 'p2'))).toEqual(['search-evidence 2026-12-01 joris']);
  });
});

test('I4 the pupil who was named turns out to be a witness: the search goes on too', () => {
  const situation = found().does('joris', 'change-role', { pupil: 'p2', role: 'witness', why: 'Daan liet het zien.' });
  expect(open(situation)).toEqual(['search-evidence 2026-12-01 joris', 'search-class 2026-12-10 joris', 'search-sender 2026-12-17 joris']);
});
