// Now is said once a minute and after a tap; what waited leaves as one digest.
import { schoolDocumentId } from '../../src/core/school/revision';
import { instantAt } from '../../src/core/time/instant';
import { tick } from '../../src/app/tick';
import { attendTo } from '../fixtures/desk-rig';
import { DESK_SCHOOL } from '../fixtures/desk-school';
import { A, ask, B, rigAt, rigWith } from '../fixtures/loop-scene';
import { withEntry } from '../fixtures/toy-subjects';

describe('Delivery 6: now is said once a minute, and at once after a tap', () => {
  test('a tap reaches the next person in the same moment', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N4');
    expect([rig.newTo('noor'), rig.newTo('samira')]).toEqual([['N4'], ['N4']]);
  });

  test('after a night of downtime one tick heals everything', async () => {
    const rig = await rigWith(A, B);
    await ask(rig, A, 'N12', 'quiet');
    await ask(rig, B, 'N4', 'quiet');
    rig.jumpTo('2026-11-25', '07:31');
    expect(await tick(rig.loop)).toBe(false);
    expect(rig.newTo('noor')).toEqual(['N4', 'N12']);
  });

  test('new seats take effect at the next tick: the new mentor is asked, the former one no longer', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N1');
    await rig.setSchool({ ...DESK_SCHOOL, classes: [{ id: '2B', mentors: ['koen'], teamLeader: 'anja' }] });
    expect(rig.newTo('koen')).toEqual(['N1']);
    expect(rig.platform.screens.get('m1')?.look).toBe('done');
  });

  test('a document that makes the loop stumble holds up no other, and is tried again', async () => {
    const rig = await rigWith(A, B);
    await ask(rig, A, 'N1', 'quiet');
    await ask(rig, B, 'N1', 'quiet');
    const due: typeof rig.loop.subjects.due = (document, ...rest) => {
      if (document.id === A) throw new TypeError('unknown event');
      return rig.loop.subjects.due(document, ...rest);
    };
    await tick({ ...rig.loop, subjects: { ...rig.loop.subjects, due } });
    expect(rig.newTo('joris')).toEqual(['N1']);
    expect(rig.log).toContainEqual(expect.objectContaining({ level: 'error', fields: { id: A, error: 'TypeError' } }));
    await rig.tick();
    expect(rig.newTo('joris')).toEqual(['N1']);
  });

  test('the school document is no subject and is left alone', async () => {
    const rig = await rigWith(A);
    const school = await rig.store.load(schoolDocumentId('zuid'));
    if (school === null) throw new Error('no school');
    await rig.store.save({ ...school, wakeAt: 0 });
    await tick(rig.loop);
    expect(rig.log.filter((line) => line.level !== 'info')).toEqual([]);
  });
});

describe('Delivery 6: what waited leaves as one digest', () => {
  test('after a vacation two waiting notices are one digest; a red flag never waits in it', async () => {
    const rig = await rigAt('2026-12-22', '11:00', A, B);
    await ask(rig, A, 'N1');
    await ask(rig, B, 'N35');
    await ask(rig, B, 'N1');
    await ask(rig, B, 'N4');
    expect(rig.newTo('noor')).toEqual(['N4']);
    await rig.passTo('2027-01-04', '07:30');
    expect(rig.newTo('joris')).toEqual(['digest: N1 N1']);
    expect(rig.newTo('noor')).toEqual(['N35']);
  });

  test('one waiting notice is its own card', async () => {
    const rig = await rigAt('2026-12-22', '11:00', A);
    await ask(rig, A, 'N1');
    await rig.passTo('2027-01-04', '07:30');
    expect(rig.newTo('joris')).toEqual(['N1']);
  });

  test('a night or a weekend makes no digest', async () => {
    const rig = await rigAt('2026-11-27', '18:00', A, B);
    await ask(rig, A, 'N1');
    rig.clock.to(instantAt('2026-11-28', '12:00'));
    await ask(rig, B, 'N1');
    await rig.passTo('2026-11-30', '07:30');
    expect(rig.newTo('joris')).toEqual(['N1', 'N1']);
  });

  test('a breakdown over a school day does', async () => {
    const rig = await rigWith(A, B);
    await ask(rig, A, 'N1', 'quiet');
    await ask(rig, B, 'N1', 'quiet');
    rig.jumpTo('2026-11-25', '09:00');
    await rig.tick();
    expect(rig.newTo('joris')).toEqual(['digest: N1 N1']);
  });

  test('N8 stands alone, also after a vacation', async () => {
    const rig = await rigAt('2026-12-22', '11:00', A, B);
    await ask(rig, A, 'N8');
    await ask(rig, B, 'N8');
    await rig.passTo('2027-01-04', '07:30');
    expect(rig.newTo('joris')).toEqual(['N8', 'N8']);
  });

  test('what is written down late did not wait before: no digest', async () => {
    const rig = await rigWith(A, B);
    const late = instantAt('2026-11-19', '10:00');
    for (const id of [A, B]) {
      const asked = withEntry(await rig.load(id), { type: 'asked', data: { rule: 'N1' } }, late);
      await rig.store.save(withEntry(asked, { type: 'shut-out', data: { person: 'nobody' } }, rig.clock.now()));
    }
    await attendTo(rig.loop, [A, B]);
    expect(rig.newTo('joris')).toEqual(['N1', 'N1']);
  });
});
