import { tick } from '../../src/app/tick';
import { deskRig } from '../fixtures/desk-rig';

const REPORTS = 10;

test('a tap does not wait for a long tick: it is let in between two steps', async () => {
  const rig = await deskRig('2026-11-24', '10:15');
  for (let nr = 0; nr < REPORTS; nr++) {
    await rig.report(`zuid:report:r${nr}`, '2B');
    await rig.write(`zuid:report:r${nr}`, { type: 'asked', data: { rule: 'N1' } }, 'quiet');
  }
  const ticking = tick(rig.loop);
  // What comes in while the store never leaves the event loop to others.
  await new Promise((resolve) => setImmediate(resolve));
  const whenTheTapCame = rig.platform.sent.length;
  await ticking;
  expect(whenTheTapCame).toBeLessThan(REPORTS);
  expect(rig.platform.sent).toHaveLength(REPORTS);
});

test('a tap itself does not give way: its messages leave in one go', async () => {
  const rig = await deskRig('2026-11-24', '10:15');
  await rig.report('zuid:report:a', '2B');
  let turned = false;
  const turn = setImmediate(() => (turned = true));
  await rig.write('zuid:report:a', { type: 'asked', data: { rule: 'N1' } });
  clearImmediate(turn);
  expect(rig.newTo('joris')).toEqual(['N1']);
  expect(turned).toBe(false);
});
