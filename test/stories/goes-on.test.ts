// What was typed into a form that was refused and left is not lost: who opens that form again is asked whether to go on with it.
import { onEveryPlatform } from './on-every-platform';
import { pickedUp } from './picked-up';

const STEP_2 = { wish: 'Dat ze mijn tas met rust laten.', agrees: 'yes', mayKnow: 'no', others: 'Daan' };

onEveryPlatform('a record with a day that cannot be is left, found again, and saved without typing it twice (I1)', async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris } = school.people('bram', 'joris');
  await pickedUp(bram, joris);
  await bram.receives('N8');

  await joris.says('/casus 2026-001');
  await joris.taps('Leg gesprek vast');
  expect((await joris.fills({ ...STEP_2, heldOn: '2026-12-25' }).tries('Bewaar')).ok).toBe(false);

  await joris.says('/casus 2026-001');
  await joris.taps('Leg gesprek vast');
  expect(joris.reads()).toContain('Je begon vandaag om 10.15 uur met een gesprek vastleggen. Wil je verder?');
  await joris.taps('Ga verder');
  await joris.fills({ heldOn: '2026-11-24' }).taps('Bewaar');
  expect(joris.reads()).toContain('Stap 2 staat vast');
  await bram.receives('N8');
  await joris.says('/casus 2026-001');
  expect(joris.reads()).toContain(STEP_2.wish);
  expect(joris.reads()).toContain('Daan');
  await school.closes();
});
