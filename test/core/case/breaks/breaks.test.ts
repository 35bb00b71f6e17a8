// N19 and I5: worse, still going on, and what a broken agreement leads to. Dates written out by hand.
import { followUpsOf } from '../../../../src/core/subject/followed-up';
import { roundsOf } from '../../../../src/core/subject/rounds';
import { answers, inStepFive } from '../../../fixtures/in-step-five';
import type { Situation } from '../../../fixtures/situation';

const of = (sent: readonly string[], ...rules: string[]): string[] => sent.filter((line) => rules.includes(line.split(' ')[2] ?? ''));
const N19 = ['N19a', 'N19a-handed', 'N19b', 'N19b-told'];
const WELL = { p1: 'stopped', p2: 'keeps', p3: 'keeps' };
const talkOf = (situation: Situation, kind: string): string =>
  situation.caseState.talks.findLast((talk) => talk.kind === kind && talk.done === undefined)?.id ?? '';
const SIDES = 'Daan zegt dat hij het weer deed. Mila zegt dat ook.';

/** The round of Friday 11 December, filled in at 14:02. */
function inFirstRound(said: Record<string, string>): Situation {
  const situation = inStepFive();
  situation.passesTo('2026-12-11 14:02');
  return answers(situation, { ...WELL, ...said });
}

/** Both sides heard about Daan on Monday 14 December at 15:00. */
function heard(values: Record<string, string> = {}, situation = inFirstRound({ p2: 'not' })): Situation {
  situation.passesTo('2026-12-14 15:00');
  const record = { heldOn: '2026-12-14', finding: 'acknowledged', words: SIDES };
  return situation.does('joris', 'record-hearing', { ...record, ...values }, talkOf(situation, 'hearing'));
}

/** The first break, both talks held on Tuesday 15 December, and the new rounds answered on the 17th. */
function afterLastChance(): Situation {
  const situation = heard();
  situation.passesTo('2026-12-15 15:00');
  const talk = { heldOn: '2026-12-15', words: 'Nog één kans.' };
  situation.does('joris', 'record-short-talk', talk, talkOf(situation, 'last-chance'));
  return situation.does('joris', 'record-short-talk', talk, talkOf(situation, 'after-break'));
}

/** Daan breaks it again: "not" on Thursday 17 December, both sides heard the same day at 16:00. */
function secondBreak(prepare: (situation: Situation) => Situation = (situation) => situation, lead = 'joris'): Situation {
  const situation = prepare(afterLastChance());
  situation.passesTo('2026-12-17 15:00');
  answers(situation, { ...WELL, p2: 'not' }, lead);
  situation.passesTo('2026-12-17 16:00');
  const record = { heldOn: '2026-12-17', finding: 'heard', words: SIDES };
  return situation.does(lead, 'record-hearing', record, talkOf(situation, 'hearing'));
}

describe('N19 (a) worse, still going on', () => {
  test('N19 "worse": next above and who leads, five minutes after the tap; then one school day later, and every two, one place higher', () => {
    expect(of(inFirstRound({ p1: 'worse' }).passesTo('2027-01-06 12:00'), ...N19)).toEqual([
      '2026-12-11 14:07 N19a joris',
      '2026-12-11 14:07 N19a noor',
      '2026-12-14 07:30 N19a anja',
      '2026-12-16 07:30 N19a els',
    ]);
  });

  test('N19 "worse" makes a talk with the target due within two school days', () => {
    const situation = inFirstRound({ p1: 'worse' });
    expect(of(situation.passesTo('2026-12-16 12:00'), 'N10', 'N11', 'N12')).toEqual([
      '2026-12-15 07:30 N11 joris',
      '2026-12-16 07:30 N12 noor',
    ]);
    situation.does('joris', 'record-short-talk', { heldOn: '2026-12-16', words: 'Het is nu ook in de les.' }, talkOf(situation, 'worse'));
    expect(situation.notices('N12').filter(({ until }) => until > situation.now)).toEqual([]);
  });

  test('N19 "still going on" after two days is no alert; after one week it is', () => {
    const situation = inFirstRound({ p1: 'still' });
    expect(situation.notices('N19a')).toEqual([]);
    situation.passesTo('2026-12-16 14:02');
    answers(situation, { ...WELL, p1: 'still' });
    expect(of(situation.passesTo('2026-12-16 15:00'), ...N19)).toEqual(['2026-12-16 14:07 N19a joris', '2026-12-16 14:07 N19a noor']);
  });

  test('N19 "still going on" between two rounds of the first week is no alert; "worse" is one', () => {
    const situation = inFirstRound({});
    situation.passesTo('2026-12-14 14:02');
    answers(situation, { ...WELL, p1: 'still' });
    expect(situation.notices('N19a')).toEqual([]);
    answers(situation, { ...WELL, p1: 'worse' });
    expect(situation.notices('N19a')).not.toEqual([]);
  });

  test('N19 taken back within five minutes, it is sent to nobody', () => {
    const situation = inStepFive();
    situation.passesTo('2026-12-11 14:02');
    answers(situation, { p2: 'keeps', p3: 'keeps', p1: 'worse' });
    situation.passesTo('2026-12-11 14:06');
    situation.undoes('joris');
    expect(of(situation.passesTo('2026-12-14 12:00'), ...N19)).toEqual([]);
    expect(situation.caseState.talks.some(({ kind }) => kind === 'worse')).toBe(false);
  });

  test('N19 two pages of one card are one alert', () => {
    const situation = inStepFive();
    situation.passesTo('2026-12-16 14:00');
    answers(situation, { p2: 'not', p1: 'still', p3: 'keeps' });
    expect(
      situation
        .notices('N19a')
        .map(({ person }) => person)
        .sort(),
    ).toEqual(['joris', 'noor']);
  });

  test('N19 tapped after hours it comes the next morning', () => {
    const situation = inStepFive();
    situation.passesTo('2026-12-11 17:28');
    answers(situation, { ...WELL, p1: 'worse' });
    expect(of(situation.passesTo('2026-12-14 07:30'), ...N19).slice(0, 2)).toEqual([
      '2026-12-14 07:30 N19a joris',
      '2026-12-14 07:30 N19a noor',
    ]);
  });

  test('N19 one thing with a day answers it, and stands among the promises', () => {
    const situation = inFirstRound({ p1: 'worse' });
    situation.passesTo('2026-12-11 14:30');
    const about = situation.notices('N19a')[0]?.about ?? '';
    const help = { help: 'watch', agreement: 'Noor kijkt in de pauze bij de kantine.', on: '2026-12-14' };
    expect(situation.refusal('noor', 'choose-help', { ...help, on: '2026-12-10' }, about)).toBe('day-in-past');
    situation.does('noor', 'choose-help', help, about);
    expect(situation.caseState.promises.at(-1)).toMatchObject({ text: help.agreement, owner: 'noor', on: '2026-12-14' });
    expect(situation.notices('N19a')).toEqual([]);
    expect(situation.refusal('joris', 'choose-help', help, about)).toBe('already-answered');
  });

  test.each([
    ['joris', 'coordinator', 'noor'],
    ['noor', 'lead', 'joris'],
  ])('N19 "talk along" by %s asks the %s (N35), and answers it', (by, asked, person) => {
    const situation = inFirstRound({ p1: 'worse' });
    situation.passesTo('2026-12-11 14:30');
    situation.does(by, 'talk-along', {}, situation.notices('N19a')[0]?.about ?? '');
    expect(situation.state.questions.at(-1)).toMatchObject({ kind: 'talk-along', asked });
    expect(situation.notices('N35').map((notice) => notice.person)).toContain(person);
    expect(situation.notices('N19a')).toEqual([]);
  });
});

describe('I5 "not" in a follow-up', () => {
  test('I5 who leads hears both sides within two school days (N11, N12); no N19 yet, and nobody is asked twice', () => {
    const situation = inFirstRound({ p2: 'not' });
    expect(of(situation.passesTo('2026-12-16 12:00'), ...N19, 'N10', 'N11', 'N12')).toEqual([
      '2026-12-15 07:30 N11 joris',
      '2026-12-16 07:30 N12 noor',
    ]);
    situation.passesTo('2026-12-16 15:00');
    answers(situation, { ...WELL, p2: 'not' });
    expect(situation.caseState.talks.filter(({ kind }) => kind === 'hearing')).toHaveLength(1);
  });

  test('I5 "no break" needs a reason, and leads to nothing', () => {
    const situation = inFirstRound({ p2: 'not' });
    situation.passesTo('2026-12-14 15:00');
    const record = { heldOn: '2026-12-14', finding: 'no-break', words: '' };
    expect(situation.refusal('joris', 'record-hearing', record)).toBe('field-required');
    situation.does('joris', 'record-hearing', { ...record, words: 'Het was een ander.' });
    expect(of(situation.passesTo('2026-12-16 07:30'), ...N19, 'N11', 'N12')).toEqual([]);
    expect(situation.caseState.level).toBe(1);
  });

  test('I5 only who leads confirms a break; worse alone is none', () => {
    const situation = inFirstRound({ p1: 'worse', p2: 'not' });
    situation.passesTo('2026-12-14 15:00');
    const record = { heldOn: '2026-12-14', finding: 'heard', words: SIDES };
    expect(situation.refusal('noor', 'record-hearing', record)).toBe('no-access');
    expect(followUpsOf(situation.caseState).hearings).toEqual([]);
  });
});

describe('I5 first break', () => {
  test('I5, N19 (b) who leads gets the two talks to plan, next above is told without buttons', () => {
    const situation = heard();
    expect(of(situation.passesTo('2026-12-14 16:00'), ...N19)).toEqual(['2026-12-14 15:05 N19b-told noor', '2026-12-14 15:05 N19b joris']);
    // Due two school days after both sides were heard.
    expect(of(situation.passesTo('2026-12-16 07:30'), 'N11')).toEqual(['2026-12-16 07:30 N11 joris', '2026-12-16 07:30 N11 joris']);
  });

  test('I5, N19 (b) both days chosen in the record: who leads is asked nothing, next above is told', () => {
    const situation = heard({ lastChanceOn: '2026-12-15', targetOn: '2026-12-16' });
    expect(of(situation.passesTo('2026-12-16 08:00'), ...N19, 'N11', 'N13')).toEqual([
      '2026-12-14 15:05 N19b-told noor',
      '2026-12-15 07:30 N13 joris',
      '2026-12-16 07:30 N11 joris',
      '2026-12-16 07:30 N13 joris',
    ]);
  });

  test('I5 a talk is planned within two school days', () => {
    const situation = inFirstRound({ p2: 'not' });
    situation.passesTo('2026-12-14 15:00');
    const record = { heldOn: '2026-12-14', finding: 'heard', words: SIDES };
    expect(situation.tries('joris', 'record-hearing', { ...record, lastChanceOn: '2026-12-17' })).toMatchObject({
      refused: 'day-too-far',
      field: 'lastChanceOn',
    });
    expect(situation.tries('joris', 'record-hearing', { ...record, targetOn: '2026-12-11' })).toMatchObject({
      refused: 'day-in-past',
      field: 'targetOn',
    });
  });

  test('I5 the open rounds stand until the talk with the pupil who broke it; two days after that they begin again', () => {
    const situation = heard();
    expect(roundsOf(situation.caseState, situation.world).open).toMatchObject({ on: '2026-12-16', kind: 'week' });
    const rounds = roundsOf(afterLastChance().caseState, situation.world).rounds;
    // 15 December and 2 days; at least three school days later: 18 December, 4 and 5 January; and ten after that.
    expect(rounds.map(({ on, kind }) => `${on} ${kind}`)).toEqual(['2026-12-17 two-days', '2027-01-05 week', '2027-01-19 month']);
  });

  test('I5 counted per pupil: a first break of another one is a first break', () => {
    const situation = afterLastChance();
    situation.passesTo('2026-12-17 15:00');
    answers(situation, { ...WELL, p3: 'not' });
    situation.does('joris', 'record-hearing', { heldOn: '2026-12-17', finding: 'heard', words: SIDES }, talkOf(situation, 'hearing'));
    expect(situation.caseState.level).toBe(1);
    expect(followUpsOf(situation.caseState).hearings.at(-1)).toMatchObject({ pupil: 'p3', follows: 'last-chance' });
  });
});

describe('I5 second break, or a severe first one', () => {
  test('I5, N22 level 2, and the lead is offered to the coordinator with N19 on one card', () => {
    const situation = secondBreak();
    expect(situation.caseState).toMatchObject({ level: 2, lead: 'joris' });
    expect(of(situation.passesTo('2026-12-17 17:00'), ...N19, 'N22')).toEqual([
      '2026-12-17 16:05 N19a-handed joris',
      '2026-12-17 16:05 N19a-handed noor',
      '2026-12-17 16:05 N22 noor',
    ]);
    // N23 does the climbing.
    expect(of(situation.passesTo('2027-01-05 12:00'), ...N19)).toEqual([]);
  });

  test('I5 a first break while the case is severe goes to level 2 as well', () => {
    const situation = heard({}, inFirstRound({ p2: 'not' }).does('noor', 'mark-severe', { severe: 'yes', why: 'Er is geslagen.' }));
    expect(situation.caseState).toMatchObject({ level: 2 });
    expect(followUpsOf(situation.caseState).hearings.at(-1)?.follows).toBe('level-2');
  });

  test('I5 the follow-ups run on under the new lead', () => {
    const situation = secondBreak();
    situation.passesTo('2026-12-17 16:30');
    situation.does('noor', 'accept-lead');
    expect(situation.notices('N19a-handed')).toEqual([]);
    expect(roundsOf(situation.caseState, situation.world).open?.on).toBe('2027-01-05');
    expect(of(situation.passesTo('2027-01-05 08:00'), 'N17')).toEqual(['2027-01-05 07:30 N17 noor']);
  });

  test('I5 the coordinator tells the parents of both within two school days of accepting (N11, N12)', () => {
    const situation = secondBreak();
    situation.passesTo('2026-12-17 16:30');
    situation.does('noor', 'accept-lead');
    const talks = situation.caseState.talks.filter(({ kind }) => kind === 'parents-break');
    expect(talks.map(({ pupil }) => pupil)).toEqual(['p1', 'p2']);
    // Friday 18 December and Monday 4 January.
    expect(of(situation.passesTo('2027-01-05 07:30'), 'N10', 'N11', 'N12')).toEqual([
      '2027-01-04 07:30 N11 noor',
      '2027-01-04 07:30 N11 noor',
      '2027-01-05 07:30 N12 anja',
      '2027-01-05 07:30 N12 anja',
    ]);
    for (const { id } of talks) situation.does('noor', 'record-short-talk', { heldOn: '2027-01-05', words: 'Ze schrokken.' }, id);
    expect(situation.notices('N12').filter(({ until }) => until > situation.now)).toEqual([]);
  });

  test('I3, I5 separated parents are two households: each is told of the break', () => {
    const situation = secondBreak((before) =>
      before.writes('joris', [
        {
          type: 'household-told',
          data: { talk: 'other-parents-p2', pupil: 'p2', how: 'told', on: '2026-12-16', by: 'joris', households: 2 },
        },
      ]),
    );
    situation.passesTo('2026-12-17 16:30');
    situation.does('noor', 'accept-lead');
    const talks = situation.caseState.talks.filter(({ kind }) => kind === 'parents-break');
    expect(talks.map(({ pupil }) => pupil)).toEqual(['p1', 'p2', 'p2']);
    expect(new Set(talks.map(({ id }) => id)).size).toBe(3);
  });

  test('I5 the coordinator led already: the parents are due from the break', () => {
    const situation = secondBreak((before) => before.does('noor', 'take-over'), 'noor');
    expect(situation.caseState).toMatchObject({ level: 2, lead: 'noor' });
    expect(situation.caseState.talks.filter(({ kind }) => kind === 'parents-break')).toHaveLength(2);
    expect(of(situation.passesTo('2026-12-17 17:00'), ...N19, 'N22')).toEqual(['2026-12-17 16:05 N19a anja', '2026-12-17 16:05 N19a noor']);
  });

  test('I5 from level 2 every break asks who leads: level up, a sanction, or another plan, with a reason', () => {
    const situation = secondBreak();
    situation.does('noor', 'accept-lead');
    situation.passesTo('2027-01-06 15:00');
    answers(situation, { ...WELL, p3: 'not' }, 'noor');
    situation.does('noor', 'record-hearing', { heldOn: '2027-01-06', finding: 'heard', words: SIDES });
    expect(followUpsOf(situation.caseState).hearings.at(-1)).toMatchObject({ pupil: 'p3', follows: 'choice' });
    expect(of(situation.passesTo('2027-01-07 12:00'), ...N19)).toEqual([
      '2027-01-06 15:05 N19a anja',
      '2027-01-06 15:05 N19a noor',
      '2027-01-07 07:30 N19a els',
    ]);
    const about = situation.notices('N19a')[0]?.about ?? '';
    expect(situation.refusal('noor', 'answer-break', { next: 'other-plan' }, about)).toBe('field-required');
    situation.does('noor', 'answer-break', { next: 'other-plan', why: 'Elke dag even bij Noor langs.' }, about);
    expect(situation.notices('N19a')).toEqual([]);
    expect(situation.caseState.level).toBe(2);
  });

  test('I5 "level up" goes one level higher; to level 4 only with a named decision', () => {
    const situation = secondBreak();
    situation.does('noor', 'accept-lead');
    situation.passesTo('2027-01-06 15:00');
    answers(situation, { ...WELL, p2: 'not', p3: 'not' }, 'noor');
    const record = { heldOn: '2027-01-06', finding: 'heard', words: SIDES };
    const [daan = '', youri = ''] = situation.caseState.talks
      .filter(({ kind, done }) => kind === 'hearing' && done === undefined)
      .map(({ id }) => id);
    situation.does('noor', 'record-hearing', record, daan).does('noor', 'answer-break', { next: 'level-up', why: 'Het stopt niet.' });
    expect(situation.caseState.level).toBe(3);
    situation.does('noor', 'record-hearing', record, youri);
    expect(situation.refusal('noor', 'answer-break', { next: 'level-up', why: 'Het stopt niet.' })).toBe('decision-missing');
    situation.does('noor', 'answer-break', { next: 'level-up', why: 'Het stopt niet.', decidedBy: 'anja' });
    expect(situation.caseState.level).toBe(4);
  });
});
