// N28: another mentor after a new class list, a lead or a colleague who left, and a pupil who is no longer on the list.
import { lapseMentors } from '../../../../src/app/lapse-mentors';
import type { SubjectDocument } from '../../../../src/app/record';
import { remembering } from '../../../../src/core/school/handed';
import type { School } from '../../../../src/core/school/school';
import { partsOf } from '../../../../src/core/subject/rights';
import { leadersOf } from '../../../../src/core/subject/leads';
import { openCard } from '../../../../src/core/views/open-card';
import { EXAMPLE_SCHOOL, worldWith } from '../../../fixtures/example-school';
import { MemoryStore } from '../../../fixtures/memory-store';
import { Situation } from '../../../fixtures/situation';

const TASK = { task: 'others-causes', on: '2026-12-01' };
const picked = (): Situation => new Situation('2026-11-24 10:15').reports().does('joris', 'pick-up');
const ofN28 = (sent: readonly string[]): string[] => sent.filter((line) => line.includes('N28'));
const moved = (to: string, ...numbers: string[]): Partial<School> => ({
  pupils: EXAMPLE_SCHOOL.pupils.map((pupil) => (numbers.includes(pupil.number) ? { ...pupil, class: to } : pupil)),
});
/** Mila is 26025, Daan Verhulst 26026, Luuk Hamers of 2A 26021. */
const MILA = '26025';

/** A new class list or school file, read now. */
function becomes(situation: Situation, changes: Partial<School>): Situation {
  const { school } = situation.world;
  situation.world = worldWith(remembering(school, { ...school, ...changes }, situation.now));
  return situation;
}
const without = (...ids: string[]): Partial<School> => ({ people: EXAMPLE_SCHOOL.people.filter(({ id }) => !ids.includes(id)) });
const opens = (situation: Situation, person: string, card: string, about = ''): unknown =>
  openCard({ card, choice: '', about, ref: '', formId: 'f', values: {} }, situation.state, {
    person,
    now: situation.now,
    world: situation.world,
  });
const parts = (situation: Situation, person: string): string[] => [...partsOf(situation.state, person, situation.world, situation.now)];

/** What the app does when time is up. */
async function lapses(situation: Situation): Promise<boolean> {
  const store = new MemoryStore();
  const body = { entries: [...situation.entries], receipts: [], reconciled: { seq: 0, receipts: 0, until: 0, desks: [] } };
  const document: SubjectDocument = { id: 'devlinder:case:r1', kind: 'case', version: 1, wakeAt: 0, revision: 0, closed: false, body };
  await store.insert(document);
  const ended = await lapseMentors(document, store, situation.world, situation.now);
  const saved = (await store.load(document.id)) as SubjectDocument;
  const added = saved.body.entries.slice(situation.entries.length);
  if (added.length > 0)
    situation.writes(
      'system',
      added.map(({ type, data }) => ({ type, data })),
    );
  return ended;
}

describe('N28 new mentor of a pupil', () => {
  test('N28 at once; three school days later the coordinator', () => {
    const situation = becomes(picked(), moved('3C', MILA));
    expect(ofN28(situation.passesTo('2026-12-04 12:00'))).toEqual(['2026-11-24 10:15 N28 wiebe', '2026-11-27 07:30 N28 noor']);
  });

  test('N28 the new mentor reads the case on one screen, confirms and leads; the old one loses access and hears it', () => {
    const situation = becomes(picked(), moved('3C', MILA));
    expect(opens(situation, 'wiebe', 'lead-summary')).toMatchObject({ data: { target: 'Mila de Graaf', from: 'joris' } });
    expect(opens(situation, 'wiebe', 'case')).toHaveProperty('refused');
    expect(parts(situation, 'joris')).toContain('lead');
    situation.does('wiebe', 'confirm-mentor', {}, 'mentor-p1');
    expect(situation.caseState.lead).toBe('wiebe');
    expect([parts(situation, 'joris'), situation.notices('N28')]).toEqual([[], []]);
    expect(situation.windows('N22-receipt')).toEqual(['joris 2026-11-24 10:15 > 2026-12-01 07:30']);
    expect(situation.notices('N10').map(({ person }) => person)).toEqual(['wiebe']);
  });

  test('N28 the tap can be taken back: the old mentor leads again', () => {
    const situation = becomes(picked(), moved('3C', MILA)).does('wiebe', 'confirm-mentor', {}, 'mentor-p1').undoes('wiebe');
    expect(situation.caseState.lead).toBe('joris');
    expect(situation.notices('N28').map(({ person }) => person)).toEqual(['wiebe']);
  });

  test('I17 duo mentors both get it; the first tap takes it', () => {
    const situation = becomes(picked(), moved('2A', MILA));
    expect(situation.notices('N28').map(({ person }) => person)).toEqual(['femke', 'kenan']);
    situation.does('kenan', 'confirm-mentor', {}, 'mentor-p1');
    expect(situation.refusal('femke', 'confirm-mentor', {}, 'mentor-p1')).toBe('no-access');
    expect(situation.notices('N28')).toEqual([]);
  });

  test('N28 what the old mentor had to do goes along, and nothing that was done', () => {
    const situation = picked().does('joris', 'add-task', { task: 'school-informed', owner: 'joris', on: '2026-12-01' });
    becomes(situation, moved('3C', MILA)).does('wiebe', 'confirm-mentor', {}, 'mentor-p1');
    expect(situation.caseState.tasks).toMatchObject([{ key: 'school-informed', owner: 'wiebe' }]);
  });

  test('N28 nobody confirms: after ten school days the old one has no access, and the coordinator names a lead', async () => {
    const situation = becomes(picked(), moved('3C', MILA));
    situation.passesTo('2026-12-08 07:29');
    expect(await lapses(situation)).toBe(false);
    situation.passesTo('2026-12-08 07:30');
    expect(await lapses(situation)).toBe(true);
    expect(parts(situation, 'joris')).toEqual([]);
    expect(leadersOf(situation.state, situation.world)).toEqual(['noor']);
    expect(situation.windows('N28-nobody')).toEqual(['noor 2026-12-08 07:30']);
    situation.does('noor', 'name-lead', { to: 'wiebe' }, 'mentor-p1');
    expect([situation.notices('N28-nobody'), situation.windows('N22')]).toEqual([[], ['wiebe 2026-12-08 07:30']]);
    situation.does('wiebe', 'accept-lead');
    expect(situation.caseState.lead).toBe('wiebe');
  });

  test('N28 another mentor of the same class in the school file counts as well', () => {
    const classes = EXAMPLE_SCHOOL.classes.map((one) => (one.id === '2B' ? { ...one, mentors: ['yara'] } : one));
    expect(
      becomes(picked(), { classes })
        .notices('N28')
        .map(({ person }) => person),
    ).toEqual(['yara']);
  });

  test('N28 a list that is put right again asks nothing', () => {
    const situation = becomes(becomes(picked(), moved('3C', MILA)), { pupils: EXAMPLE_SCHOOL.pupils });
    expect([situation.notices('N28'), situation.caseState.lead]).toEqual([[], 'joris']);
  });

  test('N28 who was chosen to lead after the new list keeps it', () => {
    const situation = becomes(picked(), moved('3C', MILA)).does('wiebe', 'confirm-mentor', {}, 'mentor-p1');
    situation.passesTo('2026-11-25 09:00');
    situation.does('noor', 'hand-over', { to: 'joris', why: 'Joris kent haar goed.' }).does('joris', 'accept-lead');
    expect(situation.notices('N28')).toEqual([]);
  });

  test('N28 from level 2 the lead is no mentor’s: nobody is asked', () => {
    const situation = picked().does('noor', 'level-up', { why: 'Het houdt niet op.' });
    expect(becomes(situation, moved('3C', MILA)).notices('N28')).toEqual([]);
  });

  test('N28 a report that nobody picked up is asked of the new mentor, in the same seat', () => {
    const situation = becomes(new Situation('2026-11-24 10:15').reports(), moved('3C', MILA));
    expect(situation.notices('N1').map(({ person }) => person)).toEqual(['wiebe']);
  });
});

describe('N28 nobody is known', () => {
  test('N28 a class without a mentor: the coordinator names one, at once', () => {
    const classes = [...EXAMPLE_SCHOOL.classes, { id: '3D', mentors: [], teamLeader: 'hedwig' }];
    const situation = becomes(picked(), { classes, ...moved('3D', MILA) });
    expect(ofN28(situation.passesTo('2026-11-26 12:00'))).toEqual(['2026-11-24 10:15 N28-nobody noor']);
    situation.does('noor', 'name-lead', { to: 'noor' }, 'mentor-p1');
    expect([situation.caseState.lead, situation.notices('N28-nobody')]).toEqual(['noor', []]);
  });

  test('N28 nobody names one: three school days later one place higher, up to management, and who is asked may name one', () => {
    const classes = [...EXAMPLE_SCHOOL.classes, { id: '3D', mentors: [], teamLeader: 'hedwig' }];
    const situation = becomes(picked(), { classes, ...moved('3D', MILA) });
    expect(ofN28(situation.passesTo('2026-12-18 12:00'))).toEqual([
      '2026-11-24 10:15 N28-nobody noor',
      '2026-11-27 07:30 N28-nobody hedwig',
      '2026-12-02 07:30 N28-nobody els',
    ]);
    situation.does('hedwig', 'name-lead', { to: 'wiebe' }, 'mentor-p1');
    expect([situation.notices('N28-nobody'), situation.notices('N22').map(({ person }) => person)]).toEqual([[], ['wiebe']]);
  });

  test('N28 a lead who left: the coordinator, who stands in until somebody is named', () => {
    const situation = becomes(picked(), without('joris'));
    expect(leadersOf(situation.state, situation.world)).toEqual(['noor']);
    expect(situation.notices('N28-nobody').map(({ person }) => person)).toEqual(['noor']);
    expect(situation.refusal('noor', 'name-lead', { to: 'joris' }, 'mentor-p1')).toBe('give-to-nobody');
    situation.does('noor', 'name-lead', { to: 'lucia' }, 'mentor-p1');
    expect([situation.notices('N28-nobody'), situation.windows('N22')]).toEqual([[], ['lucia 2026-11-24 10:15']]);
  });

  test('N28 the coordinator’s cases: the team leader names one', () => {
    const situation = picked().does('noor', 'level-up', { why: 'Het houdt niet op.' });
    const seats = { ...EXAMPLE_SCHOOL.seats, coordinators: ['gijs'] };
    becomes(situation, { ...without('noor'), seats });
    expect(situation.notices('N28-nobody').map(({ person }) => person)).toEqual(['anja']);
    situation.does('anja', 'name-lead', { to: 'gijs' }, 'mentor-p1');
    expect(situation.windows('N22')).toEqual(['gijs 2026-11-24 10:15']);
  });

  test('N28 a colleague who left has no task any more: who leads is asked about it', () => {
    const situation = picked().does('joris', 'add-task', { task: 'school-informed', owner: 'lucia', on: '2026-12-01' });
    expect(becomes(situation, without('lucia')).windows('N26')).toEqual(['joris 2026-12-01 07:30']);
    situation.passesTo('2026-12-01 08:00');
    situation.does('joris', 'finish-task', {}, situation.notices('N26')[0]?.about);
    expect(situation.notices('N26')).toEqual([]);
  });
});

describe('N28 the part of a co-mentor', () => {
  function joined(): Situation {
    const situation = picked();
    situation.passesTo('2026-11-25 10:00');
    return situation.does('joris', 'name-others', { bullies: 'Luuk Hamers' }).does('femke', 'join-case', TASK, 'co-mentor-p2');
  }

  test('N28 I18 the new mentor confirms and sees that pupil; the old co-mentor sees nothing any more', () => {
    const situation = becomes(joined(), moved('3C', '26021'));
    expect(opens(situation, 'wiebe', 'co-mentor-part', 'mentor-p2')).toMatchObject({ data: { pupil: 'Luuk Hamers', class: '3C' } });
    expect(opens(situation, 'wiebe', 'lead-summary')).toHaveProperty('refused');
    situation.does('wiebe', 'confirm-mentor', {}, 'mentor-p2');
    expect(situation.caseState.coMentors).toMatchObject([{ pupil: 'p2', how: 'joined', person: 'wiebe' }]);
    expect(situation.caseState.tasks).toMatchObject([{ owner: 'wiebe' }]);
    expect([parts(situation, 'femke'), situation.caseState.lead]).toEqual([[], 'joris']);
  });

  test('N28 a co-mentor left and the class has no mentor: the coordinator lets who leads do it', () => {
    const classes = EXAMPLE_SCHOOL.classes.map((one) => (one.id === '2A' ? { ...one, mentors: [] } : one));
    const situation = becomes(joined(), { ...without('femke'), classes });
    expect(situation.notices('N28-nobody').map(({ person }) => person)).toEqual(['noor']);
    situation.does('noor', 'settle-co-mentor', { to: 'joris' }, 'mentor-p2');
    expect(situation.notices('N28-nobody')).toEqual([]);
  });

  test('N36 two pupils of one class go to two classes: the mentor of the other one is asked from then on', () => {
    const situation = picked();
    situation.passesTo('2026-11-25 10:00');
    situation.does('joris', 'name-others', { bullies: 'Daan Verhulst' });
    situation.passesTo('2026-12-01 10:00');
    becomes(situation, moved('3C', '26026'));
    expect(situation.windows('N36')).toEqual(['wiebe 2026-12-01 10:00']);
  });
});

describe('N28 a pupil who is no longer on the class list', () => {
  const gone = (): Situation => becomes(picked(), { pupils: EXAMPLE_SCHOOL.pupils.filter(({ number }) => number !== MILA) });

  test('N28 who leads says whether the pupil left; nothing is lost, and nobody is asked to take over', () => {
    const situation = gone();
    expect(ofN28(situation.passesTo('2026-12-01 12:00'))).toEqual(['2026-11-24 10:15 N28-gone joris']);
    expect(situation.caseState.people[0]).toMatchObject({ name: 'Mila de Graaf', class: '2B' });
    situation.does('joris', 'settle-pupil', { how: 'left' }, 'gone-p1');
    expect(situation.notices('N28-gone')).toEqual([]);
    expect(situation.refusal('joris', 'settle-pupil', { how: 'stays' }, 'gone-p1')).toBe('already-answered');
  });

  test('N28 N36 a pupil who left has no co-mentor: who was it sees nothing any more', () => {
    const situation = picked();
    situation.passesTo('2026-11-25 10:00');
    situation.does('joris', 'name-others', { bullies: 'Luuk Hamers' }).does('femke', 'join-case', TASK, 'co-mentor-p2');
    becomes(situation, { pupils: EXAMPLE_SCHOOL.pupils.filter(({ number }) => number !== '26021') });
    expect(parts(situation, 'femke')).toContain('co-mentor');
    situation.does('joris', 'settle-pupil', { how: 'left' }, 'gone-p2');
    expect(parts(situation, 'femke')).not.toContain('co-mentor');
    expect(situation.notices('N36')).toEqual([]);
  });

  test('N28 a pupil who is back on the list is not asked about', () => {
    expect(becomes(gone(), { pupils: EXAMPLE_SCHOOL.pupils }).notices('N28-gone')).toEqual([]);
  });
});
