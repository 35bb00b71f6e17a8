// N19: worse, or still going on. Dates written out by hand.
import { answers, inStepFive } from '../../../fixtures/in-step-five';
import { of, N19, WELL, talkOf, inFirstRound } from '../../../fixtures/broken-agreement';

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
