// What a case shows first fits on one phone screen, 360 by 640: the wish, the promise, what is asked now, the five tracks.
import { describeInChromium } from '../platforms/playground/browser';
import { ownPlayground } from './own-playground';

/** The smallest phone, high enough to see a whole card at once. */
const NARROW = { width: 360, height: 1800 };
const ONE_SCREEN = 640;

jest.setTimeout(120_000);

describeInChromium('a case on a phone', () => {
  const own = ownPlayground(NARROW);
  const { tap, reads } = own;

  test('the wish, the promise, what is asked now and the five tracks need no scrolling', async () => {
    const { page } = own;
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
