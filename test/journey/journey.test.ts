// One journey through the real page in a real browser: from a report to the team leader, with a restart in the middle.
import { brokenRules, describeInChromium, PHONE } from '../platforms/playground/browser';
import { ownPlayground } from './own-playground';

jest.setTimeout(240_000);

describeInChromium('the playground, as a new user tries it', () => {
  const own = ownPlayground(PHONE);
  const { tap, reads } = own;
  const as = (name: string): Promise<void> => own.page.getByRole('tab', { name: new RegExp(name) }).click();
  const nextMessage = async (): Promise<void> => {
    const travelled = own.page.waitForResponse((response) => response.url().endsWith('/playground/clock'));
    await own.page.getByRole('button', { name: 'Naar volgend bericht' }).click();
    await (await travelled).finished();
    await own.page.waitForLoadState('networkidle').catch(() => undefined);
    await own.page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  };
  const clockReads = (text: string | RegExp): Promise<void> => own.page.getByText(text).first().waitFor();

  test('Bram reports, Joris picks up', async () => {
    await own.page.getByRole('button', { name: '/melding' }).click();
    await own.page.getByRole('heading', { name: 'Melding doen' }).waitFor();
    await own.page.getByLabel('Nee', { exact: true }).check();
    await own.page.getByLabel(/Om welke leerling/).fill('Mila de Graaf');
    await own.page.getByLabel(/Wat zag of hoorde je/).fill('Twee jongens gooiden haar tas steeds over. Ze lachte mee, maar had tranen.');
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
      await own.page.emulateMedia({ colorScheme });
      expect(await brokenRules(own.page)).toEqual([]);
    }
    await own.page.emulateMedia({ colorScheme: 'light' });
  });

  test('the talk of step 2 is recorded on its day', async () => {
    await nextMessage();
    await clockReads(/do 26 nov 2026/);
    await reads('Vandaag: het gesprek van stap 2');
    await tap('Leg gesprek vast');
    await own.page.getByLabel(/Wat wil Mila dat er gebeurt/).fill('Dat ze mijn tas met rust laten. En dat het niet groot wordt.');
    await own.page.getByLabel('Mila is het eens').check();
    await own.page.getByLabel('Nee', { exact: true }).check();
    await own.page.getByLabel(/Wie deden dit/).fill('Daan, Youri');
    await tap('Bewaar');
    await reads('Stap 2 staat vast');
  });

  test('a restart keeps everything, also what was opened', async () => {
    await own.restarts();
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
      !(await own.page
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
    await own.page.getByRole('tabpanel').first().waitFor();
    await own.page.getByLabel('Schrijf als Anja').fill('/casus 2026-001');
    await own.page.keyboard.press('Enter');
    await reads('Dat ze mijn tas met rust laten. En dat het niet groot wordt.');
    await tap('Meer');
    await tap('Geef de leiding door');
    await own.page.getByLabel(/Wie leidt hierna/).selectOption({ label: 'Joris Vermaat' });
    await own.page.getByLabel(/Waarom geef je de leiding door/).fill('Joris kent de klas het best.');
    await tap('Bewaar');
    await as('Joris');
    await tap('Ik neem het aan');
    await reads('2026-001 · jij leidt nu');
    await own.page.getByLabel('Schrijf als Joris').fill('/casus 2026-001');
    await own.page.keyboard.press('Enter');
    await reads('Casus 2026-001');
    await tap('Leg gesprek vast');
    await own.page.getByLabel('Daan').last().check();
    await own.page.getByLabel('Zonder schuldvraag').last().check();
    await own.page
      .getByLabel(/Wat spraken jullie af/)
      .last()
      .fill('Ze laten haar tas met rust en groeten haar.');
    await tap('Bewaar');
    await reads('Stap 3 staat vast');
  });
});
