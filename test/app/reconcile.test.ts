// From subjects to desks, and when a notice is void, pending or final.
import { MINUTE } from '../../src/core/time/instant';
import { tick } from '../../src/app/tick';
import { attendTo } from '../fixtures/desk-rig';
import { A, answer, ask, rigAt, rigWith, undo } from '../fixtures/loop-scene';
import { WorkerStore } from '../fixtures/worker-store';

describe('Delivery 1: from a subject to desks', () => {
  test('saving never sends; the next tick does', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N1', 'quiet');
    expect(rig.newTo('joris')).toEqual([]);
    await rig.tick();
    expect(rig.newTo('joris')).toEqual(['N1']);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])(
    'a crash at call %i is healed by the next tick, and nothing is sent twice',
    async (calls) => {
      const rig = await rigWith(A);
      await ask(rig, A, 'N1', 'quiet');
      for (const afterEffect of [false, true]) {
        const store = new WorkerStore(rig.store, () => 0);
        store.dieAt(calls, afterEffect);
        await tick(rig.withStore(store)).catch(() => undefined);
      }
      rig.clock.to(rig.clock.now() + 2 * MINUTE);
      await rig.tick();
      rig.clock.to(rig.clock.now() + 2 * MINUTE);
      await rig.tick();
      const messages = rig.newTo('joris');
      expect(messages.length).toBeGreaterThan(0);
      // After the claim nobody knows how far the dead worker came, so the next one says that it may be a repeat.
      expect(messages.slice(1).filter((message) => message !== 'N1 (repeat)')).toEqual([]);
    },
  );

  test('a report that becomes a case speaks on under the same keys', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N1');
    await rig.write(A, { type: 'started', data: {} });
    await rig.passTo('2026-11-26', '12:00');
    expect(rig.newTo('joris')).toEqual(['N1']);
    await answer(rig, 'zuid:case:a', 1);
    expect(rig.platform.screens.get('m1')?.look).toBe('done');
  });

  test('a receipt that was written into a report while its case was made is told to the case again', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N12');
    const before = await rig.load(A);
    await rig.passTo('2026-11-25', '08:00');
    const loop = rig.loop;
    await loop.store.insert({ ...before, id: 'zuid:case:a', kind: 'case', wakeAt: 0, body: { ...before.body, receipts: [] } });
    await rig.passTo('2026-11-27', '08:00');
    expect((await rig.load('zuid:case:a')).body.receipts).toContainEqual(
      expect.objectContaining({ key: `${A}:N12:1.:noor`, result: 'sent' }),
    );
    expect(rig.newTo('anja')).toEqual(['N12']);
  });
});

describe('Delivery 2: a notice has a window and a state', () => {
  test('void is a state, not an end: what holds again is sent once', async () => {
    const rig = await rigAt('2026-11-24', '20:00', A);
    await ask(rig, A, 'N1');
    await answer(rig, A, 1);
    expect((await rig.desk('joris')).notices).toMatchObject([{ state: 'pending', holds: false }]);
    await undo(rig, A, 1);
    await rig.passTo('2026-11-25', '12:00');
    expect(rig.newTo('joris')).toEqual(['N1']);
  });

  test('what is answered before its sending hours is never sent', async () => {
    const rig = await rigAt('2026-11-24', '20:00', A);
    await ask(rig, A, 'N1');
    await answer(rig, A, 1);
    await rig.passTo('2026-11-27', '12:00');
    expect(rig.newTo('joris')).toEqual([]);
  });

  test('sent is final: an undone answer makes the card ask again and sends nothing', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N1');
    await answer(rig, A, 1);
    expect(rig.platform.screens.get('m1')?.look).toBe('done');
    await undo(rig, A, 1);
    expect(rig.platform.screens.get('m1')?.look).toBe('neutral');
    expect(rig.newTo('joris')).toEqual(['N1']);
  });

  test('what lapsed while the app was down is dropped with a reason, and its subject knows', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N13');
    rig.jumpTo('2026-11-27', '09:00');
    await rig.tick();
    expect(rig.newTo('joris')).toEqual([]);
    expect((await rig.desk('joris')).notices).toMatchObject([{ state: 'dropped', reason: 'lapsed' }]);
    expect((await rig.load(A)).body.receipts).toMatchObject([{ person: 'joris', result: 'lapsed' }]);
  });

  test('a reader who looked earlier does not void what a later reader found to hold', async () => {
    const rig = await rigAt('2026-11-24', '20:00', A);
    await ask(rig, A, 'N1');
    await answer(rig, A, 1);
    // This worker saw the answer, and is slow; meanwhile the answer is undone and another worker places that.
    let loads = 0;
    const slow = new WorkerStore(rig.store, () => 0);
    const late = {
      ...rig.withStore(slow),
      subjects: {
        ...rig.loop.subjects,
        follow: async () => {
          if (loads++ === 0) await undo(rig, A, 1);
          return [];
        },
      },
    };
    slow.dieAt(7, false);
    await attendTo(late, [A]).catch(() => undefined);
    expect((await rig.desk('joris')).notices).toMatchObject([{ state: 'pending', holds: true }]);
  });
});
