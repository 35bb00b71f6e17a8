// Saturday 23:10: a red flag that nobody sees; the reporter is asked to phone, everybody else waits for the morning.
import { onEveryPlatform } from '../on-every-platform';

onEveryPlatform('a red flag on Saturday night that nobody sees (N1, N4, N5, N6, N8)', async (begins) => {
  const school = await begins({ at: '2026-11-28 23:10' });
  const { bram, joris, noor, anja, samira, els } = school.people('bram', 'joris', 'noor', 'anja', 'samira', 'els');

  await bram.says('/melding');
  await bram.fills({ urgent: 'yes', target: 'Mila de Graaf', words: 'Ze stuurde dat het voor haar niet meer hoeft.' });
  await bram.taps('Verstuur');
  expect(bram.reads()).toContain('Blijf bij de leerling');
  expect(bram.reads()).toContain('Samira Bouzid');
  await samira.receives('N4 2026-11-28 23:10');
  expect(samira.reads()).not.toContain('Mila');
  await noor.receives('N4 2026-11-28 23:10');
  await bram.receives('N4-reporter 2026-11-28 23:10');

  await school.passes('30 minutes');
  await bram.receives('N5a-reporter 2026-11-28 23:40');
  expect(bram.reads()).toContain('Niemand heeft je bericht nog gelezen');

  await school.isNow('2026-11-29 08:30');
  await anja.receives('N5a 2026-11-29 08:00');
  await school.isNow('2026-11-29 09:00');
  await els.receives('N5b 2026-11-29 09:00');
  await els.taps('Gezien, ik doe iets');
  await bram.receives('N8-seen 2026-11-29 09:00');

  await school.isNow('2026-11-29 11:30');
  await els.receives('N6 2026-11-29 11:00');
  await els.taps('Leg vast wat is gedaan');
  await els.fills({ done: 'Met de ouders gebeld, samen 113 gebeld.', withPupil: 'parents' });
  await els.taps('Leg vast');

  await school.isNow('2026-11-30 08:30');
  await school.overviewsCame();
  await joris.receives('N1 2026-11-30 07:30', 'N11 2026-11-30 07:30', 'N4-mentor 2026-11-30 07:30');
  // Three rules, one message, and each thing to do once.
  expect(new Set(joris.buttons).size).toBe(joris.buttons.length);
  await school.ends('red-flag-at-night');
});
