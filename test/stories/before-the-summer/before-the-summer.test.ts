// Friday 10 July 2026, 15:40, the last school day in region Zuid.
import { onEveryPlatform } from '../on-every-platform';

onEveryPlatform('reported on the last school day before the summer (N1, N15, Time: Long vacation)', async (begins) => {
  const school = await begins({ at: '2026-07-10 15:40' });
  const { bram, joris, noor } = school.people('bram', 'joris', 'noor');

  await bram.says('/melding');
  await bram.fills({ urgent: 'no', target: 'Mila de Graaf', words: 'Ze durft niet naar het zwembad deze zomer.' });
  await bram.taps('Verstuur');
  // One person, one case, one minute: one card.
  await joris.receives('N1 2026-07-10 15:40', 'N15 2026-07-10 15:40');
  await noor.receives('N15-last-day 2026-07-10 15:40');
  await joris.taps('Open de melding');
  expect(joris.reads()).toContain('wo 26 aug');
  await joris.taps('Ik pak dit op');
  await bram.receives('N8');
  await noor.taps('Vul de brug in');
  await noor.fills({ lastTalk: 'cannot', parents: 'will-call', whoCanCall: 'samira', until: '2026-08-21', given: 'kindertelefoon' });
  await noor.taps('Bewaar');

  await school.isNow('2026-08-26 12:00');
  await school.overviewsCame();
  await joris.receives('N10 2026-08-24 07:30', 'N11 2026-08-26 07:30');
  await school.ends('before-the-summer');
});
