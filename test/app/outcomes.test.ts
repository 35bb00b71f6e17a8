// How a send ends, and what follows.
import { deskIdOf } from '../../src/core/desk/desk';
import { MINUTE, wallTimeOf } from '../../src/core/time/instant';
import { attendTo, type Rig } from '../fixtures/desk-rig';
import type { Fate } from '../fixtures/fake-platform';
import { A, ask, B, rigWith } from '../fixtures/loop-scene';

describe('Delivery 5: how a send ends', () => {
  async function tries(rig: Rig, fate: Fate, until: [string, string]): Promise<string[]> {
    const times: string[] = [];
    rig.platform.fate = () => {
      times.push(wallTimeOf(rig.clock.now()));
      return fate;
    };
    await ask(rig, A, 'N1');
    await rig.passTo(...until);
    return times;
  }

  test('what was not sent is tried again after 1, 5, 15 and 60 minutes, and then every hour, never lost', async () => {
    const rig = await rigWith(A);
    const times = await tries(rig, { result: 'not-sent', retryAfterMs: 0 }, ['2026-11-24', '13:40']);
    expect(times).toEqual(['10:15', '10:16', '10:21', '10:36', '11:36', '12:36', '13:36']);
    rig.platform.fate = () => 'arrives';
    await rig.passTo('2026-11-24', '14:40');
    expect(rig.newTo('joris')).toEqual(['N1']);
  });

  test('the platform says when to try again, and is believed', async () => {
    const rig = await rigWith(A);
    expect((await tries(rig, { result: 'not-sent', retryAfterMs: 3 * MINUTE }, ['2026-11-24', '10:22'])).slice(0, 3)).toEqual([
      '10:15',
      '10:18',
      '10:21',
    ]);
  });

  test('retries keep to the sending hours', async () => {
    const rig = await rigWith(A);
    const times = await tries(rig, { result: 'not-sent', retryAfterMs: 0 }, ['2026-11-25', '08:00']);
    expect(times.filter((time) => time > '17:30')).toEqual([]);
    expect(times.at(-1)).toBe('07:30');
  });

  test('an unknown end is sent again with a mark (N1) or dropped with its reason (N8)', async () => {
    const rig = await rigWith(A);
    const fates: Fate[] = ['lost', 'arrives', 'lost'];
    rig.platform.fate = () => fates.shift() ?? 'arrives';
    await ask(rig, A, 'N1');
    await rig.passTo('2026-11-24', '10:20');
    await ask(rig, A, 'N8');
    await rig.passTo('2026-11-24', '12:00');
    expect(rig.newTo('joris')).toEqual(['N1', 'N1 (repeat)', 'N8']);
    expect((await rig.load(A)).body.receipts.map((receipt) => receipt.result)).toEqual(['sent', 'dropped']);
  });

  test('where nobody is reached the next address is tried at once, and becomes the first', async () => {
    const rig = await rigWith(A);
    const desk = await rig.store.load(deskIdOf('zuid', 'joris'));
    if (desk === null) throw new Error('no desk');
    const addresses = [
      { platform: 'fake', to: 'old phone', usedAt: 5 },
      { platform: 'gone', to: 'joris', usedAt: 9 },
      { platform: 'fake', to: 'joris', usedAt: 1 },
    ];
    await rig.store.save({ ...desk, body: { ...(desk.body as object), addresses } });
    rig.platform.fate = (to) => (to === 'old phone' ? { result: 'refused', why: 'unreachable' } : 'arrives');
    await ask(rig, A, 'N1');
    expect(rig.newTo('joris')).toEqual(['N1']);
    expect((await rig.desk('joris')).addresses[0]).toEqual({ platform: 'fake', to: 'joris', usedAt: rig.clock.now() });
  });

  test('a message that cannot be drawn is logged, tried again, and holds nobody else up', async () => {
    const rig = await rigWith(A, B);
    const draw = { ...rig.loop.draw, notices: () => Promise.reject(new TypeError('no words')) };
    await ask(rig, A, 'N1', 'quiet');
    await attendTo({ ...rig.loop, draw }, [A]);
    expect(rig.log.filter((line) => line.level === 'error')).toMatchObject([{ fields: { rules: 'N1', error: 'TypeError' } }]);
    await rig.passTo('2026-11-24', '10:20');
    expect(rig.newTo('joris')).toEqual(['N1']);
  });
});
