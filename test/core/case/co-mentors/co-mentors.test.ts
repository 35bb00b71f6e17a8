// I17, N36: the mentor of a pupil of another class is asked first, takes a task of the own pupil, and sees only that part.
import { Situation } from '../../../fixtures/situation';
import { openCard } from '../../../../src/core/views/open-card';
import { partsOf } from '../../../../src/core/subject/rights';
import { caseList } from '../../../../src/core/views/case-list';

/** Luuk is in 2A, with Femke and Kenan as duo mentors; Joris leads for Mila of 2B. */
function named(bullies = 'Luuk Hamers'): Situation {
  const situation = new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
  situation.passesTo('2026-11-25 10:00');
  return situation.does('joris', 'name-others', { bullies });
}
const TASK = { task: 'others-causes', on: '2026-12-01' };
const ofN36 = (sent: readonly string[]): string[] => sent.filter((line) => /N36|N35/.test(line));
const opens = (situation: Situation, person: string, card: string, about = ''): unknown =>
  openCard({ card, choice: '', about, ref: '', formId: 'f', values: {} }, situation.state, {
    person,
    now: situation.now,
    world: situation.world,
  });

describe('N36 co-mentor asked', () => {
  test('N36 at once, both duo mentors; one school day later the coordinator', () => {
    expect(ofN36(named().passesTo('2026-12-04 12:00'))).toEqual([
      '2026-11-25 10:00 N36 femke',
      '2026-11-25 10:00 N36 kenan',
      '2026-11-26 07:30 N36 noor',
    ]);
  });

  test('I17 a bully of the own class, or one whose class nobody knows, has no co-mentor', () => {
    expect(named('Daan Verhulst, Iemand van buiten').notices('N36')).toEqual([]);
  });

  test('I10 a mentor who is family of a pupil in the case is not asked', () => {
    expect(
      named('Kaan Demir')
        .notices('N36')
        .filter(({ rung }) => rung === 0)
        .map(({ person }) => person),
    ).toEqual(['femke']);
  });

  test('N36 "I take a task": one entry for who joined, one for the own task; nobody is asked any more', () => {
    const situation = named().does('femke', 'join-case', TASK, 'co-mentor-p2');
    expect(situation.notices('N36')).toEqual([]);
    expect(situation.caseState.coMentors).toMatchObject([{ pupil: 'p2', how: 'joined', person: 'femke' }]);
    expect(situation.caseState.tasks).toMatchObject([{ owner: 'femke', key: 'others-causes', on: '2026-12-01' }]);
    expect(situation.refusal('kenan', 'join-case', TASK, 'co-mentor-p2')).toBe('answered-by-other');
    expect(situation.windows('N26')).toEqual(['femke 2026-12-01 07:30']);
  });

  test('N36 the tap can be taken back: both are asked again', () => {
    const situation = named().does('femke', 'join-case', TASK, 'co-mentor-p2').undoes('femke');
    expect(situation.notices('N36').map(({ person }) => person)).toEqual(['femke', 'kenan']);
    expect(situation.caseState.tasks ?? []).toEqual([]);
  });

  test.each(['somebody-else', 'not-me'])('N35 "%s": the coordinator is asked to name the lead, at once', (how) => {
    const situation = named().does('femke', 'pass-co-mentor', { how }, 'co-mentor-p2');
    expect(situation.notices('N36')).toEqual([]);
    expect(ofN36(situation.passesTo('2026-11-25 12:00'))).toEqual(['2026-11-25 10:00 N35 noor']);
  });

  test('I17 the coordinator lets who leads do it for this pupil too: the question is answered, the lead stays', () => {
    const situation = named().does('femke', 'pass-co-mentor', { how: 'not-me' }, 'co-mentor-p2');
    const about = situation.notices('N35')[0]?.about;
    situation.does('noor', 'settle-co-mentor', { to: 'joris' }, about);
    expect([situation.notices('N35'), situation.notices('N36'), situation.notices('N22')]).toEqual([[], [], []]);
    expect(situation.caseState.lead).toBe('joris');
    expect(situation.windows('N35-receipt')).toHaveLength(1);
  });

  test('I17 no answer: the coordinator names somebody else, who is asked to lead', () => {
    const situation = named();
    situation.passesTo('2026-11-26 10:00');
    situation.does('noor', 'settle-co-mentor', { to: 'wiebe' }, 'co-mentor-p2');
    expect(situation.windows('N22')).toEqual(['wiebe 2026-11-26 10:00']);
    expect(situation.notices('N36')).toEqual([]);
    expect(situation.refusal('noor', 'settle-co-mentor', { to: 'joris' }, 'co-mentor-p2')).toBe('already-answered');
  });

  test('I17 nobody else answers for that mentor, and nobody who left can be named', () => {
    expect(named().refusal('wiebe', 'join-case', TASK, 'co-mentor-p2')).toBe('no-access');
    expect(named().refusal('femke', 'settle-co-mentor', { to: 'joris' }, 'co-mentor-p2')).toBe('no-access');
    expect(named().refusal('noor', 'settle-co-mentor', { to: 'gone' }, 'co-mentor-p2')).toBe('give-to-nobody');
  });
});

describe('I18 what a co-mentor sees', () => {
  const joined = (): Situation => named('Luuk Hamers, Daan Verhulst').does('femke', 'join-case', TASK, 'co-mentor-p2');

  test('I17 I18 the own pupil and the own task, and neither the target, nor the other one, nor the story', () => {
    const situation = joined();
    const part = JSON.stringify(opens(situation, 'femke', 'case'));
    expect(part).toContain('Luuk Hamers');
    for (const hidden of ['Mila', 'Daan', 'tas lag']) expect(part).not.toContain(hidden);
    for (const card of ['track', 'tracks', 'lead-summary', 'report-card', 'co-mentor-lead', 'chronology'])
      expect(opens(situation, 'femke', card)).toHaveProperty('refused');
  });

  test('I18 before the answer no more than the name of the own pupil; the other duo mentor sees nothing after it', () => {
    expect(opens(named(), 'kenan', 'co-mentor-part')).toMatchObject({ data: { pupil: 'Luuk Hamers', sinceOn: '', lines: [] } });
    expect(opens(joined(), 'kenan', 'co-mentor-part')).toMatchObject({ refused: 'no-access' });
  });

  test('I18 the access ends when the case is closed', () => {
    const situation = joined();
    expect([...partsOf(situation.state, 'femke', situation.world, situation.now)]).toContain('co-mentor');
    situation.does('noor', 'close-case', { why: 'Mila gaat naar een andere school.' });
    expect([...partsOf(situation.state, 'femke', situation.world, situation.now)]).toEqual([]);
  });

  test('I17 the case stands in the list of a co-mentor, with the day of the own task', () => {
    const situation = joined();
    const list = (person: string): unknown => caseList([situation.state], { person, now: situation.now, world: situation.world }, 1).data;
    expect(list('femke')).toMatchObject({ lines: [{ what: 'co-mentor', opens: 'co-mentor-part', on: '2026-12-01' }] });
    expect(list('kenan')).toMatchObject({ lines: [] });
  });
});
