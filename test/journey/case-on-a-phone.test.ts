// What a case shows first fits on one phone screen, 360 by 640: the wish, the promise, what is asked now, the five tracks.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Running } from '../../src/running';
import { start } from '../../src/start';
import { describeInChromium, startBrowser } from '../platforms/playground/browser';

const ROOT = join(__dirname, '..', '..');
/** The smallest phone, high enough to see a whole card at once. */
const NARROW = { width: 360, height: 1800 };
const ONE_SCREEN = 640;

jest.setTimeout(120_000);

describeInChromium('a case on a phone', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'phone-'));
  const settings = {
    port: 0,
    dataDir,
    mongodbUrl: '',
    schoolFile: '',
    keys: null,
    logLevel: 'silent',
    host: '127.0.0.1',
    slack: null,
    teams: null,
  };
  let browser: Browser;
  let running: Running;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser();
    running = await start(settings, ROOT, false);
    page = await (await browser.newContext({ viewport: NARROW, reducedMotion: 'reduce' })).newPage();
    await page.goto(running.url);
    await page.getByRole('tab', { selected: true }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await running.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const tap = (name: string): Promise<void> => page.getByRole('tabpanel').getByRole('button', { name }).last().click();
  const reads = (text: string | RegExp): Promise<void> => page.getByRole('tabpanel').getByText(text).last().waitFor();

  test('the wish, the promise, what is asked now and the five tracks need no scrolling', async () => {
    await page.getByRole('button', { name: '/melding' }).click();
    await page.getByLabel('Nee', { exact: true }).check();
    await page.getByLabel(/Om welke leerling/).fill('Mila de Graaf');
    await page.getByLabel(/Wat zag of hoorde je/).fill('Twee jongens gooiden haar tas steeds over.');
    await tap('Verstuur');
    await reads('Je melding is binnen: 2026-001');
    await page.getByRole('tab', { name: /Joris/ }).click();
    await tap('Open de melding');
    await tap('Ik pak dit op');
    await tap('Do 26 nov');
    await reads(/stap 2 op do 26 nov/);
    await page.getByRole('button', { name: 'Naar volgend bericht' }).click();
    await tap('Leg gesprek vast');
    await page.getByLabel(/Wat wil Mila dat er gebeurt/).fill('Dat ze mijn tas met rust laten. En dat het niet groot wordt.');
    await page.getByLabel('Mila is het eens').check();
    await page.getByLabel('Nee', { exact: true }).check();
    await page.getByLabel(/Wie deden dit/).fill('Daan, Youri');
    await tap('Bewaar');
    await reads('Stap 2 staat vast');
    await page.getByLabel(/Wat heb je Mila beloofd/).fill('moeder bellen');
    await page.getByLabel(/Belofte klaar op/).fill('2026-11-27');
    await tap('Bewaar');
    await reads(/verslag aangevuld/);
    await page.getByLabel('Schrijf als Joris').fill('/casus 2026-001');
    await page.keyboard.press('Enter');
    await reads('Dat ze mijn tas met rust laten');

    const card = page.getByRole('tabpanel').getByRole('article').last();
    const top = (await card.boundingBox())?.y ?? 0;
    for (const first of ['Beloofd:', 'Nu voor jou:', 'School:', 'Mila:', 'Daan en Youri:', 'Klas:', 'Ouders:']) {
      const box = await card.getByText(first).last().boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? Infinity) - top).toBeLessThanOrEqual(ONE_SCREEN);
    }
  });
});
