import { join } from 'node:path';
import { schoolBindings } from '../../src/app/bindings';
import { presenter } from '../../src/app/present';
import { createRenderer } from '../../src/app/render';
import { tellDoubts } from '../../src/app/tell-doubts';
import { deskRig, type Rig } from '../fixtures/desk-rig';

const present = presenter(createRenderer(join(__dirname, '..', '..', 'cards')));
const NOT_NOW = { result: 'not-sent', retryAfterMs: 0 } as const;

/** After a second account came with the e-mail of this person. */
async function afterSecondAccount(email: string): Promise<Rig> {
  const rig = await deskRig('2026-11-24', '10:15');
  const bindings = schoolBindings(rig.loop);
  await bindings.bind({ platform: 'teams', id: 'a-1' }, [email]);
  await bindings.bind({ platform: 'teams', id: 'a-2' }, [email]);
  return rig;
}

describe('a doubtful account', () => {
  test('the coordinator hears whose e-mail it was, once', async () => {
    const rig = await afterSecondAccount('joris@example.nl');
    await tellDoubts(rig.loop, present);
    await tellDoubts(rig.loop, present);
    expect(rig.platform.sent.map(({ to }) => to)).toEqual(['noor']);
    expect(JSON.stringify(rig.platform.sent[0]?.message.card)).toContain('Joris');
  });

  test('about the coordinator the second coordinator hears', async () => {
    const rig = await afterSecondAccount('noor@example.nl');
    await tellDoubts(rig.loop, present);
    expect(rig.platform.sent.map(({ to }) => to)).toEqual(['sam']);
  });

  test('of two workers one tells', async () => {
    const rig = await afterSecondAccount('joris@example.nl');
    await Promise.all([tellDoubts(rig.loop, present), tellDoubts(rig.withStore(rig.store), present)]);
    expect(rig.platform.sent).toHaveLength(1);
  });

  test('what could not be sent is told the next time', async () => {
    const rig = await afterSecondAccount('joris@example.nl');
    rig.platform.fate = () => NOT_NOW;
    await tellDoubts(rig.loop, present);
    rig.platform.fate = () => 'arrives';
    await tellDoubts(rig.loop, present);
    expect(rig.platform.sent).toHaveLength(1);
  });

  test('when the answer gets lost it is not told again', async () => {
    const rig = await afterSecondAccount('joris@example.nl');
    rig.platform.fate = () => 'lost';
    await tellDoubts(rig.loop, present);
    await tellDoubts(rig.loop, present);
    expect(rig.platform.sent).toHaveLength(1);
  });
});
