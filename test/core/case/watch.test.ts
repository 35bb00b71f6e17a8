// N21 the long watch after closing, with dates written out by hand; and the line in N30 when nobody answers (I8).
import { watchEndsOn, watchRounds } from '../../../src/core/subject/long-watch';
import { pupilsToWatch } from '../../../src/core/views/watch';
import { standingOf } from '../../../src/core/views/overview-line';
import { EXAMPLE_SCHOOL, worldWith } from '../../fixtures/example-school';
import { inStepFive } from '../../fixtures/in-step-five';
import { Situation } from '../../fixtures/situation';

const why = 'Iedereen zegt dat het is gestopt.';
/** Reported on Tuesday 24 November 2026, closed on Friday 27 November; Daan and Youri did it. */
function closed(world = worldWith()): Situation {
  const situation = new Situation('2026-11-24 10:15', world).reports().does('joris', 'pick-up');
  situation.passesTo('2026-11-27 15:00');
  situation.does('joris', 'name-others', { bullies: 'Daan en Youri' });
  return situation.does('noor', 'close-case', { why });
}
const of = (sent: readonly string[], rule: string): string[] => sent.filter((line) => line.split(' ')[2] === rule);
const days = (situation: Situation): string[] => watchRounds(situation.caseState, situation.world).map(({ on }) => on);
const ALL = { present: 'p1,p2,p3', watch1: 'seen', watch2: 'seen', watch3: 'seen' };
const viewer = (situation: Situation, person: string) => ({ person, now: situation.now, world: situation.world });

describe('N21 when', () => {
  test('N21 the first school day of the third school week after each vacation, for two years', () => {
    // Christmas until 3 January, spring until 21 February, May until 2 May, summer until 5 September, autumn until 31 October.
    expect(days(closed()).slice(0, 5)).toEqual(['2027-01-18', '2027-03-08', '2027-05-18', '2027-09-20', '2027-11-15']);
    // The vacations of 2028-2029 are not known yet.
    expect(days(closed()).at(-1)).toBe('2028-09-18');
  });

  test('N21 one that falls within 15 school days of closing is left out', () => {
    const situation = new Situation('2026-12-15 10:15').reports().does('joris', 'pick-up');
    situation.passesTo('2027-01-05 10:00');
    situation.does('noor', 'close-case', { why });
    expect(days(situation)[0]).toBe('2027-03-08');
  });

  test('N21 it lapses at the next one, and each is a message of its own', () => {
    const situation = closed();
    expect(situation.windows('N21').slice(0, 2)).toEqual([
      'joris 2027-01-18 07:30 > 2027-03-08 07:30',
      'joris 2027-03-08 07:30 > 2027-05-18 07:30',
    ]);
    expect(of(situation.passesTo('2027-03-08 12:00'), 'N21')).toEqual(['2027-01-18 07:30 N21 joris', '2027-03-08 07:30 N21 joris']);
  });

  test('I8 until two years after the start of step 5, not after closing', () => {
    // Step 5 is counted from 9 December 2026.
    const situation = inStepFive();
    situation.passesTo('2027-06-01 12:00');
    situation.does('noor', 'close-case', { why });
    const ends = watchEndsOn(situation.caseState, situation.world);
    expect([ends, days(situation)[0]]).toEqual(['2028-12-09', '2027-09-20']);
  });

  test('N21 bullies in the first year only, unless there was something new', () => {
    const inYears = (situation: Situation): number[] =>
      watchRounds(situation.caseState, situation.world).map(({ pupils }) => pupils.length);
    expect([inYears(closed())[0], inYears(closed()).at(-1)]).toEqual([3, 1]);
    const again = closed();
    again.passesTo('2027-01-18 12:00');
    again.does('joris', 'answer-watch', { ...ALL, watch2: 'talk-again' });
    expect(inYears(again).at(-1)).toBe(2);
  });
});

describe('N21 to whom', () => {
  const moved = (changes: { number: string; class?: string }[]): ReturnType<typeof worldWith> =>
    worldWith({ pupils: EXAMPLE_SCHOOL.pupils.map((pupil) => ({ ...pupil, ...changes.find(({ number }) => number === pupil.number) })) });
  const milas = EXAMPLE_SCHOOL.pupils.find(({ name }) => name === 'Mila de Graaf')?.number ?? '';

  test('N21 the mentor of that moment', () => {
    const situation = closed();
    situation.world = moved([{ number: milas, class: '3C' }]);
    expect(of(situation.passesTo('2027-01-18 12:00'), 'N21')).toEqual(['2027-01-18 07:30 N21 joris', '2027-01-18 07:30 N21 wiebe']);
    expect(pupilsToWatch([situation.state], viewer(situation, 'wiebe')).map(({ pupil }) => pupil)).toEqual(['p1']);
    expect(pupilsToWatch([situation.state], viewer(situation, 'joris')).map(({ pupil }) => pupil)).toEqual(['p2', 'p3']);
  });

  test('I8 a pupil who left the school is not looked at', () => {
    const situation = closed();
    situation.world = worldWith({ pupils: EXAMPLE_SCHOOL.pupils.filter(({ number }) => number !== milas) });
    expect(watchRounds(situation.caseState, situation.world)[0]?.pupils.map(({ key }) => key)).toEqual(['p2', 'p3']);
  });

  test('nobody else answers', () => {
    const situation = closed();
    situation.passesTo('2027-01-18 12:00');
    expect(situation.refusal('wiebe', 'answer-watch', ALL)).toBe('no-access');
    expect(situation.refusal('bram', 'answer-watch', ALL)).toBe('no-access');
    expect(situation.refusal('joris', 'answer-watch', { present: 'p9', watch1: 'seen' })).toBe('unknown-pupil');
  });
});

describe('N21 what is answered', () => {
  const asked = (): Situation => {
    const situation = closed();
    situation.passesTo('2027-01-18 12:00');
    return situation;
  };

  test('N21 every pupil answered: it asks no more until the next one', () => {
    const situation = asked().does('joris', 'answer-watch', ALL);
    expect(pupilsToWatch([situation.state], viewer(situation, 'joris'))).toEqual([]);
    expect(situation.refusal('joris', 'answer-watch', ALL)).toBe('already-answered');
    expect(situation.notices('N21').map(({ from }) => from > situation.now)).not.toContain(false);
  });

  test('N21 talk again: a talk within five school days, which who leads records in the closed case', () => {
    const situation = asked().does('joris', 'answer-watch', { ...ALL, watch1: 'talk-again' });
    // Monday 25 January is a study day.
    expect(of(situation.passesTo('2027-01-26 12:00'), 'N11')).toEqual(['2027-01-26 07:30 N11 joris']);
    const talk = situation.caseState.talks.find(({ kind }) => kind === 'watch')?.id ?? '';
    situation.does('joris', 'record-short-talk', { heldOn: '2027-01-26', words: 'Het gaat goed.' }, talk);
    expect(situation.caseState).toMatchObject({ status: 'closed' });
    expect(situation.notices('N12')).toEqual([]);
  });

  test('N12, N21 a talk of the long watch that is late: the next above can give it a day, also while the case is closed', () => {
    const situation = asked().does('joris', 'answer-watch', { ...ALL, watch1: 'talk-again' });
    expect(of(situation.passesTo('2027-01-27 12:00'), 'N12')).toEqual(['2027-01-27 07:30 N12 noor']);
    const { about = '' } = situation.notices('N12')[0] ?? {};
    situation.does('noor', 'join-in', { on: '2027-01-29' }, about);
    expect(of(situation.passesTo('2027-01-29 12:00'), 'N11')).toEqual(['2027-01-29 07:30 N11 joris']);
  });

  test('N21 not seen twice: a talk within five school days (N11)', () => {
    const situation = asked().does('joris', 'answer-watch', { ...ALL, watch1: 'not-seen' });
    expect(situation.notices('N11')).toEqual([]);
    situation.passesTo('2027-03-08 12:00');
    situation.does('joris', 'answer-watch', { ...ALL, watch1: 'not-seen' });
    expect(of(situation.passesTo('2027-03-15 12:00'), 'N11')).toEqual(['2027-03-15 07:30 N11 joris']);
  });

  test('N21 reopen: the case is open again, with a talk first', () => {
    const situation = asked().does('joris', 'answer-watch', { ...ALL, watch1: 'reopen' });
    expect(situation.caseState).toMatchObject({ status: 'open', reopened: { by: 'joris' } });
    expect(situation.notices('N21')).toEqual([]);
    // Step 2 was never held: it counts anew, a week from now, and nothing is late at once. Monday 25 January is a study day.
    const sent = situation.passesTo('2027-01-26 12:00');
    expect([of(sent, 'N12'), of(sent, 'N3')]).toEqual([[], []]);
    expect(of(sent, 'N11')).toContain('2027-01-26 07:30 N11 joris');
  });

  test('N21, N30 not answered in ten school days: a line for the coordinator', () => {
    const situation = asked();
    const line = (): string | undefined => standingOf(situation.state, viewer(situation, 'noor'))?.line.what;
    situation.passesTo('2027-02-01 12:00');
    expect(line()).toBeUndefined();
    situation.passesTo('2027-02-02 12:00');
    expect(line()).toBe('watch-round');
    situation.does('joris', 'answer-watch', ALL);
    expect(line()).toBeUndefined();
  });
});
