// I5: what a broken agreement leads to. Dates written out by hand.
import { followUpsOf } from '../../../../src/core/subject/followed-up';
import { roundsOf } from '../../../../src/core/subject/rounds';
import { answers } from '../../../fixtures/in-step-five';
import { of, N19, WELL, talkOf, SIDES, inFirstRound, heard, afterLastChance, secondBreak } from '../../../fixtures/broken-agreement';

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

  test('N19 (b) who is above a new lead hears nothing of a break that was told before', () => {
    const situation = heard();
    situation.passesTo('2026-12-14 16:00');
    situation.does('noor', 'take-over');
    expect(situation.caseState.lead).toBe('noor');
    expect(of(situation.passesTo('2026-12-15 12:00'), 'N19b-told')).toEqual([]);
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
