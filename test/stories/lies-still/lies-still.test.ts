// A report that nobody picks up: the mentor is asked again, then the coordinator, who does it together.
import { onEveryPlatform } from '../on-every-platform';

onEveryPlatform('a report lies still until the coordinator is asked (N1, N2, N3, N35, I12)', async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris, noor } = school.people('bram', 'joris', 'noor');

  await bram.says('melding');
  await bram.fills({ urgent: 'no', target: 'Mila de Graaf', words: 'Niemand wil naast haar zitten.' });
  await bram.taps('Verstuur');
  expect(bram.reads()).toContain('dan weet de coördinator het op do 26 nov');
  await joris.receives('N1 2026-11-24 10:15');

  await school.passes('1 school day');
  await joris.receives('N2 2026-11-25 07:30');
  expect(joris.reads()).not.toMatch(/te laat|vergeten|herinnering/i);

  await school.passes('1 school day');
  await noor.receives('N3 2026-11-26 07:30');
  expect(noor.reads()).toContain('Joris Vermaat');
  await noor.taps('Samen doen');
  await noor.taps('Morgen, vr 27 nov');
  await joris.receives('N10 2026-11-26 07:30', 'N35 2026-11-26 10:15');
  expect(joris.reads()).toContain('Noor');

  await school.ends('lies-still');
});
