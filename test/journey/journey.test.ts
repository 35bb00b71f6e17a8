// One journey through the real page in a real browser: from a report to the team leader, with a restart in the middle.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { start } from '../../src/start';
import type { Running } from '../../src/running';
import { describeInChromium, PHONE, startBrowser } from '../platforms/playground/browser';

const ROOT = join(__dirname, '..', '..');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

jest.setTimeout(240_000);

describeInChromium('the playground, as a new user tries it', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'journey-'));
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
    page = await open(PHONE);
  });
  afterAll(async () => {
    await browser.close();
    await running.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function open(viewport: { width: number; height: number }): Promise<Page> {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    const opened = await context.newPage();
    await opened.goto(running.url);
    await opened.getByRole('tab', { selected: true }).waitFor();
    return opened;
  }
  const as = (name: string): Promise<void> => page.getByRole('tab', { name: new RegExp(name) }).click();
  /** The newest button with this text in the chat that is open. */
  const tap = (name: string | RegExp): Promise<void> => page.getByRole('tabpanel').getByRole('button', { name }).last().click();
  const reads = (text: string | RegExp): Promise<void> => page.getByRole('tabpanel').getByText(text).last().waitFor();
  const nextMessage = async (): Promise<void> => {
    const travelled = page.waitForResponse((response) => response.url().endsWith('/playground/clock'));
    await page.getByRole('button', { name: 'Naar volgend bericht' }).click();
    await (await travelled).finished();
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  };
  const clockReads = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

  test('Bram reports, Joris picks up', async () => {
    await page.getByRole('button', { name: '/melding' }).click();
    await page.getByRole('heading', { name: 'Melding doen' }).waitFor();
    await page.getByLabel('Nee', { exact: true }).check();
    await page.getByLabel(/Om welke leerling/).fill('Mila de Graaf');
    await page.getByLabel(/Wat zag of hoorde je/).fill('Twee jongens gooiden haar tas steeds over. Ze lachte mee, maar had tranen.');
    await tap('Verstuur');
    await reads('Je melding is binnen: 2026-001');

    await as('Joris');
    await reads('Nieuwe melding: 2026-001');
    await tap('Open de melding');
    await reads(/gooiden haar tas steeds over/);
    await tap('Ik pak dit op');
    await reads('Opgepakt. Wanneer is het gesprek?');
    await tap('Do 26 nov');
    await reads(/stap 2 op do 26 nov/);
  });

  test('axe finds nothing on the real cards, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(AXE);
      const found = await page.evaluate<string[]>(
        'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map((one) => one.id + " " + one.nodes.map((node) => node.html).join(" ")))',
      );
      expect(found).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });

  test('the talk of step 2 is recorded on its day', async () => {
    await nextMessage();
    await clockReads(/do 26 nov 2026/);
    await reads('Vandaag: het gesprek van stap 2');
    await tap('Leg gesprek vast');
    await page.getByLabel(/Wat wil Mila dat er gebeurt/).fill('Dat ze mijn tas met rust laten. En dat het niet groot wordt.');
    await page.getByLabel('Mila is het eens').check();
    await page.getByLabel('Nee', { exact: true }).check();
    await page.getByLabel(/Wie deden dit/).fill('Daan, Youri');
    await tap('Bewaar');
    await reads('Stap 2 staat vast');
  });

  test('a restart keeps everything, also what was opened', async () => {
    await running.stop();
    running = await start(settings, ROOT, false);
    await page.close();
    page = await open(PHONE);
    await clockReads(/do 26 nov 2026/);
    await as('Joris');
    await reads('Stap 2 staat vast');
  });

  test('nobody acts: Joris is asked, then Noor, then Anja, each on the right day', async () => {
    // The parents first, then step 3.
    await nextMessage();
    await clockReads(/vr 27 nov 2026, 07\.30/);
    await nextMessage();
    await clockReads(/ma 30 nov 2026, 07\.30/);
    for (
      let journeys = 0;
      journeys < 20 &&
      !(await page
        .getByText(/wo 9 dec 2026/)
        .first()
        .isVisible());
      journeys++
    )
      await nextMessage();
    await clockReads(/wo 9 dec 2026/);
    await as('Noor');
    await reads('Casus 2026-001 kan hulp gebruiken');
    await as('Anja');
    await reads('Casus 2026-001 kan hulp gebruiken');
    await tap('Ik neem het over');
    await reads('2026-001 · overgenomen');
  });

  test('Anja gives the lead back, Joris accepts and records step 3', async () => {
    await page.getByRole('tabpanel').first().waitFor();
    await page.getByLabel('Schrijf als Anja').fill('/casus 2026-001');
    await page.keyboard.press('Enter');
    await reads('Dat ze mijn tas met rust laten. En dat het niet groot wordt.');
    await tap('Meer');
    await tap('Geef de leiding door');
    await page.getByLabel(/Wie leidt hierna/).selectOption({ label: 'Joris Vermaat' });
    await page.getByLabel(/Waarom geef je de leiding door/).fill('Joris kent de klas het best.');
    await tap('Bewaar');
    await as('Joris');
    await tap('Ik neem het aan');
    await reads('2026-001 · jij leidt nu');
    await page.getByLabel('Schrijf als Joris').fill('/casus 2026-001');
    await page.keyboard.press('Enter');
    await reads('Casus 2026-001');
    await tap('Leg gesprek vast');
    await page.getByLabel('Daan').last().check();
    await page.getByLabel('Zonder schuldvraag').last().check();
    await page
      .getByLabel(/Wat spraken jullie af/)
      .last()
      .fill('Ze laten haar tas met rust en groeten haar.');
    await tap('Bewaar');
    await reads('Stap 3 staat vast');
  });
});
