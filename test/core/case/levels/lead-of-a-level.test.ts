// I6: a change of level offers the lead to its seat; level and lead are two facts.
import { levelEvents } from '../../../../src/core/case/level';
import type { Level } from '../../../../src/protocol/v1/levels';
import { worldWith, EXAMPLE_SCHOOL } from '../../../fixtures/example-school';
import { Situation } from '../../../fixtures/situation';

const picked = (): Situation => new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');

/** As one tap of a person. */
function changes(situation: Situation, by: string, to: Level): Situation {
  return situation.writes(by, levelEvents(situation.caseState, to, 'De gesprekken hielpen niet.', situation.context(by, '')));
}
const handOvers = ({ caseState }: Situation): object[] =>
  caseState.handOvers.map(({ from, to, accepted, ended }) => ({
    from,
    to,
    accepted: accepted !== undefined,
    ended: ended !== undefined,
  }));

test('I6 levels 2 and 3 are offered to the coordinator, level 4 to the team leader, level 1 to the mentor', () => {
  expect(handOvers(changes(picked(), 'joris', 2))).toEqual([{ from: ['joris'], to: 'noor', accepted: false, ended: false }]);
  expect(handOvers(changes(picked(), 'joris', 3))).toEqual([{ from: ['joris'], to: 'noor', accepted: false, ended: false }]);
  expect(handOvers(changes(picked(), 'joris', 4))).toEqual([{ from: ['joris'], to: 'anja', accepted: false, ended: false }]);
  const down = changes(changes(picked(), 'noor', 2), 'noor', 1);
  expect(handOvers(down).at(-1)).toEqual({ from: ['noor'], to: 'joris', accepted: false, ended: false });
});

test('I6 level and lead are two facts: the level changes at once, the lead when it is accepted', () => {
  const situation = changes(picked(), 'joris', 2);
  expect(situation.caseState).toMatchObject({ level: 2, lead: 'joris' });
  expect(situation.windows('N22')).toEqual(['noor 2026-11-24 10:15']);
  expect(situation.does('noor', 'accept-lead').caseState).toMatchObject({ level: 2, lead: 'noor' });
});

test('I6 who taps and holds the seat has accepted by that tap; the former lead gets the receipt', () => {
  const situation = changes(picked(), 'noor', 2);
  expect(situation.caseState).toMatchObject({ level: 2, lead: 'noor' });
  expect(situation.notices('N22')).toEqual([]);
  expect(situation.notices('N22-receipt').map(({ person }) => person)).toEqual(['joris']);
});

test('I6 who leads already and holds the seat of the new level keeps it, without a hand-over', () => {
  const situation = changes(changes(picked(), 'noor', 2), 'noor', 3);
  expect(situation.caseState).toMatchObject({ level: 3, lead: 'noor' });
  expect(handOvers(situation)).toHaveLength(1);
});

test('I6 at level 0 the pupils solve it: nobody is asked to take it over', () => {
  const situation = changes(picked(), 'joris', 0);
  expect(situation.caseState).toMatchObject({ level: 0, lead: 'joris', handOvers: [] });
});

test('I6 down again before it was accepted: who was offered the lead is asked nothing any more', () => {
  const situation = changes(changes(picked(), 'joris', 2), 'joris', 1);
  expect(situation.caseState).toMatchObject({ level: 1, lead: 'joris' });
  expect([situation.notices('N22'), situation.notices('N23')]).toEqual([[], []]);
});

test('I6 of duo mentors the one who led before gets it back', () => {
  const class2A = EXAMPLE_SCHOOL.pupils.find((pupil) => pupil.class === '2A');
  const situation = new Situation('2026-11-24 10:15').reports('bram', {
    target: class2A?.name ?? '',
    class: '2A',
    pupil: class2A?.number ?? '',
  });
  situation.does('kenan', 'pick-up');
  changes(situation, 'noor', 2);
  expect(handOvers(changes(situation, 'noor', 1)).at(-1)).toMatchObject({ to: 'kenan' });
});

test('I6 nobody holds the seat of the level: who leads goes on', () => {
  const world = worldWith({ seats: { ...EXAMPLE_SCHOOL.seats, coordinators: [] } });
  const situation = new Situation('2026-11-24 10:15', world).reports().does('joris', 'pick-up');
  expect(changes(situation, 'joris', 2).caseState).toMatchObject({ level: 2, lead: 'joris', handOvers: [] });
});

test('I6 every change stands on the record: who decided, when, why, from which level to which', () => {
  const { levelChanges } = changes(picked(), 'joris', 2).caseState;
  expect(levelChanges).toMatchObject([{ by: 'joris', from: 1, to: 2, why: 'De gesprekken hielpen niet.', decidedBy: '' }]);
});
