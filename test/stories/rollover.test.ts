// August: a new class list gives a pupil another mentor, who reads the case on one screen and takes it over (N28).
import { importClassList } from '../../src/app/import-class-list';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storyTest } from './on-every-platform';
import type { Story } from './story';
import { pickedUp } from './picked-up';

const LIST = readFileSync(join(__dirname, '..', '..', 'school.example.csv'), 'utf8');
/** Mila goes from 2B to 3C; Youri is no longer on the list. */
const NEXT_YEAR = LIST.replace('Mila de Graaf;2B', 'Mila de Graaf;3C').replace(/^.*;Youri Peeters;.*\n/m, '');

/** `npm run class-list`, while the bot is running. */
async function newClassList(school: Story): Promise<void> {
  const done = await importClassList(school.store, 'devlinder', NEXT_YEAR, school.driver.now());
  expect(done).toMatchObject({ result: 'imported', changed: true });
}

storyTest('N28 after the summer the new mentor takes the case over, and nothing is lost', { on: 'playground' }, async (begins) => {
  const school = await begins({ at: '2027-06-28 10:15' });
  const { bram, joris, wiebe } = school.people('bram', 'joris', 'wiebe');
  await pickedUp(bram, joris, 'Ze krijgt elke dag nare briefjes.');
  await joris.taps('Vandaag');
  await joris.says('/casus 2027-001');
  await joris.taps('Leg gesprek vast');
  await joris.fills({ wish: 'Dat de briefjes stoppen.', agrees: 'yes', mayKnow: 'no' }).taps('Bewaar');
  await joris.says('/casus 2027-001');
  await joris.taps('Noem de leerlingen');
  await joris.fills({ bullies: 'Youri Peeters' }).taps('Bewaar');

  await school.isNow('2027-08-30 12:00');
  await newClassList(school);
  await school.isNow('2027-09-06 08:30');
  await wiebe.receives('N28 2027-09-06 07:30');
  expect(wiebe.reads()).toContain('Casus 2027-001 komt bij jou');
  expect(wiebe.reads()).not.toMatch(/Mila|Youri|briefjes/);
  await wiebe.says('/casus 2027-001');
  expect(wiebe.reads()).toContain('voor jou niet te openen');
  await wiebe.says('/casus');
  await wiebe.taps('Open 2027-001');
  await wiebe.taps('Lees de samenvatting');
  expect(wiebe.reads()).toContain('Mila de Graaf');
  expect(wiebe.reads()).toContain('Dat de briefjes stoppen.');

  await wiebe.looksAt('N28');
  await wiebe.taps('Gelezen, ik ben mentor');
  expect(wiebe.reads()).toContain('2027-001 · overgenomen');
  await joris.says('/casus 2027-001');
  expect(joris.reads()).toContain('voor jou niet te openen');

  // Who leads says whether a pupil who is no longer on the list left; what was written stays.
  await wiebe.looksAt('N28-gone');
  await wiebe.taps('Zeg hoe het zit');
  expect(wiebe.reads()).toContain('staat niet meer op de klassenlijst');
  await wiebe.taps('Deze leerling is van school');
  await wiebe.says('/casus 2027-001');
  await wiebe.taps('Hele verloop');
  expect(wiebe.reads()).toContain('Wiebe Postma neemt het over als mentor van Mila');
  expect(wiebe.reads()).toContain('opgepakt · Joris Vermaat');
  await wiebe.taps('Volgende');
  expect(wiebe.reads()).toContain('Youri is van school · Wiebe Postma');
  await school.closes();
});
