// Delivery 2: what nobody was told in its window is told when the window comes again, once; what may have been read is not.
import { addDays } from '../../src/core/time/calendar-days';
import type { Absence } from '../../src/core/school/school';
import { DESK_SCHOOL, schoolWith } from '../fixtures/desk-school';
import type { Rig } from '../fixtures/desk-rig';
import { A, ask, B, rigWith } from '../fixtures/loop-scene';

/** N13 of Tuesday 24 November is for Thursday 26. With these days off school it is for Monday 30. */
const OFF = ['2026-11-25', '2026-11-26'];
const onLeave = (person: string, fromOn: string, untilOn: string, deputy?: string): Absence =>
  deputy === undefined ? { person, fromOn, untilOn } : { person, fromOn, untilOn, deputy };
const results = async (rig: Rig): Promise<string[]> => (await rig.load(A)).body.receipts.map(({ person, result }) => `${person} ${result}`);

/** Nobody worked for the school while the window passed. */
async function lapsed(): Promise<Rig> {
  const rig = await rigWith(A, B);
  await ask(rig, A, 'N13');
  rig.jumpTo('2026-11-27', '09:00');
  await rig.tick();
  return rig;
}

describe('a window that lapsed, and comes again', () => {
  test('is told once, however often it moves after that', async () => {
    const rig = await lapsed();
    await rig.setSchool({ ...DESK_SCHOOL, studyDays: OFF });
    await rig.passTo('2026-11-30', '07:29');
    expect(rig.newTo('joris')).toEqual([]);
    await rig.passTo('2026-11-30', '07:30');
    expect(rig.newTo('joris')).toEqual(['N13']);
    await rig.setSchool({ ...DESK_SCHOOL, studyDays: [...OFF, '2026-11-27'] });
    await rig.passTo('2026-12-04', '12:00');
    expect(rig.newTo('joris')).toEqual([]);
    expect(await results(rig)).toEqual(['joris lapsed', 'joris sent']);
  });

  test('is told on the day itself, when it became longer only', async () => {
    const rig = await lapsed();
    await rig.setSchool({ ...DESK_SCHOOL, studyDays: ['2026-11-25'] });
    expect(rig.newTo('joris')).toEqual(['N13']);
  });

  test('is told when the desk had forgotten the notice', async () => {
    const rig = await lapsed();
    await rig.passTo('2027-01-12', '12:00');
    await ask(rig, B, 'N1');
    expect((await rig.desk('joris')).notices.map(({ notice }) => notice.rule)).toEqual(['N1']);
    expect(rig.newTo('joris')).toEqual(['N1']);
    const studyDays = Array.from({ length: 49 }, (_, days) => addDays('2026-11-25', days));
    await rig.setSchool({ ...DESK_SCHOOL, studyDays });
    await rig.passTo('2027-01-14', '07:30');
    expect(rig.newTo('joris')).toEqual(['N13']);
  });

  test('lapses again when nobody was there to send it, and says so again', async () => {
    const rig = await lapsed();
    await rig.setSchool({ ...DESK_SCHOOL, studyDays: OFF });
    rig.jumpTo('2026-12-02', '09:00');
    await rig.tick();
    expect(rig.newTo('joris')).toEqual([]);
    expect(await results(rig)).toEqual(['joris lapsed', 'joris lapsed']);
    await rig.setSchool({ ...DESK_SCHOOL, studyDays: [...OFF, '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02'] });
    await rig.passTo('2026-12-04', '12:00');
    expect(rig.newTo('joris')).toEqual(['N13']);
  });

  test('stays over while it does not move', async () => {
    const rig = await lapsed();
    await rig.setSchool({ ...DESK_SCHOOL, studyDays: ['2026-12-03'] });
    await rig.passTo('2026-12-11', '12:00');
    expect(rig.newTo('joris')).toEqual([]);
    expect(await results(rig)).toEqual(['joris lapsed']);
  });
});

describe('Absence: a deputy whose copy lapsed too', () => {
  /** Koen stands in for Joris and is not in on Thursday. */
  const away = (untilOn: string): Absence[] => [
    onLeave('joris', '2026-11-23', untilOn, 'koen'),
    onLeave('koen', '2026-11-26', '2026-11-26'),
  ];
  async function bothLapsed(): Promise<Rig> {
    const rig = await rigWith(A);
    await rig.setSchool(schoolWith(...away('2026-12-04')));
    await ask(rig, A, 'N13');
    await rig.passTo('2026-11-27', '09:00');
    expect((await results(rig)).sort()).toEqual(['joris lapsed', 'koen lapsed']);
    return rig;
  }

  test('gets it in the new window when the person asked is away still, and that person reads so afterwards', async () => {
    const rig = await bothLapsed();
    await rig.setSchool({ ...schoolWith(...away('2026-12-04')), studyDays: OFF });
    await rig.passTo('2026-12-04', '12:00');
    expect([rig.newTo('koen'), rig.newTo('joris')]).toEqual([['N13 for joris'], []]);
    await rig.passTo('2026-12-11', '12:00');
    expect([rig.newTo('koen'), rig.newTo('joris')]).toEqual([[], ['summary: N13']]);
  });

  test('gets nothing when the person asked is back', async () => {
    const rig = await bothLapsed();
    await rig.setSchool({ ...schoolWith(...away('2026-11-27')), studyDays: OFF });
    await rig.passTo('2026-12-11', '12:00');
    expect([rig.newTo('koen'), rig.newTo('joris')]).toEqual([[], ['N13']]);
  });

  test('nobody stands in: the next in the chain is asked in each window in which that is so', async () => {
    const rig = await rigWith(A);
    await rig.setSchool(schoolWith(onLeave('joris', '2026-11-23', '2026-12-04')));
    await ask(rig, A, 'N13');
    rig.platform.fate = () => Promise.resolve({ result: 'refused', why: 'unreachable' });
    await rig.passTo('2026-11-27', '09:00');
    expect((await results(rig)).sort()).toEqual(['joris absent', 'joris lapsed', 'noor lapsed']);
    rig.platform.fate = () => Promise.resolve('arrives');
    await rig.setSchool({ ...schoolWith(onLeave('joris', '2026-11-23', '2026-12-04')), studyDays: OFF });
    await rig.passTo('2026-12-11', '12:00');
    expect([rig.newTo('noor').filter((one) => one !== 'N29'), rig.newTo('joris')]).toEqual([['N13'], []]);
  });
});

describe('what may have been read', () => {
  test('is not asked again in a later window', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N13');
    rig.platform.fate = () => Promise.resolve({ result: 'unknown' });
    await rig.passTo('2026-11-26', '12:00');
    rig.platform.fate = () => Promise.resolve('arrives');
    await rig.setSchool({ ...DESK_SCHOOL, studyDays: OFF });
    await rig.passTo('2026-12-04', '12:00');
    expect(await results(rig)).toEqual(['joris dropped']);
    expect((await rig.desk('joris')).notices).toMatchObject([{ state: 'dropped', reason: 'unknown' }]);
  });

  test('what older versions called dropped stays so', async () => {
    const rig = await lapsed();
    const document = await rig.load(A);
    const receipts = document.body.receipts.map((receipt) => ({ ...receipt, result: 'dropped' as const }));
    await rig.store.save({ ...document, body: { ...document.body, receipts } });
    await rig.setSchool({ ...DESK_SCHOOL, studyDays: OFF });
    await rig.passTo('2026-12-04', '12:00');
    expect(rig.newTo('joris')).toEqual([]);
    expect(await results(rig)).toEqual(['joris dropped']);
  });
});
