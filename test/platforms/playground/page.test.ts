// How the playground's page looks in a real Chromium: the seats, the sizes, light and dark, and nothing for axe to find.
import words from '../../../cards/words/nl/playground.json';
import { describeInChromium, DESKTOP, PHONE, visits } from './browser';
import { fillDesk, fillReport, openForm, seat, tab } from './doing';
import { buttons, card, heading, line, said } from './stub-desk';

jest.setTimeout(60_000);

describeInChromium('the look of the playground in Chromium', () => {
  const arrive = visits();

  test('a first visit: five seats side by side, each says who it is and what to try, and the label that this is practice', async () => {
    const at = await arrive();
    for (const [id, name] of Object.entries({
      bram: 'Bram Kooiman',
      joris: 'Joris Vermaat',
      noor: 'Noor Hendriksen',
      anja: 'Anja Terpstra',
      samira: 'Samira Bouzid',
    })) {
      await expect(seat(at, id).getByRole('heading', { level: 2 }).textContent()).resolves.toBe(name);
      expect(await seat(at, id).getByRole('article').count()).toBe(1);
      const box = await seat(at, id).boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= DESKTOP.width).toBe(true);
    }
    expect(await at.page.getByText(words.practice).isVisible()).toBe(true);
    expect(await at.page.getByText('di 24 nov 2026, 10.15 uur').isVisible()).toBe(true);
    expect(await at.page.getByText('nog 16 lesdagen tot de kerstvakantie').isVisible()).toBe(true);
    expect(at.complaints).toEqual([]);
  });

  test.each([
    ['light', 'desktop', DESKTOP],
    ['dark', 'desktop', DESKTOP],
    ['light', 'phone', PHONE],
    ['dark', 'phone', PHONE],
  ] as const)('axe finds nothing: %s, %s', async (colorScheme, _name, viewport) => {
    const at = await arrive({ colorScheme, viewport, deviceScaleFactor: 1 });
    expect(await at.axe()).toEqual([]);
    await openForm(at);
    await at.page.getByRole('button', { name: 'Verstuur' }).click();
    await at.page.getByRole('alert').first().waitFor();
    expect(await at.axe()).toEqual([]);
    await fillReport(at);
    await seat(at, 'bram')
      .getByRole('heading', { name: /Je melding is binnen/ })
      .waitFor();
    fillDesk(at);
    await at.page.getByText('1 nieuw').first().waitFor();
    for (const name of [/Bram/, /Joris/, /Noor/, /Anja/, /Samira/, /Andere/]) {
      await tab(at, name).click();
      expect(await at.axe()).toEqual([]);
    }
    expect(at.complaints).toEqual([]);
  });

  test('every button and field is a target of at least 44 px, and in a row 8 px apart', async () => {
    for (const viewport of [PHONE, DESKTOP]) {
      const at = await arrive({ viewport });
      await openForm(at);
      const small = await at.page.evaluate<string[]>(`[...document.querySelectorAll('button, select, textarea, input:not([type=radio])')]
        .filter((it) => it.checkVisibility() && Math.min(it.getBoundingClientRect().width, it.getBoundingClientRect().height) < 43.9)
        .map((it) => it.outerHTML)`);
      expect(small).toEqual([]);
      const gap = await at.page.evaluate<number>(`(([a, b]) => b.left >= a.right ? b.left - a.right : b.top - a.bottom)(
        [...document.querySelectorAll('#seat-bram .ac-actionSet button')].map((it) => it.getBoundingClientRect()))`);
      expect(gap).toBeGreaterThanOrEqual(8);
    }
  });

  test.each([320, 390, 640, 900, 1280, 1600])('at %i px nothing is cut off or to be scrolled sideways', async (width) => {
    const at = await arrive({ viewport: { width, height: 640 } });
    await openForm(at);
    fillDesk(at);
    await at.page.getByText('1 nieuw').first().waitFor();
    const { over, wide } = await at.page.evaluate<{ over: number; wide: string[] }>(`({
      over: document.documentElement.scrollWidth - innerWidth,
      wide: [...document.querySelectorAll('.message, .bar, .composer, .intro')].filter((it) => it.scrollWidth > it.clientWidth + 1).map((it) => it.className),
    })`);
    expect([over, wide]).toEqual([0, []]);
  });

  test('on a phone one seat fills the screen; at 900 px two stand side by side, at 1,200 px three', async () => {
    const at = await arrive({ viewport: PHONE });
    const shown = () =>
      at.page.evaluate<number>(
        `[...document.querySelectorAll('.seat')].filter((it) => { const box = it.getBoundingClientRect(); return box.width > 0 && box.right <= innerWidth + 1; }).length`,
      );
    expect(await shown()).toBe(1);
    await at.page.setViewportSize({ width: 900, height: 800 });
    expect(await shown()).toBe(2);
    await at.page.setViewportSize({ width: 1200, height: 800 });
    expect(await shown()).toBe(3);
  });

  test('an acute message has an edge and the word, and is told at once', async () => {
    const at = await arrive();
    fillDesk(at);
    const message = seat(at, 'samira').getByRole('article', { name: '2026-033. Kijk nu.' });
    await message.getByText(words.urgent, { exact: true }).waitFor();
    await at.becomes('getComputedStyle(document.querySelector("#seat-samira .message")).backgroundSize.includes("4px 100%")', true);
    await at.becomes('document.querySelector("[aria-live=assertive]").textContent', 'Dringend bericht voor Samira.');
  });

  test('what people typed can never become markup', async () => {
    const at = await arrive();
    const bad = '<img src=x onerror=alert(1)> **vet** [link](https://school.example)';
    at.desk.post(
      'bram',
      'notice',
      card(
        heading(bad),
        line(bad),
        said(bad),
        { type: 'FactSet', facts: [{ title: bad, value: bad }] },
        { type: 'Input.Toggle', id: 't', title: bad },
        buttons({ a: bad }),
      ),
      { summary: bad },
    );
    await at.page.getByRole('article', { name: bad }).waitFor();
    expect(await seat(at, 'bram').locator('.message :is(img, a, strong, em, script)').count()).toBe(0);
    expect(await seat(at, 'bram').getByText(bad, { exact: true }).count()).toBe(7);
    expect(at.complaints).toEqual([]);
  });

  test('dark follows the system until the switch says otherwise, and that is remembered', async () => {
    const at = await arrive({ colorScheme: 'dark' });
    const dark = at.page.getByRole('switch', { name: words.dark });
    const paper = () => at.page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    expect([await dark.getAttribute('aria-checked'), await paper()]).toEqual(['true', 'rgb(18, 24, 27)']);
    await dark.click();
    expect([await dark.getAttribute('aria-checked'), await paper()]).toEqual(['false', 'rgb(246, 244, 239)']);
    await at.page.reload();
    await dark.waitFor();
    expect([await dark.getAttribute('aria-checked'), await paper()]).toEqual(['false', 'rgb(246, 244, 239)']);
  });
});
