// What stands on a screen is state.
import { A, answer, ask, B, rigAt, rigWith } from '../fixtures/loop-scene';

describe('Delivery 7: what stands on a screen is state', () => {
  test('an answer folds the card, also the one of a colleague who got it too', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N4');
    await answer(rig, A, 1);
    expect([...rig.platform.screens.values()].map((message) => message.look)).toEqual(['done', 'done']);
  });

  test('a failed update is repeated until it is done', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N1');
    rig.platform.updateFate = () => ({ result: 'not-sent', retryAfterMs: 0 });
    await answer(rig, A, 1);
    expect(rig.platform.screens.get('m1')?.look).toBe('neutral');
    rig.platform.updateFate = () => 'arrives';
    await rig.passTo('2026-11-24', '10:30');
    expect(rig.platform.screens.get('m1')?.look).toBe('done');
  });

  test('a message that is gone is not drawn again', async () => {
    const rig = await rigWith(A);
    await ask(rig, A, 'N1');
    let updates = 0;
    rig.platform.updateFate = () => {
      updates++;
      return { result: 'refused', why: 'gone' };
    };
    await answer(rig, A, 1);
    await rig.passTo('2026-11-26', '12:00');
    expect([updates, (await rig.desk('joris')).screens]).toEqual([1, []]);
  });

  test('a digest asks until all of its notices are answered', async () => {
    const rig = await rigAt('2026-12-22', '11:00', A, B);
    await ask(rig, A, 'N1');
    await ask(rig, B, 'N1');
    await rig.passTo('2027-01-04', '07:30');
    await answer(rig, A, 1);
    expect(rig.platform.screens.get('m1')?.look).toBe('neutral');
    await answer(rig, B, 1);
    expect(rig.platform.screens.get('m1')?.look).toBe('done');
  });
});
