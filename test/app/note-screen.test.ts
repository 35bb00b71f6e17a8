import { screenNoted } from '../../src/app/note-screen';
import { startRound } from '../../src/app/round';
import { changeDesk } from '../../src/app/save';
import { deskRig, type Rig } from '../fixtures/desk-rig';

const address = { platform: 'fake', to: 'joris', message: 'm1' };
const QUARTER = 15 * 60_000;

async function note(rig: Rig, what: 'content' | 'form', leadsOn = false): Promise<void> {
  await changeDesk(await startRound(rig.loop), 'joris', screenNoted(address, { what, leadsOn }, rig.clock.now()));
}

async function screens(rig: Rig): Promise<unknown> {
  return (await rig.desk('joris')).screens.map(({ address: { message }, look, foldAt }) => ({ message, look, foldAt }));
}

describe('what stands in a message', () => {
  test('content is folded after a quarter of an hour, and then drawn as a line', async () => {
    const rig = await deskRig('2026-11-24', '10:15');
    rig.platform.screens.set('m1', { summary: 'a case', card: {}, look: 'open', acute: false });
    await note(rig, 'content');
    expect(await screens(rig)).toEqual([{ message: 'm1', look: 'open', foldAt: rig.clock.now() + QUARTER }]);
    await rig.passTo('2026-11-24', '10:29');
    expect(rig.platform.screens.get('m1')?.summary).toBe('a case');
    await rig.passTo('2026-11-24', '10:31');
    expect(rig.platform.screens.get('m1')?.summary).toBe('folded');
  });

  test('who opens it again within a minute changes nothing; later the quarter begins anew', async () => {
    const rig = await deskRig('2026-11-24', '10:15');
    await note(rig, 'content');
    const version = (await rig.store.load('zuid:desk:joris'))?.version ?? 0;
    rig.clock.to(rig.clock.now() + 59_000);
    await note(rig, 'content');
    expect((await rig.store.load('zuid:desk:joris'))?.version).toBe(version);
    rig.clock.to(rig.clock.now() + 60_000);
    await note(rig, 'content');
    expect(await screens(rig)).toEqual([{ message: 'm1', look: 'open', foldAt: rig.clock.now() + QUARTER }]);
  });

  test('a form that follows from an answer folds after some hours; content after a quarter of an hour', async () => {
    const rig = await deskRig('2026-11-24', '10:15');
    await note(rig, 'form', true);
    expect(await screens(rig)).toEqual([{ message: 'm1', look: 'open', foldAt: rig.clock.now() + 16 * QUARTER }]);
    await note(rig, 'content', true);
    expect(await screens(rig)).toEqual([{ message: 'm1', look: 'open', foldAt: rig.clock.now() + QUARTER }]);
  });

  test('a form is left alone, and folds once content stands in its place', async () => {
    const rig = await deskRig('2026-11-24', '10:15');
    await note(rig, 'form');
    expect(await screens(rig)).toEqual([{ message: 'm1', look: 'open', foldAt: null }]);
    await note(rig, 'content');
    expect(await screens(rig)).toEqual([{ message: 'm1', look: 'open', foldAt: rig.clock.now() + QUARTER }]);
  });
});
