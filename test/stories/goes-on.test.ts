// What was typed into a form that was refused and left is not lost: who opens that form again is asked whether to go on with it.
import { onEveryPlatform, storyTest } from './on-every-platform';
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

onEveryPlatform('a day of one’s own that cannot be is left, found again, and put right (N10)', async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris } = school.people('bram', 'joris');
  await pickedUp(bram, joris);
  await bram.receives('N8');
  await joris.taps('Andere dag');
  expect((await joris.fills({ on: '2026-12-25' }).tries('Kies deze dag')).fieldErrors).toHaveProperty('on');

  // The days on buttons are there at once: nothing was typed into them.
  await joris.says('/casus 2026-001');
  await joris.taps('Kies een dag');
  expect(joris.buttons).toContain('Andere dag');
  await joris.taps('Andere dag');
  expect(joris.reads()).toContain('Je vulde vandaag om 10.15 uur een dag in die nog niet kon. Wil je daarmee verder?');
  await joris.taps('Ga verder');
  await joris.fills({ on: '2026-11-27' }).taps('Kies deze dag');
  expect(joris.reads()).toContain('vr 27 nov');

  // What was saved is asked about no more.
  await joris.says('/casus 2026-001');
  await joris.taps('Meer');
  await joris.taps('Kies een dag');
  await joris.taps('Andere dag');
  expect(joris.reads()).not.toContain('Wil je daarmee verder?');
  await school.closes();
});

storyTest('a reason that was typed with an answer is found again too (N35)', { on: 'playground' }, async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris, noor } = school.people('bram', 'joris', 'noor');
  await pickedUp(bram, joris);
  await bram.receives('N8');
  await joris.says('/casus 2026-001');
  await joris.taps('Meer');
  await joris.taps('Vraag de coördinator mee');
  await noor.receives('N35');
  await noor.taps('Beantwoord de vraag');
  expect((await noor.fills({ why: 'Ik ken deze familie goed.' }).tries('Stuur je antwoord')).ok).toBe(false);

  await noor.says('/casus');
  await noor.taps('Open 2026-001');
  expect(noor.reads()).toContain('Je begon vandaag om 10.15 uur met invullen. Wil je verder?');
  await noor.taps('Ga verder');
  await noor.fills({ answer: 'no' }).taps('Stuur je antwoord');
  await joris.receives('N35-receipt');
  await school.closes();
});
