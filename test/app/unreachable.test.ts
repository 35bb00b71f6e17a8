// N29: a person cannot be reached, and a colleague hears of it; never only a log line.
import { deskRig, type Rig } from '../fixtures/desk-rig';
import { DESK_SCHOOL, schoolWith } from '../fixtures/desk-school';

const A = 'zuid:report:a';
const ask = (rig: Rig, rule: string): Promise<void> => rig.write(A, { type: 'asked', data: { rule } });

async function rigWithout(...people: string[]): Promise<Rig> {
  const rig = await deskRig('2026-11-24', '10:15');
  await rig.report(A, '2B');
  rig.platform.fate = (to) => (people.includes(to) ? { result: 'refused', why: 'unreachable' } : 'arrives');
  return rig;
}

describe('N29 a person cannot be reached', () => {
  test('N29 after 24 hours of trying the coordinator hears it, in the sending hours', async () => {
    const rig = await rigWithout('joris');
    await ask(rig, 'N1');
    await rig.passTo('2026-11-25', '10:14');
    expect(rig.newTo('noor')).toEqual([]);
    await rig.passTo('2026-11-25', '10:15');
    expect(rig.newTo('noor')).toEqual(['N29']);
    expect((await rig.load(A)).body.receipts).toMatchObject([{ person: 'joris', result: 'unreachable' }]);
  });

  test('N29 after 10 minutes for an acute message, at any hour', async () => {
    const rig = await rigWithout('samira');
    await rig.passTo('2026-11-24', '22:00');
    await ask(rig, 'N4');
    rig.newTo('noor');
    await rig.passTo('2026-11-24', '22:09');
    expect(rig.newTo('noor')).toEqual([]);
    await rig.passTo('2026-11-24', '22:10');
    expect(rig.newTo('noor')).toEqual(['N29']);
  });

  test('N29 about the coordinator goes to the team leader', async () => {
    const rig = await rigWithout('noor');
    await ask(rig, 'N4');
    await rig.passTo('2026-11-24', '10:30');
    expect([rig.newTo('anja'), rig.newTo('sam'), rig.newTo('joris')]).toEqual([['N29'], [], []]);
  });

  test('N29 comes once, however long it lasts and however many messages wait', async () => {
    const rig = await rigWithout('joris');
    await ask(rig, 'N1');
    await rig.passTo('2026-11-24', '12:00');
    await ask(rig, 'N8');
    await rig.passTo('2026-12-04', '12:00');
    expect(rig.newTo('noor')).toEqual(['N29']);
  });

  test('N29 ends when the person is reached again: the message arrives, the card of the coordinator folds', async () => {
    const rig = await rigWithout('joris');
    await ask(rig, 'N1');
    await rig.passTo('2026-11-25', '10:20');
    rig.platform.fate = () => 'arrives';
    await rig.passTo('2026-11-25', '12:00');
    expect(rig.newTo('joris')).toEqual(['N1']);
    expect(rig.platform.screens.get('m1')).toMatchObject({ summary: 'folded', look: 'done' });
  });

  test('N29 comes again when the person is lost again', async () => {
    const rig = await rigWithout('joris');
    await ask(rig, 'N1');
    await rig.passTo('2026-11-25', '10:20');
    rig.platform.fate = () => 'arrives';
    await rig.passTo('2026-11-25', '12:00');
    rig.platform.fate = (to) => (to === 'joris' ? { result: 'refused', why: 'unreachable' } : 'arrives');
    await ask(rig, 'N8');
    await rig.passTo('2026-11-27', '12:00');
    expect(rig.newTo('noor')).toEqual(['N29', 'N29']);
  });

  test('N29 follows the seat: a new coordinator hears it too', async () => {
    const rig = await rigWithout('joris');
    await ask(rig, 'N1');
    await rig.passTo('2026-11-25', '10:15');
    await rig.setSchool({ ...DESK_SCHOOL, seats: { ...DESK_SCHOOL.seats, coordinators: ['koen'] } });
    expect(rig.newTo('koen')).toEqual(['N29']);
    expect(rig.platform.screens.get('m1')?.look).toBe('done');
  });

  test('N29 with the coordinator away and no deputy goes one place on', async () => {
    const rig = await rigWithout('joris');
    await rig.setSchool(schoolWith({ person: 'noor', fromOn: '2026-11-23', untilOn: '2026-11-27' }));
    await ask(rig, 'N1');
    await rig.passTo('2026-11-25', '10:15');
    expect([rig.newTo('noor'), rig.newTo('sam')]).toEqual([[], ['N29']]);
  });

  test('somebody whom nobody knows an address of counts as unreachable', async () => {
    const rig = await rigWithout();
    const desk = await rig.store.load('zuid:desk:joris');
    if (desk === null) throw new Error('no desk');
    await rig.store.save({ ...desk, body: { ...(desk.body as object), addresses: [] } });
    await ask(rig, 'N1');
    await rig.passTo('2026-11-25', '10:15');
    expect(rig.newTo('noor')).toEqual(['N29']);
  });

  test('the escalation goes on over somebody who cannot be reached', async () => {
    const rig = await rigWithout('noor');
    await ask(rig, 'N12');
    await rig.passTo('2026-11-27', '12:00');
    expect(rig.newTo('anja')).toEqual(['N29', 'N12']);
  });
});
