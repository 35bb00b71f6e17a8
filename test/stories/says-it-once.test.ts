// What was done stands in the chat once: in the message that asked for it, with the one button to take it back.
import type { Person } from './person';
import { onEveryPlatform } from './on-every-platform';
import { pickedUp } from './picked-up';
import { textOf } from './reading-cards';
import type { Story } from './story';
import { recordsStepTwo } from './talks-held';

/** The messages of a chat that say these words. */
async function saying(words: string, school: Story, { id }: Person): Promise<string[]> {
  const shown = await school.driver.messages(id);
  return shown.map(({ card }) => textOf(card)).filter((text) => text.includes(words));
}

onEveryPlatform('a day that was chosen and a task that was done each leave one line, with one way back (I11, N10, N26)', async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris } = school.people('bram', 'joris');
  await pickedUp(bram, joris, 'Ze krijgt nare berichten van een nepaccount.');
  await bram.receives('N8');

  await school.isNow('2026-11-26 12:00');
  await joris.receives('N10');
  await joris.taps('Kies een dag');
  await joris.taps('Vandaag');
  expect(joris.reads()).toContain('2026-001 · stap 2 op do 26 nov');
  expect(joris.buttons).toContain('Terugdraaien tot 12.05 uur');
  expect(await saying('stap 2 op do 26 nov', school, joris)).toHaveLength(1);

  await joris.receives('N13');
  await recordsStepTwo(joris, 'Dat het ophoudt.');
  await joris.says('/casus 2026-001');
  await joris.taps('Zoek de afzender');
  await joris.fills({ mayRemind: 'no' }).taps('Begin met zoeken');

  await school.isNow('2026-12-01 12:00');
  await school.overviewsCame();
  await joris.receives('N17', 'N26');
  await joris.taps('Gedaan');
  expect(joris.reads()).toContain('2026-001 · gedaan');
  expect(joris.buttons).toContain('Terugdraaien tot 12.05 uur');
  expect(await saying('2026-001 · gedaan', school, joris)).toHaveLength(1);
  await joris.taps('Terugdraaien tot 12.05 uur');
  await joris.looksAt('N26');
  expect(joris.buttons).toContain('Gedaan');
  await school.closes();
});
