// The playground's page in a real Chromium: what somebody sees, hears and does there, with a stub desk behind it.
import type { Browser } from 'playwright-core';
import words from '../../../cards/words/nl/playground.json';
import { describeInChromium, DESKTOP, PHONE, startBrowser, visit, type Visit } from './browser';
import { buttons, card, fact, heading, line, quiet, said } from './stub-desk';

const FOCUSED = 'document.activeElement.textContent || document.activeElement.ariaLabel';
const FOCUSED_ID = 'document.activeElement.id';

jest.setTimeout(60_000);

describeInChromium('the playground in Chromium', () => {
  let browser: Browser;
  let here: Visit | undefined;
  beforeAll(async () => void (browser = await startBrowser()));
  afterAll(() => browser.close());
  afterEach(async () => {
    await here?.leave();
    here = undefined;
  });
  const arrive = async (options: Parameters<typeof visit>[1] = {}) => (here = await visit(browser, options));
  const seat = ({ page }: Visit, id: string) => page.locator(`#seat-${id}`);
  const tab = (at: Visit, name: RegExp) => at.page.getByRole('tab', { name });

  async function openForm(at: Visit): Promise<void> {
    await at.page.getByRole('button', { name: '/melding als Bram' }).click();
    await at.page.getByRole('heading', { name: 'Melding doen' }).waitFor();
  }

  async function fillReport(at: Visit, pupil = 'Mila de Graaf'): Promise<void> {
    await at.page.getByLabel('Nee', { exact: true }).check();
    await at.page.getByLabel(/Om welke leerling/).fill(pupil);
    await at.page.getByLabel(/Wat zag of hoorde je/).fill('Twee jongens gooiden haar tas over.');
    await at.page.getByRole('button', { name: 'Verstuur' }).click();
  }

  function fillDesk({ desk }: Visit): void {
    desk.post(
      'noor',
      'notice',
      card(heading('Casus 2026-031 kan hulp gebruiken'), line('Wil je meedoen?'), buttons({ a: 'Samen doen', b: 'Spreek een dag af' })),
    );
    desk.post(
      'samira',
      'notice',
      card(heading('2026-033. Kijk nu.'), line('Een collega heeft grote zorgen.'), buttons({ seen: 'Gezien, ik doe iets' })),
      { acute: true },
    );
    desk.post(
      'anja',
      'answer',
      card(heading('Vijf regels'), said('Fijn dat je er bent.', 'extraLarge'), fact('Luister', 'Wat gebeurt er?'), quiet('Tot zo.')),
      { look: 'open' },
    );
    desk.post('joris', 'notice', card({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '2026-022 · klaar' }] }), {
      look: 'done',
      summary: '2026-022 · klaar',
    });
    desk.post('karin', 'notice', card(heading('Let je mee op?'), buttons({ yes: 'Iets gezien', no: 'Niets gezien' })));
  }

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
      await at.leave();
      here = undefined;
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

  test('by keyboard: skip link, names with arrows, Home and End, a report from the input line, and Esc back to where it was opened', async () => {
    const at = await arrive({ viewport: PHONE });
    const { keyboard } = at.page;
    await keyboard.press('Tab');
    await at.becomes(FOCUSED, words.skip);
    await keyboard.press('Enter');
    await at.becomes(FOCUSED_ID, 'messages-bram');
    await tab(at, /Bram/).focus();
    for (const [key, id] of [
      ['ArrowRight', 'tab-joris'],
      ['End', 'tab-others'],
      ['ArrowRight', 'tab-bram'],
      ['ArrowLeft', 'tab-others'],
      ['Home', 'tab-bram'],
    ] as const) {
      await keyboard.press(key);
      await at.becomes(FOCUSED_ID, id);
      expect(await at.page.getByRole('tab', { selected: true }).getAttribute('id')).toBe(id);
    }
    await keyboard.press('Enter');
    await at.becomes(FOCUSED_ID, 'messages-bram');
    await at.page.getByLabel('Schrijf als Bram').focus();
    await keyboard.type('/melding');
    await keyboard.press('Enter');
    await at.page.getByRole('heading', { name: 'Melding doen' }).waitFor();
    await at.becomes(FOCUSED, 'Melding doen');
    await keyboard.press('Escape');
    expect(await at.page.getByRole('heading', { name: 'Melding doen' }).count()).toBe(0);
    await at.becomes(FOCUSED, 'Schrijf als Bram');
    await at.page.getByRole('button', { name: /Toon weer/ }).press('Enter');
    await at.becomes(FOCUSED, 'Melding doen');
  });

  test('Esc on an opened card returns to the button that opened it', async () => {
    const at = await arrive();
    at.desk.post(
      'joris',
      'notice',
      card(heading('Nieuwe melding'), buttons({ 'open-report': 'Open de melding', 'not-mine': 'Niet bij mij' })),
    );
    await at.page.getByRole('button', { name: 'Open de melding' }).press('Enter');
    await at.becomes(FOCUSED, 'Melding 2026-031');
    await at.page.keyboard.press('Escape');
    await at.becomes(FOCUSED, 'Open de melding');
  });

  test('Enter sends, Shift+Enter breaks the line; a refused word stays typed', async () => {
    const at = await arrive();
    const field = at.page.getByLabel('Schrijf als Bram');
    await field.focus();
    await at.page.keyboard.type('iets');
    await at.page.keyboard.press('Shift+Enter');
    await at.page.keyboard.type('anders');
    expect(at.desk.lists.get('bram')).toEqual([]);
    await at.page.keyboard.press('Enter');
    await at.page.getByRole('heading', { name: 'Dat woord kennen we niet' }).waitFor();
    expect(await field.inputValue()).toBe('iets\nanders');
  });

  test('a form that needs something says so at each field and moves to the first; a button without inputs does not check', async () => {
    const at = await arrive();
    await openForm(at);
    await at.page.getByLabel(/Om welke leerling/).fill('Mila');
    await at.page.getByRole('button', { name: 'Verstuur' }).click();
    expect(await at.page.getByRole('alert').allTextContents()).toEqual([
      'Kies nee of ja. Twijfel je? Kies dan ja.',
      'Schrijf één zin over wat je zag of hoorde.',
    ]);
    await at.becomes('document.activeElement.value', 'no');
    const group = at.page.getByRole('radiogroup', { name: /Is er iets dat niet kan wachten/ });
    const described = (await group.getAttribute('aria-describedby')) ?? '';
    const sentences = await Promise.all(described.split(' ').map((id) => at.page.locator(`[id="${id}"]`).textContent()));
    expect(sentences).toEqual(['Een wond, een wapen, een dreiging, een naaktfoto.', 'Kies nee of ja. Twijfel je? Kies dan ja.']);
    expect(at.desk.acts).toEqual([]);
    await at.page.getByLabel('Nee', { exact: true }).check();
    expect(await at.page.getByRole('alert').allTextContents()).toEqual(['Schrijf één zin over wat je zag of hoorde.']);
    await at.page.getByRole('button', { name: 'Andere route' }).click();
    await seat(at, 'bram').getByText(words.trouble).waitFor();
    expect(at.desk.acts[0]).toMatchObject({ actionId: 'other-route', values: {} });
  });

  test("the server's sentence stands at its field, which gets the focus, and nothing typed is lost", async () => {
    const at = await arrive();
    await openForm(at);
    await fillReport(at, '?');
    const field = at.page.getByLabel(/Om welke leerling/);
    await at.page.getByText('Schrijf iets meer over de leerling.').waitFor();
    expect(await field.evaluate((it) => it === it.ownerDocument.activeElement)).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await at.page.getByLabel(/Wat zag of hoorde je/).inputValue()).toBe('Twee jongens gooiden haar tas over.');
    expect(await at.page.getByLabel('Nee', { exact: true }).isChecked()).toBe(true);
    expect(at.desk.acts[0]?.values).toEqual({ urgent: 'no', pupil: '?', group: 'unknown', story: 'Twee jongens gooiden haar tas over.' });
  });

  test('what was typed survives a new list and a reload, per seat and per form, and is never cut', async () => {
    const at = await arrive();
    await openForm(at);
    const long = 'Lang verhaal. '.repeat(300);
    await at.page.getByLabel(/Wat zag of hoorde je/).fill(long);
    await at.page.getByLabel('Ja, of ik twijfel').check();
    await at.page.getByLabel('Schrijf als Bram').fill('half');
    await at.page.getByLabel('Schrijf als Noor').fill('een ander woord');
    at.desk.post('bram', 'notice', card(heading('Nog een bericht')));
    await at.page.getByRole('heading', { name: 'Nog een bericht' }).waitFor();
    expect(await at.page.getByLabel(/Wat zag of hoorde je/).inputValue()).toBe(long);
    await at.page.reload();
    await at.page.getByRole('heading', { name: 'Melding doen' }).waitFor();
    expect(await at.page.getByLabel(/Wat zag of hoorde je/).inputValue()).toBe(long);
    expect(await at.page.getByLabel('Ja, of ik twijfel').isChecked()).toBe(true);
    expect(await at.page.getByLabel('Schrijf als Bram').inputValue()).toBe('half');
    expect(await at.page.getByLabel('Schrijf als Noor').inputValue()).toBe('een ander woord');
  });

  test('after a save the focus is at the answer, the form is one line, and the way to the next message is pointed out once', async () => {
    const at = await arrive();
    await openForm(at);
    const next = at.page.getByRole('button', { name: words.travel_next_message });
    expect(await next.getAttribute('class')).not.toContain('first');
    await fillReport(at);
    await at.becomes(FOCUSED, 'Je melding is binnen: 2026-031');
    expect(await seat(at, 'bram').getByRole('article', { name: '2026-031 · verstuurd' }).getByRole('textbox').count()).toBe(0);
    await at.page.getByText(words.travel_hint).waitFor();
    expect(await next.getAttribute('class')).toContain('first');
    await next.click();
    await at.page.getByText('di 24 nov 2026, 11.15 uur', { exact: true }).waitFor();
    expect(await next.getAttribute('class')).not.toContain('first');
    expect(await at.page.getByText(words.travel_hint).isVisible()).toBe(false);
  });

  test('a journey of the clock: the name gets a number, the chat a line, and all of it is told in one sentence', async () => {
    const at = await arrive();
    await at.page.getByRole('button', { name: words.travel_next_message }).click();
    await tab(at, /^Joris, 1 nieuw$/).waitFor();
    expect(await seat(at, 'joris').getByText('Nieuw, 1 bericht op de weg hierheen').count()).toBe(1);
    const told = 'Het is nu di 24 nov 2026, 11.15 uur. Joris heeft 1 nieuw bericht.';
    await at.becomes('document.querySelector("[aria-live=polite]").textContent', told);
    await tab(at, /Joris/).click();
    await tab(at, /^Joris$/).waitFor();
    expect(await seat(at, 'joris').getByText('Nieuw, 1 bericht op de weg hierheen').count()).toBe(1);
    await at.page.reload();
    await tab(at, /^Joris$/).waitFor();
  });

  test('an acute message has an edge and the word, and is told at once', async () => {
    const at = await arrive();
    fillDesk(at);
    const message = seat(at, 'samira').getByRole('article', { name: '2026-033. Kijk nu.' });
    await message.getByText(words.urgent, { exact: true }).waitFor();
    await at.becomes('getComputedStyle(document.querySelector("#seat-samira .message")).backgroundSize.includes("4px 100%")', true);
    await at.becomes('document.querySelector("[aria-live=assertive]").textContent', 'Dringend bericht voor Samira.');
  });

  test('whoever scrolled up is not moved: a button leads to the new message', async () => {
    const at = await arrive();
    for (let i = 0; i < 12; i++) at.desk.post('bram', 'answer', card(heading(`Bericht ${i}`), line('Tekst. '.repeat(30))));
    await at.page.getByRole('heading', { name: 'Bericht 11' }).waitFor();
    const list = at.page.locator('#messages-bram');
    await list.evaluate((it) => (it.scrollTop = 200));
    at.desk.post('bram', 'notice', card(heading('Later bericht')));
    const button = seat(at, 'bram').getByRole('button', { name: '1 nieuw bericht' });
    await button.waitFor();
    expect(await list.evaluate((it) => it.scrollTop)).toBe(200);
    await button.click();
    await at.becomes(FOCUSED, 'Later bericht');
    await button.waitFor({ state: 'hidden' });
  });

  test('a folded message keeps the focus that was inside it', async () => {
    const at = await arrive();
    const { id } = at.desk.post('noor', 'notice', card(heading('Casus 2026-031'), buttons({ a: 'Samen doen' })));
    await at.page.getByRole('button', { name: 'Samen doen' }).focus();
    at.desk.fold('noor', id, '2026-031 · samen, ma 7 dec');
    await at.page.getByRole('article', { name: '2026-031 · samen, ma 7 dec' }).waitFor();
    await at.becomes('document.activeElement.ariaLabel', '2026-031 · samen, ma 7 dec');
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

  test('somebody else of the school is chosen from a list, and has a chat of their own', async () => {
    const at = await arrive();
    fillDesk(at);
    await tab(at, /^Andere mensen, 1 nieuw$/).click();
    await seat(at, 'others').getByRole('heading', { name: 'Let je mee op?' }).waitFor();
    expect(await seat(at, 'others').getByRole('combobox').locator('option').allTextContents()).toEqual(['Karin de Wit, docent Nederlands']);
    await tab(at, /^Andere mensen$/).waitFor();
  });

  test('without a connection the page says so at the line, and keeps what was typed', async () => {
    const at = await arrive();
    const field = at.page.getByLabel('Schrijf als Bram');
    await field.fill('/melding');
    await at.page.context().setOffline(true);
    await field.press('Enter');
    const trouble = seat(at, 'bram').getByRole('alert').getByText(words.no_connection);
    await trouble.waitFor();
    expect(await field.inputValue()).toBe('/melding');
    await at.page.context().setOffline(false);
    await field.press('Enter');
    await at.page.getByRole('heading', { name: 'Melding doen' }).waitFor();
    await trouble.waitFor({ state: 'hidden' });
    expect(await field.inputValue()).toBe('');
  });

  test('after a restart of the server the page catches up with what it missed', async () => {
    const at = await arrive();
    await at.page.getByRole('button', { name: '/melding als Noor' }).click();
    await at.page.getByRole('heading', { name: 'Melding doen' }).waitFor();
    at.drop();
    at.desk.post('noor', 'notice', card(heading('Gemist bericht')));
    await at.page.getByRole('heading', { name: 'Gemist bericht' }).waitFor();
  });

  test('an answer that the server does not keep is shown until the next tap', async () => {
    const at = await arrive();
    at.desk.say = async () => ({
      ok: false,
      message: { ...at.desk.post('joris', 'answer', card(heading('Noem nummer K7M-42'))), id: 'broken' },
    });
    await at.page.getByRole('button', { name: '/casus als Bram' }).click();
    await seat(at, 'bram').getByRole('heading', { name: 'Noem nummer K7M-42' }).waitFor();
    await at.becomes(FOCUSED, 'Noem nummer K7M-42');
    at.desk.say = async () => ({ ok: false, fieldErrors: { text: 'Dat is te lang.' } });
    await at.page.getByRole('button', { name: '/casus als Bram' }).click();
    await seat(at, 'bram').getByRole('alert').getByText('Dat is te lang.').waitFor();
    expect(await seat(at, 'bram').getByRole('heading', { name: 'Noem nummer K7M-42' }).count()).toBe(0);
  });
});
