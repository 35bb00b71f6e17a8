// Two colleagues report the same event within an hour: one card, one clock, and each hears of it under the own number (I9, I12).
import { onEveryPlatform } from '../on-every-platform';

const FIRST = { urgent: 'no', target: 'Mila de Graaf', words: 'Haar tas lag in de sloot achter het fietsenhok.' };
const SECOND = { urgent: 'no', target: 'Mila de Graaf', words: 'Ze stond te huilen bij het fietsenhok, zonder tas.' };

onEveryPlatform('two colleagues report the same event within an hour (I9, N1, N8)', async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, cor, joris, noor } = school.people('bram', 'cor', 'joris', 'noor');

  await bram.says('/melding');
  await bram.fills(FIRST).taps('Verstuur');
  const receipt = bram.reads();
  await joris.receives('N1 2026-11-24 10:15');

  await school.passes('45 minutes');
  await cor.says('/melding');
  await cor.fills(SECOND).taps('Verstuur');
  // The receipt reads like that of any other report: nobody learns that somebody reported before.
  expect(cor.reads()).toBe(receipt.replaceAll('2026-001', '2026-002').replaceAll('10.20', '11.05'));
  await joris.receives();

  // Both stand on the one card.
  await joris.looksAt('N1');
  await joris.taps('Open de melding');
  expect(joris.reads()).toContain(FIRST.words);
  expect(joris.reads()).toContain(SECOND.words);
  expect(joris.reads()).toContain('Cor Brinkman');
  await joris.taps('Ik pak dit op');

  // Each reporter hears it, under the own number.
  await bram.receives('N8 2026-11-24 11:00');
  expect(bram.reads()).toContain('2026-001');
  await school.passes('5 minutes');
  await cor.receives('N8 2026-11-24 11:00');
  expect(cor.reads()).toContain('2026-002');
  expect(cor.reads()).not.toContain('2026-001');
  await cor.says('/casus 2026-002');
  expect(cor.reads()).toContain('opgepakt');
  await joris.says('/casus 2026-002');
  expect(joris.reads()).toContain('Casus 2026-001');
  await noor.receives();

  await school.passes('1 school day');
  await bram.receives();
  await cor.receives();
  await joris.receives();
  await school.ends('two-reports');
});
