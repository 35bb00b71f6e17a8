// I18: who keeps an eye on a place gets one line with an end and no story, and answers as often as there is something to say.
import { isRefusal } from '../../../../src/core/kernel/outcome';
import { partsOf } from '../../../../src/core/subject/rights';
import { Situation } from '../../../fixtures/situation';

const PLACE = { spot: 'Gang B om 10.40 uur', owner: 'cor', on: '2026-12-01' };
/** Asked on Tuesday 24 November, until Tuesday 1 December. */
const watching = (changes: Record<string, string> = {}): Situation =>
  new Situation('2026-11-24 10:15')
    .reports()
    .does('joris', 'pick-up')
    .does('joris', 'ask-to-watch', { ...PLACE, ...changes });
const idOf = (situation: Situation): string => `task-${situation.caseState.tasks?.at(-1)?.seq}`;
const asked = (situation: Situation, until: string): string[] => situation.passesTo(until).filter((line) => / N26/.test(line));
const sightings = (situation: Situation): unknown =>
  situation.caseState.tasks?.[0]?.watch?.sightings.map(({ what, words }) => [what, words]);

test('N26 asked at once, once more on the last day, and then who leads hears that nothing was said', () => {
  expect(asked(watching(), '2026-12-15 12:00')).toEqual([
    '2026-11-24 10:15 N26-watch cor',
    '2026-12-01 07:30 N26 cor',
    '2026-12-04 07:30 N26 joris',
  ]);
});

test('N26 for one day it is one message', () => {
  expect(asked(watching({ on: '2026-11-24' }), '2026-11-26 12:00')).toEqual(['2026-11-24 10:15 N26-watch cor']);
});

test('an answer ends the asking, and until the last day there may be more to say', () => {
  const situation = watching();
  situation.passesTo('2026-11-25 11:00');
  situation.does('cor', 'watch-place', { what: 'nothing' }, idOf(situation));
  situation.passesTo('2026-11-27 11:00');
  situation.does('cor', 'watch-place', { what: 'seen', seen: 'Drie leerlingen blokkeerden de deur.' }, idOf(situation));
  expect(sightings(situation)).toEqual([
    ['nothing', ''],
    ['seen', 'Drie leerlingen blokkeerden de deur.'],
  ]);
  expect(asked(situation, '2026-12-15 12:00')).toEqual([]);
  expect(situation.refusal('cor', 'watch-place', { what: 'nothing' }, idOf(situation))).toBe('watch-over');
});

test('N26 after the last day it can still be answered as long as nothing was said', () => {
  const situation = watching();
  situation.passesTo('2026-12-02 11:00');
  expect(situation.refusal('cor', 'watch-place', { what: 'nothing' }, idOf(situation))).toBe('');
  expect(situation.notices('N26')).toEqual([]);
});

test('"something seen" asks what', () => {
  const situation = watching();
  expect(situation.tries('cor', 'watch-place', { what: 'seen' }, idOf(situation))).toMatchObject({
    refused: 'field-required',
    field: 'seen',
  });
});

test.each(['Gang B, let op Mila', 'Bij de kluis van DE GRAAF', 'mila alleen op het plein'])(
  'I18 no name of a pupil goes along: %s',
  (spot) => {
    const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
    expect(situation.tries('joris', 'ask-to-watch', { ...PLACE, spot })).toMatchObject({ refused: 'place-names-pupil', field: 'spot' });
  },
);

test('one line fits on a locked phone', () => {
  const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
  const spot = 'Gang B bij de kluisjes tussen het derde en het vierde lesuur en daarna';
  expect(situation.tries('joris', 'ask-to-watch', { ...PLACE, spot })).toMatchObject({ refused: 'place-too-long', field: 'spot' });
});

test('I18 who watches plays no other part, and only until it ends', () => {
  const situation = watching();
  const parts = (): string[] => [...partsOf(situation.state, 'cor', situation.world, situation.now)];
  expect(parts()).toEqual(['owner']);
  situation.does('joris', 'finish-task', {}, idOf(situation));
  expect(parts()).toEqual([]);
  expect(isRefusal(situation.tries('cor', 'watch-place', { what: 'nothing' }, idOf(situation)))).toBe(true);
});

test('I18 nobody else answers for who watches', () => {
  const situation = watching();
  expect(situation.refusal('bram', 'watch-place', { what: 'nothing' }, idOf(situation))).toBe('no-access');
  expect(situation.refusal('joris', 'watch-place', { what: 'nothing' }, idOf(situation))).toBe('no-access');
});
