// I3, N11, N12: when parents hear it, household by household, and what the pupil has to say in it.
import { worldWith, EXAMPLE_SCHOOL } from '../../../fixtures/example-school';
import { Situation } from '../../../fixtures/situation';

const WISH = { wish: 'Dat ze mijn tas met rust laten.', agrees: 'yes', mayKnow: 'no', others: 'Daan en Youri' };
const TOLD = { how: 'told', pupilKnows: 'yes', on: '2026-11-26' };
/** Reported on Tuesday 24 November at 10:15 and picked up. */
const picked = (world = worldWith(), urgent: 'no' | 'yes' = 'no'): Situation =>
  new Situation('2026-11-24 10:15', world).reports('bram', { urgent }).does('joris', 'pick-up');
/** Spoken with Mila on Thursday 26 November. */
function spoken(world = worldWith(), heldOn = '2026-11-26'): Situation {
  const situation = picked(world);
  situation.passesTo('2026-11-26 16:50');
  return situation.does('joris', 'record-target-talk', { ...WISH, heldOn });
}
/** Spoken with Daan and Youri on Friday 27 November. */
function spokenWithOthers(): Situation {
  const situation = spoken();
  situation.passesTo('2026-11-27 15:00');
  return situation.does('joris', 'record-others-talk', {
    ...{ heldOn: '2026-11-27', present: 'p2,p3', approach: 'no-blame', agreement: 'Ze laten haar tas met rust.' },
  });
}
const dueOf = (situation: Situation, about: string): string[] =>
  situation
    .notices('N11')
    .filter((notice) => notice.about === about)
    .map(({ from }) => new Date(from).toISOString().slice(0, 10));
const bornOn = (day: string): ReturnType<typeof worldWith> =>
  worldWith({ pupils: EXAMPLE_SCHOOL.pupils.map((pupil) => (pupil.name === 'Mila de Graaf' ? { ...pupil, bornOn: day } : pupil)) });

describe('I3 the parents of the target', () => {
  test('I3, N11 one school day after step 2', () => {
    expect(dueOf(spoken(), 'parents-p1')).toEqual(['2026-11-27']);
    // Thursday: the next school day is Friday; of a talk on Friday it is Monday.
    const friday = picked();
    friday.passesTo('2026-11-27 16:00');
    expect(dueOf(friday.does('joris', 'record-target-talk', { ...WISH, heldOn: '2026-11-27' }), 'parents-p1')).toEqual(['2026-11-30']);
  });

  test('I3 at the latest two school days after step 2 was due', () => {
    // Step 2 was due on Tuesday 1 December; held on Thursday 3 December, the parents are due that same day.
    const situation = picked();
    situation.passesTo('2026-12-03 10:00');
    expect(dueOf(situation.does('joris', 'record-target-talk', { ...WISH, heldOn: '2026-12-03' }), 'parents-p1')).toEqual(['2026-12-03']);
  });

  test('I3, N12 while step 2 is late they are a line on its card, and have no N11 or N12 of their own', () => {
    const situation = picked();
    const sent = situation.passesTo('2026-12-15 12:00').filter((line) => / N1[12]/.test(line));
    expect(situation.receipts.filter(({ key }) => key.includes('parents'))).toEqual([]);
    expect(sent).toContain('2026-12-02 07:30 N12 noor');
    const world = worldWith();
    const late = picked(world);
    late.passesTo('2026-12-02 09:00');
    expect([...new Set(late.notices('N12').map(({ about }) => about))]).toEqual(['step2']);
  });

  test('I3 severe from the report: the school day after it, whatever step 2 does', () => {
    expect(dueOf(picked(worldWith(), 'yes'), 'parents-p1')).toEqual(['2026-11-25']);
  });

  test('I3, N12 severe, and step 2 is late as well: only step 2 climbs', () => {
    const situation = picked(worldWith(), 'yes');
    const sent = situation.passesTo('2026-12-08 12:00');
    expect(sent.filter((line) => / N12 /.test(line))[0]).toBe('2026-11-26 07:30 N12 noor');
    expect(situation.receipts.filter(({ key }) => /:N12.*parents/.test(key))).toEqual([]);
    expect(situation.receipts.filter(({ key }) => /:N11:.*parents-p1/.test(key))).toHaveLength(1);
  });

  test('I3 severe, reported in a vacation: the next weekday, acute', () => {
    // Saturday 19 December 2026, in the Christmas vacation.
    const situation = new Situation('2026-12-19 11:00').reports('joris', { urgent: 'yes' });
    const [notice] = situation.notices('N11').filter(({ about }) => about === 'parents-p1');
    expect(notice).toMatchObject({ hours: 'acute', person: 'joris' });
    expect(dueOf(situation, 'parents-p1')).toEqual(['2026-12-21']);
  });

  test('I3 marked later: two school days after the mark, when that is earlier; unmarked, as it was', () => {
    const marked = (): Situation => picked().does('joris', 'mark-severe', { severe: 'yes', why: 'Er is geslagen.' });
    expect(dueOf(marked(), 'parents-p1')).toEqual(['2026-11-25']);
    const later = picked();
    later.passesTo('2026-11-25 09:00');
    later.does('noor', 'mark-severe', { severe: 'yes', why: 'Er is geslagen.' });
    expect(dueOf(later, 'parents-p1')).toEqual(['2026-11-27']);
    expect(dueOf(later.does('noor', 'mark-severe', { severe: 'no', why: 'Het bleek een spel.' }), 'parents-p1')).toEqual([]);
    // After step 2 the mark moves nothing back: Friday 27 November stands.
    expect(dueOf(spoken().does('joris', 'mark-severe', { severe: 'yes', why: 'Dreiging.' }), 'parents-p1')).toEqual(['2026-11-27']);
  });

  test('N10 asks no day for parents: a call needs none; N12 climbs when nobody told them', () => {
    const sent = spoken().passesTo('2026-12-01 12:00');
    expect(sent.filter((line) => / N1[012]/.test(line))).toEqual([
      '2026-11-27 07:30 N11 joris',
      '2026-11-30 07:30 N10 joris',
      '2026-11-30 07:30 N12-copy joris',
      '2026-11-30 07:30 N12 noor',
    ]);
  });

  test('I3 typed late, nobody is late before one school day after typing', () => {
    const situation = spoken(worldWith(), '2026-11-24');
    expect(situation.windows('N12').filter((line) => line.includes('2026-11-27'))).toEqual(['noor 2026-11-27 07:30']);
  });
});

describe('I3 the parents of the others', () => {
  test('I3 they have no day before step 3, or another way; then a week after it', () => {
    expect(dueOf(spoken(), 'other-parents-p2')).toEqual([]);
    expect(dueOf(spokenWithOthers(), 'other-parents-p2')).toEqual(['2026-12-04']);
    const way = spoken().does('joris', 'choose-other-way', { way: 'separate', why: 'Apart.', followOn: '2026-12-01' });
    expect(dueOf(way, 'other-parents-p2')).toEqual(['2026-12-03']);
    expect(dueOf(way, 'other-parents-p3')).toEqual(['2026-12-03']);
  });

  test('I3 severe: a week after the report; marked later: a week after the mark, when that is earlier', () => {
    const severe = picked(worldWith(), 'yes').does('joris', 'record-target-talk', { ...WISH, heldOn: '2026-11-24' });
    expect(dueOf(severe, 'other-parents-p2')).toEqual(['2026-12-01']);
    const marked = spoken().does('joris', 'mark-severe', { severe: 'yes', why: 'Dreiging.' });
    expect(dueOf(marked, 'other-parents-p2')).toEqual(['2026-12-03']);
    expect(dueOf(marked.does('joris', 'mark-severe', { severe: 'no', why: 'Toch niet.' }), 'other-parents-p2')).toEqual([]);
  });

  test('I3, I4 who is named later is never counted from before that day', () => {
    const situation = spokenWithOthers();
    situation.passesTo('2026-12-02 10:00');
    situation.does('joris', 'name-others', { bullies: 'Sem Bakker', class: '2B' });
    expect(dueOf(situation, 'other-parents-p4')).toEqual(['2026-12-09']);
  });

  test('N11, N12 hold for each of them, and end when they know', () => {
    const situation = spokenWithOthers().parentsKnow('parents-p1', 'other-parents-p2');
    expect(
      situation
        .notices('N11')
        .filter(({ about }) => about.includes('parents'))
        .map(({ about }) => about),
    ).toEqual(['other-parents-p3']);
  });
});

describe('I3 done: every household', () => {
  const p1 = (situation: Situation): Situation['caseState']['talks'][number] | undefined =>
    situation.caseState.talks.find(({ id }) => id === 'parents-p1');

  test('I3 one household told is done; separated parents are two', () => {
    const one = spoken().does('joris', 'tell-parents', TOLD, 'parents-p1');
    expect(p1(one)?.done).toMatchObject({ by: 'joris', on: '2026-11-26' });
    const two = spoken().does('joris', 'tell-parents', { ...TOLD, households: '2' }, 'parents-p1');
    expect(p1(two)?.done).toBeUndefined();
    two.does('joris', 'tell-parents', { ...TOLD, how: 'tried', by: 'noor' }, 'parents-p1-second');
    expect(two.caseState.parentsTold).toMatchObject([{ how: 'told' }, { how: 'tried', by: 'noor' }]);
    expect(p1(two)?.done).toMatchObject({ on: '2026-11-26' });
  });

  test('I3 tried three times, by phone and in writing, is done', () => {
    expect(p1(spoken().does('joris', 'tell-parents', { ...TOLD, how: 'tried' }))?.done).toBeDefined();
  });

  test('I3 "not yet" gives the call a day: N13 on that day instead of N11, N14 the day after', () => {
    const situation = spoken().does('joris', 'tell-parents', { ...TOLD, how: 'not-yet', on: '2026-11-27' }, 'parents-p1');
    expect(situation.passesTo('2026-11-30 08:00').filter((line) => / N1[134] /.test(line))).toEqual([
      '2026-11-27 07:30 N13 joris',
      '2026-11-30 07:30 N14 joris',
    ]);
  });

  test('I3 what is promised to them becomes a promise of a colleague, with a day', () => {
    const situation = spoken().does('joris', 'tell-parents', TOLD, 'parents-p1');
    const about = `record-${situation.caseState.records.at(-1)?.seq ?? 0}`;
    const page = { said: 'Moeder had het al gedacht.', promise: 'Vrijdag bellen', promiseOn: '2026-12-04', owner: 'noor' };
    expect(situation.tries('joris', 'finish-record', { ...page, owner: 'moeder' }, about)).toMatchObject({
      refused: 'owner-no-staff',
      field: 'owner',
    });
    situation.does('joris', 'finish-record', page, about);
    expect(situation.caseState.promises.at(-1)).toMatchObject({ kind: 'promise', text: 'Vrijdag bellen', owner: 'noor', on: '2026-12-04' });
    expect(situation.caseState.records.at(-1)).toMatchObject({ talk: 'parents-p1', said: 'Moeder had het al gedacht.' });
  });

  test('"I call tomorrow" in the record of step 2 is a day; "they know" alone is no talk', () => {
    const more = (parents: string): Situation => spoken().does('joris', 'finish-record', { said: '', parents });
    expect(p1(more('i-call'))?.plan).toMatchObject({ on: '2026-11-27', holder: 'joris' });
    expect(p1(more('know'))).toMatchObject({ id: 'parents-p1' });
    expect(p1(more('know'))?.done).toBeUndefined();
  });

  test('two people record the same household: the second hears who did', () => {
    const situation = spoken().does('noor', 'tell-parents', { ...TOLD, households: '2' }, 'parents-p1');
    expect(situation.tries('joris', 'tell-parents', { ...TOLD, households: '2' }, 'parents-p1')).toMatchObject({
      refused: 'recorded-by-other',
      params: { by: 'noor' },
    });
    expect(situation.refusal('joris', 'tell-parents', TOLD, 'parents-p1-second')).toBe('');
    expect(situation.refusal('joris', 'tell-parents', TOLD, 'parents-p1-second')).toBe('done-before');
  });

  test.each([
    ['who told them is a colleague', { by: 'moeder' }, 'told-by-no-staff', 'by'],
    ['it happened already', { on: '2026-11-27' }, 'day-in-future', 'on'],
    ['it happened after the report', { on: '2026-11-23' }, 'day-before-report', 'on'],
    ['what was done is said', { how: '' }, 'field-required', 'how'],
  ])('%s', (_, changes, refused, field) => {
    expect(spoken().tries('joris', 'tell-parents', { ...TOLD, ...changes }, 'parents-p1')).toMatchObject({ refused, field });
  });
});

describe('I3 what the pupil has to say', () => {
  const unknowing = { ...TOLD, pupilKnows: 'no' };

  test.each([
    ['the pupil knows before', '2013-05-04', 'pupil-knows-first'],
    ['a pupil of 16 is asked first', '2010-11-26', 'pupil-asked-first'],
    ['a pupil of 18 decides', '2008-11-26', 'pupil-decides'],
  ])('I3 %s', (_, born, refused) => {
    expect(spoken(bornOn(born)).tries('joris', 'tell-parents', unknowing, 'parents-p1')).toMatchObject({ refused, field: 'pupilKnows' });
    expect(spoken(bornOn(born)).refusal('joris', 'tell-parents', TOLD, 'parents-p1')).toBe('');
  });

  test('I3 while it is severe, safety does not wait; a pupil of 18 still decides', () => {
    const severe = (born: string): Situation => spoken(bornOn(born)).does('joris', 'mark-severe', { severe: 'yes', why: 'Dreiging.' });
    expect(severe('2013-05-04').refusal('joris', 'tell-parents', unknowing, 'parents-p1')).toBe('');
    expect(severe('2008-11-26').refusal('joris', 'tell-parents', unknowing, 'parents-p1')).toBe('pupil-decides');
  });

  test('I3, N35 a pupil who does not want it: a reason, the coordinator thinks along, and a day on which it is asked again', () => {
    const situation = spoken();
    situation.passesTo('2026-11-27 09:00');
    expect(situation.tries('joris', 'parents-not-wanted', { why: '', askOn: '2026-12-02' }, 'parents-p1')).toMatchObject({ field: 'why' });
    expect(situation.refusal('joris', 'parents-not-wanted', { why: 'Thuis is er ruzie.', askOn: '2026-12-05' }, 'parents-p1')).toBe(
      'day-no-school-day',
    );
    situation.does('joris', 'parents-not-wanted', { why: 'Thuis is er ruzie.', askOn: '2026-12-02' }, 'parents-p1');
    expect(situation.caseState.questions).toMatchObject([{ kind: 'parents', about: 'parents-p1', asked: 'coordinator' }]);
    const sent = situation.passesTo('2026-12-03 12:00').filter((line) => / N1[12]| N35/.test(line) && !line.includes('N12-copy'));
    expect(sent).toEqual([
      '2026-11-27 09:00 N35 noor',
      '2026-12-01 07:30 N35 anja',
      '2026-12-02 07:30 N11 joris',
      '2026-12-03 07:30 N11 joris',
      '2026-12-03 07:30 N12 noor',
      '2026-12-03 07:30 N35 els',
    ]);
    expect(situation.does('joris', 'tell-parents', { ...TOLD, on: '2026-12-03' }, 'parents-p1').notices('N35')).toEqual([]);
  });
});
