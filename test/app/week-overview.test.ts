// N30: the overview of the week, to coordinators and to who leads something.
import type { School } from '../../src/core/school/school';
import { deskRig, type Rig } from '../fixtures/desk-rig';
import { DESK_SCHOOL } from '../fixtures/desk-school';

const ON: School = { ...DESK_SCHOOL, choices: {} };

async function rigOf(school: School, day = '2026-11-27', classId = '2B'): Promise<Rig> {
  const rig = await deskRig(day, '12:00', school);
  await rig.report('zuid:report:a', classId);
  await rig.tick();
  return rig;
}

describe('N30 Monday overview', () => {
  test('N30 comes on the first school day of the week at 08:00, to coordinators and to who leads', async () => {
    const rig = await rigOf(ON);
    await rig.passTo('2026-11-30', '07:59');
    expect(rig.newTo('noor')).toEqual([]);
    await rig.passTo('2026-11-30', '08:00');
    expect(['noor', 'sam', 'joris', 'koen'].map((person) => rig.newTo(person))).toEqual([['N30'], ['N30'], ['N30'], []]);
  });

  test('N30 comes every week, once, and the one before folds', async () => {
    const rig = await rigOf(ON);
    await rig.passTo('2026-12-11', '12:00');
    expect(rig.newTo('noor')).toEqual(['N30', 'N30']);
    const looks = rig.platform.sent.filter((one) => one.to === 'noor').map((one) => rig.platform.screens.get(one.id)?.look);
    expect(looks).toEqual(['done', 'neutral']);
  });

  test('N30 waits for the first day in: a part-time mentor gets it then', async () => {
    const works = ON.people.map((one) => (one.id === 'joris' ? { ...one, works: ['we' as const, 'th' as const] } : one));
    const rig = await rigOf({ ...ON, people: works });
    await rig.passTo('2026-12-02', '07:59');
    expect(rig.newTo('joris')).toEqual([]);
    await rig.passTo('2026-12-02', '08:00');
    expect(rig.newTo('joris')).toEqual(['N30']);
  });

  test('N30 goes to no deputy: it is an overview of what one person may see', async () => {
    const rig = await rigOf({ ...ON, absences: [{ person: 'noor', fromOn: '2026-11-30', untilOn: '2026-12-04', deputy: 'koen' }] });
    await rig.passTo('2026-12-04', '17:00');
    expect([rig.newTo('noor'), rig.newTo('koen')]).toEqual([[], []]);
    await rig.passTo('2026-12-07', '08:00');
    expect(rig.newTo('noor')).toEqual(['N30']);
  });

  test('N30 does not come in a week without school', async () => {
    const rig = await rigOf(ON, '2026-12-18');
    await rig.passTo('2027-01-03', '23:00');
    expect(rig.newTo('noor')).toEqual([]);
    await rig.passTo('2027-01-04', '08:00');
    expect(rig.newTo('noor')).toEqual(['N30']);
  });

  test('N30 of a week in which the app was down is not sent in the next one', async () => {
    const rig = await rigOf(ON);
    rig.jumpTo('2026-12-07', '12:00');
    await rig.tick();
    expect(rig.newTo('noor')).toEqual(['N30']);
  });

  test('N30 stays away where the school switched it off', async () => {
    const rig = await rigOf(DESK_SCHOOL);
    await rig.passTo('2026-12-07', '12:00');
    expect(rig.newTo('noor')).toEqual([]);
  });

  test('N30 stands alone beside another message of that morning', async () => {
    const rig = await rigOf(ON);
    await rig.write('zuid:report:a', { type: 'asked', data: { rule: 'N12' } });
    await rig.passTo('2026-11-30', '08:00');
    expect(rig.newTo('noor')).toEqual(['N12', 'N30']);
  });
});
