// A mentor who picks up and then does nothing: the coordinator is asked, then the team leader; taken over, given back, accepted.
import { onEveryPlatform } from '../on-every-platform';

onEveryPlatform('step 3 stays open until the coordinator and then the team leader is asked (N10-N12, N22, I2, I6)', async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris, noor, anja } = school.people('bram', 'joris', 'noor', 'anja');

  await bram.says('/melding');
  await bram.fills({ urgent: 'no', target: 'Mila de Graaf', words: 'Haar jas lag in de sloot. Twee jongens lachten.' });
  await bram.taps('Verstuur');
  await joris.receives('N1 2026-11-24 10:15');
  await joris.taps('Open de melding');
  await joris.taps('Ik pak dit op');
  await joris.taps('Do 26 nov');
  await bram.receives('N8');

  await school.isNow('2026-11-26 16:50');
  await joris.receives('N13 2026-11-26 07:30');
  await joris.taps('Leg gesprek vast');
  await joris.fills({ wish: 'Dat het stopt.', agrees: 'yes', mayKnow: 'no', others: 'Daan en Youri' });
  await joris.taps('Bewaar');
  await joris.fills({ parents: 'know' });
  await joris.taps('Bewaar');
  // "They know" is no talk yet: who told them, and when?
  expect(joris.reads()).toContain('Ouders van Mila de Graaf');
  await joris.fills({ how: 'told', pupilKnows: 'yes' });
  await joris.taps('Bewaar');
  await bram.receives('N8');

  await school.isNow('2026-12-03 12:00');
  await school.overviewsCame();
  await joris.receives('N10 2026-11-30 07:30', 'N11 2026-12-03 07:30');
  expect(joris.reads()).toContain('Je sprak de leerling op do 26 nov');
  // The message before it has lapsed: one message asks, not two.
  await joris.looksAt('N10');
  expect(joris.buttons).toEqual([]);

  await school.isNow('2026-12-04 12:00');
  await noor.receives('N12 2026-12-04 07:30');
  expect(noor.reads()).toContain('stap 3 stond op do 3 dec');
  expect(noor.reads()).not.toContain('Mila');
  await joris.receives('N12-copy 2026-12-04 07:30');

  await school.isNow('2026-12-09 08:00');
  await school.overviewsCame();
  await anja.receives('N12 2026-12-09 07:30');
  // Above the coordinator at level 1: number and step only.
  expect(anja.reads()).not.toContain('Joris');
  await joris.receives('N12-copy 2026-12-09 07:30');

  await anja.taps('Ik neem het over');
  await joris.receives('N22-receipt 2026-12-09 08:00');
  expect(joris.reads()).toContain('Anja Terpstra');
  // The message to Noor asks nothing any more.
  await noor.looksAt('N12');
  expect(noor.buttons).toEqual([]);

  await anja.says('/casus 2026-001');
  await anja.taps('Meer');
  await anja.taps('Geef de leiding door');
  await anja.fills({ to: 'joris', why: 'Joris kent de klas het best en heeft nu tijd.' });
  await anja.taps('Bewaar');
  await joris.receives('N22 2026-12-09 08:00');
  await joris.taps('Ik neem het aan');
  await anja.receives('N22-receipt 2026-12-09 08:00');

  await school.ends('nobody-acts');
});
