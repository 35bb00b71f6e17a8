// N4: a red flag that comes up in a running case is told at once, as one of a report is; who heard it does what a reporter does.
import { worldWith, EXAMPLE_SCHOOL } from '../../fixtures/example-school';
import { Situation } from '../../fixtures/situation';
import { windowOf } from '../../fixtures/time-passes';

const WORDS = { words: 'Hij zei dat hij morgen een mes meeneemt.' };
const TALK = { wish: 'Rust in de pauze.', agrees: 'yes', mayKnow: 'no', others: 'Daan en Youri' };
const lines = (sent: readonly string[], row: RegExp): string[] => sent.filter((line) => row.test(line));

/** When the talk of this kind is asked on its day (N11). */
const talksOf = (situation: Situation, kind: string): string[] =>
  situation
    .notices('N11')
    .filter(({ about }) => about.startsWith(kind))
    .map((notice) => `${windowOf(notice)} ${notice.hours}`);

/** Spoken with Mila on Thursday 26 November; it is Friday 27 November, 11:00. */
function running(world = worldWith()): Situation {
  const situation = new Situation('2026-11-24 10:15', world).reports().does('joris', 'pick-up');
  situation.passesTo('2026-11-26 16:50');
  situation.does('joris', 'record-target-talk', { ...TALK, heldOn: '2026-11-26' });
  situation.passesTo('2026-11-27 11:00');
  return situation;
}

describe('N4 a red flag comes up in a running case', () => {
  test('N4, N5 at once to the coordinator and the person on call; who heard it gets the lines of a reporter', () => {
    const situation = running().does('joris', 'raise-alarm', WORDS);
    expect(lines(situation.passesTo('2026-11-27 13:30'), / N[45]/)).toEqual([
      '2026-11-27 11:00 N4-reporter joris',
      '2026-11-27 11:00 N4 noor',
      '2026-11-27 11:00 N4 samira',
      '2026-11-27 11:30 N5a-reporter joris',
      '2026-11-27 11:30 N5a anja',
      '2026-11-27 13:00 N5b els',
    ]);
    expect(situation.notices('N4').map(({ hours }) => hours)).toEqual(['acute', 'acute']);
  });

  test('N8 seen: who heard it hears who phones; N6 asks what was done', () => {
    const situation = running().does('joris', 'raise-alarm', WORDS).does('samira', 'see-red-flag');
    expect(lines(situation.passesTo('2026-11-27 13:30'), / N(4|5|6|8)/)).toEqual([
      '2026-11-27 11:00 N8-seen joris',
      '2026-11-27 13:00 N6 samira',
    ]);
  });

  test('N4, N11 step 2 was held: a talk with the target on the next school day, which is recorded as step 2 is', () => {
    const situation = running().does('joris', 'raise-alarm', WORDS);
    const safety = situation.caseState.talks.find(({ kind }) => kind === 'safety');
    expect(safety?.id).toBe(`safety-${situation.caseState.redFlags[0]?.seq ?? 0}`);
    expect(talksOf(situation, 'safety')).toEqual(['joris 2026-11-30 07:30 > 2026-12-01 07:30 sending']);
    situation.passesTo('2026-11-30 15:00');
    situation.does('joris', 'record-target-talk', { ...TALK, heldOn: '2026-11-30' });
    expect(situation.caseState.talks.find(({ kind }) => kind === 'safety')?.done).toMatchObject({ on: '2026-11-30' });
  });

  test('N4 step 2 was not held: it is due on the next school day', () => {
    const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up').does('joris', 'raise-alarm', WORDS);
    expect(talksOf(situation, 'step2')).toEqual(['joris 2026-11-25 07:30 > 2026-11-26 07:30 sending']);
    expect(situation.caseState.talks.filter(({ kind }) => kind === 'safety')).toEqual([]);
  });

  test('N4 in a long vacation: the next weekday, acute', () => {
    const situation = running();
    situation.passesTo('2026-12-22 11:00');
    situation.does('joris', 'raise-alarm', WORDS);
    expect(talksOf(situation, 'safety')).toEqual(['joris 2026-12-23 07:30 > 2027-01-04 07:30 acute']);
  });

  test('N4, I3 it is severe from then on', () => {
    expect(running().caseState.severe).toBeUndefined();
    const situation = running().does('joris', 'raise-alarm', WORDS);
    expect(situation.caseState.severe).toMatchObject({ by: 'joris', why: 'red-flag' });
  });

  test('N4 who raised it is told nothing new: for the coordinator the second one is asked', () => {
    const situation = running().does('noor', 'raise-alarm', WORDS);
    expect(situation.windows('N4')).toEqual(['gijs 2026-11-27 11:00', 'samira 2026-11-27 11:00']);
    expect(situation.windows('N4-reporter')).toEqual(['noor 2026-11-27 11:00']);
    expect(situation.refusal('gijs', 'see-red-flag')).toBe('');
    const alone = worldWith({ seats: { ...EXAMPLE_SCHOOL.seats, coordinators: ['noor'] } });
    expect(running(alone).does('noor', 'raise-alarm', WORDS).windows('N4')).toEqual(['samira 2026-11-27 11:00']);
  });

  test('N5 who raised it does not end the asking: somebody else must have seen it', () => {
    expect(running().does('joris', 'raise-alarm', WORDS).refusal('joris', 'see-red-flag')).toBe('red-flag-own');
    expect(running().does('joris', 'raise-alarm', WORDS).refusal('noor', 'see-red-flag')).toBe('');
  });

  test('N4 everybody with access can, in words; not the reporter, nor in a closed case', () => {
    const refused = (person: string, words = 'Een mes.'): string => running().refusal(person, 'raise-alarm', { words });
    expect([refused('joris'), refused('noor'), refused('bram'), refused('anja'), refused('joris', ' ')]).toEqual([
      '',
      '',
      'no-access',
      'no-access',
      'field-required',
    ]);
    expect(running().does('noor', 'close-case', { why: 'Verhuisd.' }).refusal('noor', 'raise-alarm', WORDS)).toBe('closed');
  });
});
