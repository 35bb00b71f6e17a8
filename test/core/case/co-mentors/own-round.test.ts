// N17 to the co-mentor for the own pupil: one round, one answer per pupil, and no name of anybody else.
import { followUpsOf } from '../../../../src/core/subject/followed-up';
import { roundsOf } from '../../../../src/core/subject/rounds';
import { answerCard } from '../../../../src/core/views/answer-card';
import { openCard } from '../../../../src/core/views/open-card';
import { answers, inStepFive } from '../../../fixtures/in-step-five';
import type { Situation } from '../../../fixtures/situation';

const OWN = { present: 'p4', first: 'keeps', firstWords: 'Ik zoek haar niet meer op.' };
const ofN17 = (sent: readonly string[]): string[] => sent.filter((line) => /N17/.test(line));

/** Luuk of 2A is p4, with Kenan as co-mentor. The rounds are on 11 and 16 December and 13 January. */
function withCoMentor(): Situation {
  const situation = inStepFive().does('joris', 'name-others', { bullies: 'Luuk Hamers' });
  return situation.does('kenan', 'join-case', { task: 'others-causes', on: '2026-12-04' }, 'co-mentor-p4');
}
const round = (situation: Situation): string => roundsOf(situation.caseState, situation.world).open?.id ?? '';
const opens = (situation: Situation, person: string, card: string): unknown =>
  openCard({ card, choice: '', about: round(situation), ref: '', formId: 'f', values: {} }, situation.state, {
    person,
    now: situation.now,
    world: situation.world,
  });

test('N17 on the day of the round who leads gets the card of all, the co-mentor that of the own pupil', () => {
  expect(ofN17(withCoMentor().passesTo('2026-12-12 12:00'))).toEqual(['2026-12-11 07:30 N17-own kenan', '2026-12-11 07:30 N17 joris']);
});

test('N17 the co-mentor reads and answers for the own pupil only; who leads is asked for the others', () => {
  const situation = withCoMentor();
  situation.passesTo('2026-12-11 10:00');
  expect(opens(situation, 'kenan', 'round-form')).toMatchObject({ data: { present: 'p4', firstName: 'Luuk Hamers', secondName: '' } });
  expect(situation.refusal('kenan', 'answer-round', { present: 'p2', first: 'keeps' }, round(situation))).toBe('changed-meanwhile');
  const before = situation.state;
  situation.does('kenan', 'answer-round', OWN, round(situation));
  const viewer = { person: 'kenan', now: situation.now, world: situation.world };
  expect(
    answerCard('answer-round', { before, after: situation.state, viewer, ref: 'ref', formId: 'f', about: '', choice: '' }),
  ).toMatchObject({ data: { done: 'round-answered' } });
  expect(roundsOf(situation.caseState, situation.world).open?.toAsk).toEqual(['p1', 'p2', 'p3']);
  expect([situation.notices('N17-own'), situation.notices('N17').map(({ person }) => person)]).toEqual([[], ['joris']]);
  expect(situation.refusal('kenan', 'answer-round', OWN, round(situation))).toBe('already-answered');
});

test('N17 the round is answered when every pupil of the card is, whoever did it', () => {
  const situation = withCoMentor();
  situation.passesTo('2026-12-11 10:00');
  const first = round(situation);
  answers(situation, { p1: 'stopped', p2: 'keeps' }, 'joris', first);
  situation.does('kenan', 'answer-round', OWN, first);
  answers(situation, { p3: 'keeps' }, 'joris', first);
  expect(situation.notices('N17').filter(({ about }) => about === first)).toEqual([]);
  expect(followUpsOf(situation.caseState).pages.flatMap((page) => page.answers.map(({ pupil }) => pupil))).toEqual(
    expect.arrayContaining(['p1', 'p2', 'p3', 'p4']),
  );
});

test('N17 who leads may answer for all: the co-mentor is not asked any more', () => {
  const situation = withCoMentor();
  situation.passesTo('2026-12-11 10:00');
  answers(situation, { p1: 'stopped', p2: 'keeps', p3: 'keeps', p4: 'keeps' }, 'joris', round(situation));
  expect(situation.notices('N17-own').filter(({ from }) => from <= situation.now)).toEqual([]);
});

test('N18 an own pupil without an answer is asked of who leads', () => {
  const situation = withCoMentor();
  situation.passesTo('2026-12-11 10:00');
  answers(situation, { p1: 'stopped', p2: 'keeps', p3: 'keeps' }, 'joris', round(situation));
  expect(situation.passesTo('2026-12-15 12:00').filter((line) => line.includes('N18'))).toEqual(['2026-12-15 07:30 N18 joris']);
});

test('N17 a co-mentor moves no round and answers no talk in between', () => {
  const situation = withCoMentor();
  expect(situation.refusal('kenan', 'move-round', { on: '2026-12-14' }, round(situation))).toBe('no-access');
  expect(situation.refusal('kenan', 'answer-round', OWN, 'between-1')).toBe('no-access');
});

test('N17 who is co-mentor of two pupils gets one message about both, until both have answered', () => {
  const situation = inStepFive().does('joris', 'name-others', { bullies: 'Luuk Hamers, Isa Brouwers' });
  situation.does('femke', 'join-case', { task: 'others-causes', on: '2026-12-07' }, 'co-mentor-p4');
  situation.does('femke', 'join-case', { task: 'others-behaviour', on: '2026-12-07' }, 'co-mentor-p5');
  expect(ofN17(situation.passesTo('2026-12-14 12:00'))).toEqual(['2026-12-11 07:30 N17 joris', '2026-12-14 07:30 N17-own femke']);
  expect(opens(situation, 'femke', 'round-form')).toMatchObject({ data: { present: 'p4,p5' } });
  situation.does('femke', 'answer-round', OWN, round(situation));
  expect(situation.notices('N17-own')).toHaveLength(1);
  situation.does('femke', 'answer-round', { present: 'p5', first: 'keeps' }, round(situation));
  expect(situation.notices('N17-own').filter(({ from }) => from <= situation.now)).toEqual([]);
});
