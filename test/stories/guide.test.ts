// A guide in the hands of a mentor: opened from the message of the day, ticked off half, and half it stays.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ids, Log } from '../../src/app/ports';
import { instantAt } from '../../src/core/time/instant';
import { exampleSchool, readSchool } from '../../src/read-school';
import { LibsqlStore } from '../../src/stores/libsql';
import { SealedStore } from '../../src/stores/sealed';
import { KEYS } from '../stores/test-keys';
import type { Answer, Driver } from './driver';
import { openPlayground } from './drivers/playground';
import { onEveryPlatform } from './on-every-platform';
import { buttonsOf, textOf } from './reading-cards';
import type { Person } from './person';
import type { Story } from './story';

const REPORT = { urgent: 'no', target: 'Mila de Graaf', words: 'Ze stond alleen bij de fietsen en huilde.' };

/** A report of Bram that Joris has picked up, with a talk on Thursday. */
async function planned(school: Story): Promise<{ bram: Person; joris: Person }> {
  const { bram, joris } = school.people('bram', 'joris');
  await bram.says('/melding');
  await bram.fills(REPORT).taps('Verstuur');
  await joris.receives('N1');
  await joris.taps('Open de melding');
  await joris.taps('Ik pak dit op');
  await joris.taps('Do 26 nov');
  await bram.receives('N8');
  return { bram, joris };
}

onEveryPlatform('a guide is ticked off a page at a time, and opens again where it was left (N13)', async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { bram, joris } = await planned(school);

  await school.isNow('2026-11-26 09:00');
  await joris.receives('N13 2026-11-26 07:30');
  await joris.taps('Open de leidraad');
  expect(joris.reads()).toContain('Vijf regels voor onderweg');
  await joris.taps('Hele leidraad');
  expect(joris.reads()).toContain('Deel 1 van 6. 0 van 30 punten gedaan.');
  expect(joris.reads()).toContain('Zeg dat je blij bent dat Mila er is.');
  const first = joris.opened();
  await joris.fills({ points1: 'target-welcome,target-aim' }).taps('Bewaar vinkjes');
  expect(joris.reads()).toContain('Bewaard. Deel 2 van 6. 2 van 30 punten gedaan.');
  // The page as it was before: what it did not show as ticked is not opened again, and the same answer twice is one.
  await joris.repeats(first, 'Bewaar vinkjes', { points1: 'target-welcome,target-aim' });
  expect(joris.reads()).toContain('Deel 2 van 6. 2 van 30 punten gedaan.');
  await joris.fills({ points1: 'target-reacted' }).taps('Bewaar vinkjes');

  await joris.says('/casus 2026-001');
  await joris.taps('Meer');
  await joris.taps('Leidraden');
  expect(joris.reads()).toContain('3 van 30 punten gedaan');
  await joris.taps('Gesprek met de leerling');
  await joris.taps('Hele leidraad');
  expect(joris.reads()).toContain('Deel 1 van 6. 3 van 30 punten gedaan.');
  await joris.fills({ points1: 'target-welcome' }).taps('Bewaar vinkjes');
  expect(joris.reads()).toContain('Bewaard. Deel 2 van 6. 2 van 30 punten gedaan.');
  await joris.taps('Vorig deel');
  expect(joris.reads()).toContain('Deel 1 van 6.');
  await joris.taps('Vijf regels');
  expect(joris.buttons).toContain('Leg gesprek vast');

  await bram.says('/casus 2026-001');
  expect(bram.buttons).not.toContain('Meer');
  await school.ends();
});

onEveryPlatform('online: what to keep is ticked off, and where it was seen is written down without a picture', async (begins) => {
  const school = await begins({ at: '2026-11-24 10:15' });
  const { joris } = await planned(school);
  await joris.says('/casus 2026-001');
  await joris.taps('Meer');
  await joris.taps('Online pesten');
  expect(joris.reads()).toContain('Maak geen kopie en stuur niets door.');
  await joris.taps('Bewijs bewaren');
  await joris.fills({ points1: 'evidence-times' }).taps('Bewaar vinkjes');
  await joris.taps('Online pesten');
  expect(joris.reads()).toContain('1 van 6 gedaan');
  await joris.taps('Leg vast waar en wanneer');
  await joris.fills({ where: 'De groepsapp van de klas' }).taps('Bewaar');
  await joris.says('/casus 2026-001');
  await joris.taps('Meer');
  await joris.taps('Online pesten');
  expect(joris.reads()).toContain('De groepsapp van de klas');
  await joris.taps('Open de casus');
  await joris.taps('Hele verloop');
  expect(joris.reads()).toContain('stappen bij online pesten gebruikt');
  expect(joris.reads()).not.toContain('leidraad gebruikt');
  await school.ends();
});

const BOXES = { id: 'points1', value: 'target-welcome,target-story' };

describe('after a restart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const root = join(__dirname, '..', '..');
  let given = 0;
  const ids: Ids = { next: () => `id${String(++given).padStart(4, '0')}` };
  const log: Log = { info: () => undefined, warn: () => undefined, error: (fields) => expect(fields).toBeUndefined() };

  /** One run of the program on the same database. */
  async function run(day: string, tell: (driver: Driver) => Promise<void>): Promise<void> {
    const example = exampleSchool(root);
    const store = await SealedStore.open(LibsqlStore.open(join(folder, 'app.db')), KEYS);
    const plan = { store, school: readSchool(example.file), classList: example.classList, root, ids, log, at: instantAt(day, '10:15') };
    const { driver, close } = await openPlayground(plan);
    await tell(driver);
    await close();
    await store.close();
  }

  const tap = async (driver: Driver, seat: string, { message }: Answer, title: string, values = {}): Promise<Answer> => {
    const verb = buttonsOf(message?.card).get(title);
    if (message === undefined || verb === undefined) throw new Error(`no button "${title}" on ${textOf(message?.card)}`);
    return driver.act(seat, message.id, verb, values);
  };

  test('a half-ticked guide is half ticked', async () => {
    await run('2026-11-24', async (driver) => {
      await tap(driver, 'joris', await driver.say('joris', '/melding'), 'Verstuur', REPORT);
      let page = await tap(driver, 'joris', await driver.say('joris', '/casus 2026-001'), 'Meer');
      for (const title of ['Leidraden', 'Gesprek met de leerling', 'Hele leidraad']) page = await tap(driver, 'joris', page, title);
      page = await tap(driver, 'joris', page, 'Bewaar vinkjes', { points1: 'target-welcome,target-story' });
      expect(textOf(page.message?.card)).toContain('2 van 30 punten gedaan.');
    });
    await run('2026-11-25', async (driver) => {
      let page = await tap(driver, 'joris', await driver.say('joris', '/casus 2026-001'), 'Meer');
      for (const title of ['Leidraden', 'Gesprek met de leerling', 'Hele leidraad']) page = await tap(driver, 'joris', page, title);
      expect(textOf(page.message?.card)).toContain('2 van 30 punten gedaan.');
      expect(page.message?.card).toMatchObject({ body: expect.arrayContaining([expect.objectContaining(BOXES)]) });
    });
  });
});
