// A button on a card that was answered before: who did it hears so and can go on, everybody else hears who did it.
import { storyTest } from './on-every-platform';
import { buttonsOf, textOf } from './reading-cards';
import type { Answer } from './driver';

const REPORT = { urgent: 'no', target: 'Mila de Graaf', words: 'Bij de lockers stond ze tegen de muur, met drie om haar heen.' };
const reads = (answer: Answer): string => textOf(answer.message?.card);
const buttons = (answer: Answer): string[] => [...buttonsOf(answer.message?.card).keys()];

storyTest('N1 who picked a report up and taps again hears so and gets the way to the case', { on: 'playground' }, async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris, noor } = school.people('bram', 'joris', 'noor');
  await bram.says('/melding');
  await bram.fills(REPORT).taps('Verstuur');
  await noor.says('/casus 2026-001');
  const seenByNoor = noor.opened();
  await joris.receives('N1');
  await joris.taps('Open de melding');
  const report = joris.opened();
  await joris.taps('Ik pak dit op');
  expect(reads(await joris.repeats(report, 'Ik pak dit op', {}))).toContain('Opgepakt. Wanneer is het gesprek?');

  await joris.taps('Do 26 nov');
  const again = await joris.repeats(report, 'Ik pak dit op', {});
  expect(reads(again)).toContain('Je hebt dit vandaag om 10.15 uur al gedaan');
  expect(buttons(again)).toEqual(['Open de casus']);
  const opened = await joris.repeats(again.message ?? report, 'Open de casus', {});
  expect(reads(opened)).toContain('Mila de Graaf');
  // Another way to answer the same report is told the same.
  expect(reads(await joris.repeats(report, 'Iets anders', {}))).toContain('Je hebt dit vandaag om 10.15 uur al gedaan');

  const late = await noor.repeats(seenByNoor, 'Ik pak dit op', {});
  expect(reads(late)).toContain('Joris Vermaat pakte deze melding al op');
  expect(buttons(late)).toEqual([]);
  await bram.receives('N8');
  await school.ends();
});

storyTest('N10 who chooses another day on the same card hears until when to undo, and can', { on: 'playground' }, async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris } = school.people('bram', 'joris');
  await bram.says('/melding');
  await bram.fills(REPORT).taps('Verstuur');
  await joris.receives('N1');
  await joris.taps('Open de melding');
  await joris.taps('Ik pak dit op');
  const days = joris.opened();
  await joris.taps('Do 26 nov');

  const other = await joris.repeats(days, 'Morgen, wo 25 nov', {});
  expect(reads(other)).toContain('Je antwoordde hier vandaag om 10.15 uur al; terugdraaien kan tot 10.20 uur.');
  expect(buttons(other)).toEqual(['Terugdraaien']);
  expect(reads(await joris.repeats(other.message ?? days, 'Terugdraaien', {}))).toContain('2026-001 · teruggedraaid');
  expect(reads(await joris.repeats(days, 'Morgen, wo 25 nov', {}))).toContain('stap 2 op wo 25 nov');

  await school.passes('6 minutes');
  const tooLate = await joris.repeats(days, 'Do 26 nov', {});
  expect(reads(tooLate)).toContain('open de casus om verder te gaan');
  expect(buttons(tooLate)).toEqual(['Open de casus']);
  await bram.receives('N8');
  await school.ends();
});
