// The mentor knows the family: no reason is asked, the coordinator has it at once, and the mentor sees nothing any more.
import { onEveryPlatform } from '../on-every-platform';

onEveryPlatform('the mentor knows the family (I10, N1)', async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris, noor } = school.people('bram', 'joris', 'noor');

  await bram.says('/melding');
  await bram.fills({ urgent: 'no', target: 'Mila de Graaf', words: 'Ze zat alleen in de kantine.' });
  await bram.taps('Verstuur');
  await joris.receives('N1');
  await joris.taps('Niet bij mij');
  await joris.fills({ how: 'not-me' });
  await joris.taps('Bewaar');
  await noor.receives('N1 2026-11-24 10:15');
  await joris.says('/casus 2026-001');
  expect(joris.reads()).toContain('voor jou niet te openen');
  await noor.taps('Open de melding');
  await noor.taps('Ik pak dit op');
  await bram.receives('N8');

  // The next report about the same pupil does not go there either.
  await bram.says('/melding');
  await bram.fills({ urgent: 'no', target: 'Mila de Graaf', words: 'Weer alleen in de kantine.' });
  await bram.taps('Verstuur');
  await noor.receives('N1 2026-11-24 10:15');
  await school.ends('knows-the-family');
});
