// Something comes up in a running case that cannot wait: one sentence, and who can help is told at once.
import { storyTest } from './on-every-platform';
import { pickedUp } from './picked-up';

storyTest('a red flag that comes up in a case is told at once, and seen (N4, N8, N11)', { on: 'slack' }, async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris, noor, samira } = school.people('bram', 'joris', 'noor', 'samira');
  await pickedUp(bram, joris, 'Haar kaart voor de kantine was weer weg.');
  await bram.receives('N8');

  await joris.says('/casus 2026-001');
  await joris.taps('Meer');
  await joris.taps('Er is nu gevaar');
  expect(joris.reads()).toContain('Bel eerst 112');
  await joris.fills({ words: 'Ze zei dat ze morgen niet meer wakker wil worden.' }).taps('Vraag nu hulp');
  expect(joris.reads()).toContain('Bel Samira Bouzid');

  await noor.receives('N4 2026-11-24 10:15');
  expect(noor.reads()).not.toContain('wakker');
  await samira.receives('N4 2026-11-24 10:15');
  await samira.taps('Open de belkaart');
  expect(samira.reads()).toContain('Ze zei dat ze morgen niet meer wakker wil worden.');
  expect(samira.reads()).not.toContain('kantine');
  await samira.taps('Gezien, ik doe iets');
  await joris.receives('N4-reporter 2026-11-24 10:15', 'N8-seen 2026-11-24 10:15');
  await school.passes('1 hour');
  await school.ends();
});
