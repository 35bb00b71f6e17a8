// N16, N17, N18: the follow-up of step 3 and the rounds of step 5, with dates written out by hand.
import { followUpsOf } from '../../../../src/core/subject/followed-up';
import { roundsOf } from '../../../../src/core/subject/rounds';
import { afterStepThree, answers, inStepFive } from '../../../fixtures/in-step-five';
import type { Situation } from '../../../fixtures/situation';

const of = (sent: readonly string[], ...rules: string[]): string[] => sent.filter((line) => rules.includes(line.split(' ')[2] ?? ''));
const FOLLOW_UPS = ['N16', 'N17', 'N18', 'N18-again'];
const WELL = { p1: 'stopped', p2: 'keeps', p3: 'keeps' };
const days = (situation: Situation): string[] =>
  roundsOf(situation.caseState, situation.world).rounds.map(({ on, kind }) => `${on} ${kind}`);

describe('N16 follow-up of step 3', () => {
  test('N16 on the chosen day, three days after the talk by default, to who held it', () => {
    expect(of(afterStepThree().passesTo('2026-12-01 12:00'), ...FOLLOW_UPS)).toEqual(['2026-11-30 07:30 N16 joris']);
    expect(of(afterStepThree({ nextOn: '2026-12-02' }).passesTo('2026-12-02 12:00'), ...FOLLOW_UPS)).toEqual([
      '2026-12-02 07:30 N16 joris',
    ]);
  });

  test('N16 recorded for everybody who was there: nothing more is asked', () => {
    const situation = afterStepThree();
    situation.passesTo('2026-11-30 15:00');
    answers(situation, { p2: 'keeps', p3: 'keeps' });
    expect(of(situation.passesTo('2026-12-14 12:00'), ...FOLLOW_UPS)).toEqual([]);
    expect(situation.refusal('joris', 'answer-round', { present: 'p2', first: 'keeps' })).toBe('already-answered');
  });

  test('N16 only who was at the talk stands on the card', () => {
    const situation = afterStepThree({ present: 'p2' });
    situation.passesTo('2026-11-30 15:00');
    answers(situation, { p2: 'keeps' });
    expect(situation.notices('N18')).toEqual([]);
  });

  test('N16 another way from that day on takes its place', () => {
    const situation = afterStepThree().does('joris', 'choose-other-way', { way: 'separate', why: 'x', followOn: '2026-11-30' });
    expect(of(situation.passesTo('2026-12-02 12:00'), ...FOLLOW_UPS)).toEqual(['2026-12-02 07:30 N17 joris']);
  });
});

describe('N17 rounds of step 5', () => {
  test('N17 after 2 days, 1 week and 1 month, at least 3 and 10 school days apart', () => {
    // A month after 9 December is a Saturday; ten school days after 16 December it is 13 January.
    expect(days(inStepFive())).toEqual(['2026-12-11 two-days', '2026-12-16 week', '2027-01-13 month']);
  });

  test('N17 one card for all; each round is asked when the one before is answered', () => {
    const situation = inStepFive();
    expect(of(situation.passesTo('2026-12-11 15:00'), ...FOLLOW_UPS)).toEqual(['2026-12-11 07:30 N17 joris']);
    answers(situation, WELL);
    expect(of(situation.passesTo('2026-12-16 15:00'), ...FOLLOW_UPS)).toEqual(['2026-12-16 07:30 N17 joris']);
    answers(situation, WELL);
    expect(of(situation.passesTo('2027-01-13 15:00'), ...FOLLOW_UPS)).toEqual(['2027-01-13 07:30 N17 joris']);
  });

  test('N17 two pupils a page: it is answered when every pupil has an answer', () => {
    const situation = inStepFive();
    situation.passesTo('2026-12-11 15:00');
    situation.does('joris', 'answer-round', { present: 'p1,p2', first: 'stopped', second: 'keeps' });
    expect(situation.notices('N17').filter(({ about }) => about.endsWith('-1'))).toHaveLength(1);
    situation.does('joris', 'answer-round', { present: 'p3', first: 'keeps' });
    expect(situation.notices('N18').map(({ about }) => about.slice(-1))).toEqual(['2']);
  });

  test('N17 all well in the third: it ends, and the month has passed', () => {
    const situation = inStepFive();
    for (const day of ['2026-12-11', '2026-12-16', '2027-01-13']) {
      situation.passesTo(`${day} 15:00`);
      answers(situation, WELL);
    }
    expect(roundsOf(situation.caseState, situation.world)).toMatchObject({ open: undefined, allWell: true, monthPassed: true });
    expect(of(situation.passesTo('2027-03-01 12:00'), ...FOLLOW_UPS)).toEqual([]);
  });

  test('N17 while the last one is not "stopped" and "keeps to it" for all, every ten school days again', () => {
    const situation = inStepFive();
    for (const day of ['2026-12-11', '2026-12-16', '2027-01-13']) {
      situation.passesTo(`${day} 15:00`);
      answers(situation, { ...WELL, p1: 'less' });
    }
    expect(roundsOf(situation.caseState, situation.world)).toMatchObject({ allWell: false, monthPassed: true });
    // Monday 25 January is a study day.
    expect(days(situation).at(-1)).toBe('2027-01-28 again');
    situation.passesTo('2027-01-28 15:00');
    answers(situation, { ...WELL, p1: 'less' });
    expect(days(situation).at(-1)).toBe('2027-02-11 again');
    situation.passesTo('2027-02-11 15:00');
    answers(situation, WELL);
    expect(roundsOf(situation.caseState, situation.world).open).toBeUndefined();
  });

  test('N17 a round that was not answered waits, and one answer counts for the next one too', () => {
    const situation = inStepFive();
    situation.passesTo('2026-12-17 15:00');
    answers(situation, WELL);
    expect(roundsOf(situation.caseState, situation.world).open?.on).toBe('2027-01-13');
  });

  test('N17 who fills in an open round when the next one has come is not asked for that one as well; for who is left N18 asks', () => {
    const situation = inStepFive();
    situation.passesTo('2026-12-17 15:00');
    situation.does('joris', 'answer-round', { present: 'p1,p2', first: 'stopped', second: 'keeps' });
    expect(of(situation.passesTo('2026-12-17 16:00'), ...FOLLOW_UPS)).toEqual([]);
    expect(of(situation.passesTo('2026-12-18 15:00'), ...FOLLOW_UPS)).toEqual(['2026-12-18 07:30 N18 joris']);
  });

  test('N17 an answer the day before is that round; earlier ones are a talk in between', () => {
    const situation = inStepFive();
    situation.passesTo('2026-12-10 15:00');
    answers(situation, WELL);
    expect(roundsOf(situation.caseState, situation.world).open?.on).toBe('2026-12-16');
    answers(situation, { ...WELL, p1: 'worse' });
    expect(roundsOf(situation.caseState, situation.world)).toMatchObject({ open: { on: '2026-12-16' }, allWell: false });
  });

  test('N17 no round is asked of a closed case', () => {
    const situation = inStepFive();
    situation.does('noor', 'close-case', { why: 'Verhuisd.' });
    expect(of(situation.passesTo('2027-02-01 12:00'), ...FOLLOW_UPS)).toEqual([]);
    expect(situation.refusal('joris', 'answer-round', { present: 'p1', first: 'stopped' })).toBe('closed');
  });

  test('N17 each pupil has answers of their own, and who is not in the case has none', () => {
    const situation = inStepFive();
    situation.passesTo('2026-12-11 15:00');
    const answer = (values: Record<string, string>): string => situation.refusal('joris', 'answer-round', values);
    expect(answer({ present: 'p1,p2', first: 'keeps', second: 'keeps' })).toBe('unknown-choice');
    expect(answer({ present: 'p1,p2', first: 'stopped', second: 'less' })).toBe('unknown-choice');
    expect(answer({ present: 'p1,p2', first: 'stopped' })).toBe('field-required');
    expect(answer({ present: 'p9', first: 'stopped' })).toBe('changed-meanwhile');
    expect(answer({ present: 'p1,p2,p3', first: 'stopped', second: 'keeps' })).toBe('not-possible-now');
    expect(situation.refusal('bram', 'answer-round', { present: 'p1', first: 'stopped' })).toBe('no-access');
  });
});

describe('N18 a follow-up is open', () => {
  test('N18 two school days after its day to who leads, then every two one place higher', () => {
    expect(of(inStepFive().passesTo('2027-01-06 12:00'), ...FOLLOW_UPS)).toEqual([
      '2026-12-11 07:30 N17 joris',
      '2026-12-15 07:30 N18 joris',
      '2026-12-17 07:30 N18 noor',
      '2027-01-04 07:30 N18 anja',
      '2027-01-06 07:30 N18 els',
    ]);
  });

  test('N18 "not spoken" asks again within three school days, for that pupil only', () => {
    const situation = inStepFive();
    situation.passesTo('2026-12-11 15:00');
    answers(situation, { ...WELL, p3: 'not-spoken' });
    // Monday, Tuesday, Wednesday: that is the day of the next round, and that one takes its place.
    expect(of(situation.passesTo('2026-12-16 12:00'), ...FOLLOW_UPS)).toEqual(['2026-12-16 07:30 N17 joris']);
  });

  test('N18 "not spoken" in the last round: only that pupil stands on the card, on the day that was chosen', () => {
    const situation = inStepFive();
    for (const day of ['2026-12-11', '2026-12-16']) {
      situation.passesTo(`${day} 15:00`);
      answers(situation, WELL);
    }
    situation.passesTo('2027-01-13 15:00');
    answers(situation, { ...WELL, p1: 'not-spoken' });
    expect(situation.refusal('joris', 'move-round', { on: '2027-01-19' })).toBe('day-too-far');
    situation.does('joris', 'move-round', { on: '2027-01-14' });
    expect(of(situation.passesTo('2027-01-14 15:00'), ...FOLLOW_UPS)).toEqual(['2027-01-14 07:30 N17 joris']);
    expect(situation.refusal('joris', 'answer-round', { present: 'p2', first: 'keeps' })).toBe('changed-meanwhile');
    answers(situation, { p1: 'stopped' });
    expect(roundsOf(situation.caseState, situation.world)).toMatchObject({ open: undefined, allWell: true });
  });

  test('N18 the second time next above is told at once', () => {
    const situation = inStepFive();
    for (const day of ['2026-12-11', '2026-12-16']) {
      situation.passesTo(`${day} 15:00`);
      answers(situation, WELL);
    }
    situation.passesTo('2027-01-13 15:00');
    answers(situation, { ...WELL, p1: 'not-spoken' });
    // Three school days later: Monday 18 January.
    expect(of(situation.passesTo('2027-01-18 15:00'), ...FOLLOW_UPS)).toEqual(['2027-01-18 07:30 N17 joris']);
    answers(situation, { p1: 'not-spoken' });
    expect(of(situation.passesTo('2027-01-18 16:00'), ...FOLLOW_UPS)).toEqual(['2027-01-18 15:00 N18-again noor']);
    situation.does('noor', 'move-round', { on: '2027-01-20' });
    answers(situation, { p1: 'stopped' });
    expect(of(situation.passesTo('2027-02-10 16:00'), ...FOLLOW_UPS)).toEqual([]);
  });

  test('N18 moving it once is no miss when a pupil was already said to be not spoken', () => {
    const situation = inStepFive();
    situation.passesTo('2026-12-11 15:00');
    const about = situation.notices('N17')[0]?.about ?? '';
    answers(situation, { ...WELL, p3: 'not-spoken' });
    situation.does('joris', 'move-round', { on: '2026-12-14' }, about);
    expect(of(situation.passesTo('2026-12-14 12:00'), ...FOLLOW_UPS)).toEqual(['2026-12-14 07:30 N17 joris']);
    situation.does('joris', 'move-round', { on: '2026-12-15' }, about);
    expect(of(situation.passesTo('2026-12-14 16:00'), ...FOLLOW_UPS)).toEqual(['2026-12-14 12:00 N18-again noor']);
  });

  test('N18 "partly" plans a talk in three school days', () => {
    const situation = inStepFive();
    situation.passesTo('2026-12-11 15:00');
    answers(situation, { ...WELL, p2: 'partly' });
    expect(of(situation.passesTo('2026-12-16 07:30'), 'N10', 'N11', 'N13')).toEqual(['2026-12-16 07:30 N13 joris']);
    const talk = situation.caseState.talks.find(({ kind }) => kind === 'partly');
    expect(talk).toMatchObject({ pupil: 'p2', plan: { on: '2026-12-16' } });
    situation.does('joris', 'record-short-talk', { heldOn: '2026-12-16', words: 'Het lukt niet in de pauze.' }, talk?.id ?? '');
    expect(situation.notices('N14')).toEqual([]);
  });

  test('I11 who wrote down what was seen, or said, corrects it', () => {
    const situation = inStepFive();
    situation.passesTo('2026-12-11 15:00');
    situation.does('joris', 'answer-round', { present: 'p1,p2', first: 'stopped', second: 'keeps', view: 'Het is rustig in 2A.' });
    const about = `entry-${followUpsOf(situation.caseState).pages.at(-1)?.seq ?? 0}`;
    situation.does('joris', 'correct-entry', { words: 'Het is rustig in 2B.', why: 'Verkeerde klas.' }, about);
    expect(followUpsOf(situation.caseState).pages.at(-1)?.view).toBe('Het is rustig in 2B.');
  });

  test('N18 undo takes the answer back, and the round is asked again', () => {
    const situation = inStepFive();
    situation.passesTo('2026-12-11 15:00');
    answers(situation, { p1: 'stopped', p2: 'partly' });
    situation.undoes('joris');
    expect(followUpsOf(situation.caseState).pages).toHaveLength(1);
    expect(situation.caseState.talks.some(({ kind }) => kind === 'partly')).toBe(false);
  });
});
