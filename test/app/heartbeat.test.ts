import { join } from 'node:path';
import { schoolBindings } from '../../src/app/bindings';
import { startHeartbeat } from '../../src/app/heartbeat';
import { loopHealth } from '../../src/app/health';
import { presenter } from '../../src/app/present';
import { createRenderer } from '../../src/app/render';
import { HOUR, MINUTE } from '../../src/core/time/instant';
import type { Fate } from '../fixtures/fake-platform';
import { deskRig, type Rig } from '../fixtures/desk-rig';

const A = 'zuid:report:a';
const present = presenter(createRenderer(join(__dirname, '..', '..', 'cards')));

async function rigWithNotice(): Promise<Rig> {
  const rig = await deskRig('2026-11-24', '10:15');
  await rig.report(A, '2B');
  await rig.write(A, { type: 'asked', data: { rule: 'N1' } }, 'quiet');
  return rig;
}

describe('the heartbeat', () => {
  test('a beat sends what is due', async () => {
    const rig = await rigWithNotice();
    const heart = startHeartbeat(rig.loop, present);
    await heart.beat();
    await heart.stop();
    expect(rig.newTo('joris')).toEqual(['N1']);
  });

  test('stopping waits for the beat under way, and nothing beats afterwards', async () => {
    const rig = await rigWithNotice();
    const heart = startHeartbeat(rig.loop, present);
    const order: string[] = [];
    const begun = new Promise<void>((resolve) => {
      rig.platform.fate = async (): Promise<Fate> => {
        resolve();
        await new Promise((later) => setImmediate(later));
        order.push('sent');
        return 'arrives';
      };
    });
    void heart.beat();
    await begun;
    await heart.stop();
    order.push('stopped');
    expect(order).toEqual(['sent', 'stopped']);
    await rig.write(A, { type: 'asked', data: { rule: 'N8' } }, 'quiet');
    await heart.beat();
    expect(order).toEqual(['sent', 'stopped']);
  });

  test('a beat that fails is logged, and the next one comes', async () => {
    const rig = await rigWithNotice();
    let down = true;
    const awake: typeof rig.store.awake = async (...args) => {
      if (down) throw new RangeError('away');
      return rig.store.awake(...args);
    };
    const store = Object.assign(Object.create(rig.store) as typeof rig.store, { awake });
    const heart = startHeartbeat({ ...rig.loop, store }, present);
    await heart.beat();
    expect(rig.log.filter((line) => line.level === 'error')).toMatchObject([{ fields: { error: 'RangeError' } }]);
    down = false;
    await heart.beat();
    await heart.stop();
    expect(rig.newTo('joris')).toEqual(['N1']);
  });

  test('a doubtful account that nobody could be told of is told at a later beat, also when the loop fails', async () => {
    const rig = await rigWithNotice();
    const bindings = schoolBindings(rig.loop);
    await bindings.bind({ platform: 'teams', id: 'a-1' }, ['joris@example.nl']);
    await bindings.bind({ platform: 'teams', id: 'a-2' }, ['joris@example.nl']);
    rig.platform.fate = () => ({ result: 'not-sent', retryAfterMs: 0 });
    const heart = startHeartbeat(rig.loop, present);
    await heart.beat();
    await heart.stop();
    rig.platform.fate = () => 'arrives';
    const awake: typeof rig.store.awake = async () => Promise.reject(new RangeError('away'));
    const store = Object.assign(Object.create(rig.store) as typeof rig.store, { awake });
    const again = startHeartbeat({ ...rig.loop, store }, present);
    await again.beat();
    await again.stop();
    expect(rig.platform.sent.map(({ to }) => to)).toEqual(['noor']);
  });
});

describe('the health of the loop', () => {
  test('all is well when everything left', async () => {
    const rig = await rigWithNotice();
    await rig.tick();
    expect(await loopHealth(rig.loop)).toEqual({ oldestWaitingMs: 0, behindMs: 0 });
  });

  test('it says how long the oldest message waits that could have left', async () => {
    const rig = await rigWithNotice();
    rig.platform.fate = () => ({ result: 'not-sent', retryAfterMs: 0 });
    await rig.tick();
    await rig.passTo('2026-11-24', '12:15');
    expect((await loopHealth(rig.loop)).oldestWaitingMs).toBe(2 * HOUR);
  });

  test('what waits for the sending hours of its person is no delay', async () => {
    const rig = await deskRig('2026-11-24', '20:00');
    await rig.report(A, '2B');
    await rig.write(A, { type: 'asked', data: { rule: 'N1' } });
    expect(await loopHealth(rig.loop)).toEqual({ oldestWaitingMs: 0, behindMs: 0 });
  });

  test('it says how long nobody looked at what should have been looked at', async () => {
    const rig = await rigWithNotice();
    await rig.write(A, { type: 'asked', data: { rule: 'N12' } });
    rig.jumpTo('2026-11-25', '07:35');
    expect((await loopHealth(rig.loop)).behindMs).toBe(5 * MINUTE);
  });
});
