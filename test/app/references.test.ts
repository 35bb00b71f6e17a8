import { deskReferences } from '../../src/app/references';
import { settleSent } from '../../src/core/desk/settle';
import { newScreen } from '../../src/core/desk/screens';
import { changeDesk } from '../../src/app/save';
import { startRound } from '../../src/app/round';
import { deskRig, type Rig } from '../fixtures/desk-rig';

const HERE = { conversation: 'c1', serviceUrl: 'https://one.example' };
const MOVED = { conversation: 'c1', serviceUrl: 'https://two.example' };

async function version(rig: Rig): Promise<number | undefined> {
  return (await rig.store.load('zuid:desk:joris'))?.version;
}

describe('references on the desk', () => {
  test('who is heard of on a platform is reached there first from then on', async () => {
    const rig = await deskRig('2026-11-24', '10:15');
    const references = deskReferences(rig.loop, 'teams');
    expect(await references.of('joris')).toBeUndefined();
    await references.remember('joris', HERE);
    expect(await references.of('joris')).toEqual(HERE);
    const { addresses } = await rig.desk('joris');
    expect([...addresses].sort((one, other) => other.usedAt - one.usedAt)[0]).toMatchObject({ platform: 'teams', to: 'joris' });
  });

  test('another service address replaces the old one; the same one again writes nothing for ten minutes', async () => {
    const rig = await deskRig('2026-11-24', '10:15');
    const references = deskReferences(rig.loop, 'teams');
    await references.remember('joris', HERE);
    const before = await version(rig);
    await references.remember('joris', { ...HERE });
    expect(await version(rig)).toBe(before);
    await references.remember('joris', MOVED);
    expect(await references.of('joris')).toEqual(MOVED);
    rig.clock.to(rig.clock.now() + 10 * 60_000);
    const later = await version(rig);
    await references.remember('joris', MOVED);
    expect(await version(rig)).toBe((later ?? 0) + 1);
  });

  test('another change of the desk is saved together with it, also when there is nothing to remember', async () => {
    const rig = await deskRig('2026-11-24', '10:15');
    const references = deskReferences(rig.loop, 'teams');
    const before = (await version(rig)) ?? 0;
    await references.remember('joris', HERE, (desk) => ({ ...desk, checkedAt: 1 }));
    expect(await version(rig)).toBe(before + 1);
    await references.remember('joris', HERE, (desk) => ({ ...desk, checkedAt: 2 }));
    expect(await rig.desk('joris')).toMatchObject({ checkedAt: 2, references: { teams: HERE } });
  });

  test('a message that was sent keeps the reference', async () => {
    const rig = await deskRig('2026-11-24', '10:15');
    const references = deskReferences(rig.loop, 'teams');
    await references.remember('joris', HERE);
    const address = { platform: 'teams', to: 'joris', message: 'm1' };
    await changeDesk(await startRound(rig.loop), 'joris', (desk) =>
      settleSent(desk, 'nobody', newScreen({ address, form: 'card', keys: [], subjects: [] }, 1), 1),
    );
    expect(await references.of('joris')).toEqual(HERE);
  });

  test('what is forgotten takes the address along, and leaves those of other platforms', async () => {
    const rig = await deskRig('2026-11-24', '10:15');
    const references = deskReferences(rig.loop, 'teams');
    await references.remember('joris', HERE);
    await references.forget('joris');
    await references.forget('joris');
    expect(await references.of('joris')).toBeUndefined();
    expect((await rig.desk('joris')).addresses).toEqual([{ platform: 'fake', to: 'joris', usedAt: 0 }]);
  });
});
