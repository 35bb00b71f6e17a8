// What somebody does on the playground's page in a real Chromium: by keyboard, in forms, through time, without a connection.
import words from '../../../cards/words/nl/playground.json';
import { describeInChromium, PHONE, visits } from './browser';
import { FOCUSED, FOCUSED_ID, fillDesk, fillReport, openForm, seat, tab } from './doing';
import { buttons, card, heading, line } from './stub-desk';

jest.setTimeout(60_000);

describeInChromium('a chat of the playground in Chromium', () => {
  const arrive = visits();

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
    await seat(at, 'joris').getByText('Nieuw, 1 bericht op de weg hierheen').waitFor();
    const told = 'Het is nu di 24 nov 2026, 11.15 uur. Joris heeft 1 nieuw bericht.';
    await at.becomes('document.querySelector("[aria-live=polite]").textContent', told);
    await tab(at, /Joris/).click();
    await tab(at, /^Joris$/).waitFor();
    expect(await seat(at, 'joris').getByText('Nieuw, 1 bericht op de weg hierheen').count()).toBe(1);
    await at.page.reload();
    await tab(at, /^Joris$/).waitFor();
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

  test('an answer begins at the top of the chat, also when the form above it folds with a movement', async () => {
    const at = await arrive({ viewport: { width: 390, height: 560 }, reducedMotion: 'no-preference' });
    await openForm(at);
    await fillReport(at);
    const answer = seat(at, 'bram').getByRole('heading', { name: /Je melding is binnen/ });
    await answer.waitFor();
    await at.page.evaluate('Promise.all(document.getAnimations().map(({ finished }) => finished))');
    await at.becomes(
      `((list, answer) => answer.getBoundingClientRect().top >= list.getBoundingClientRect().top)(
        document.querySelector('#messages-bram'), document.activeElement)`,
      true,
    );
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
