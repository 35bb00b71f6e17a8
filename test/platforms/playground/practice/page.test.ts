// A practice story in a real Chromium: chosen, played, paused, stepped and stopped, with a finger and with the keyboard.
import { ENDS_WELL } from '../../../../src/platforms/playground/practice/ends-well';
import { STORIES } from '../../../../src/platforms/playground/practice/stories';
import { describeInChromium, DESKTOP, PHONE, visits, type Visit } from '../browser';

/** How many steps each story has. */
const LENGTH = Object.fromEntries(STORIES.map(({ script }) => [script.id, script.rows.length]));

jest.setTimeout(90_000);

describeInChromium('a practice story in Chromium', () => {
  const arrive = visits('/practice');
  const button = (at: Visit, name: string) => at.page.getByRole('button', { name, exact: true });
  const PLACE = 'document.querySelector(".story-head .quiet")?.textContent';

  async function chooses(at: Visit, title: string): Promise<void> {
    await button(at, `Speel: ${title}`).click();
    await at.page.getByRole('tab', { selected: true }).waitFor();
  }

  test.each([
    ['light', 'phone', PHONE],
    ['dark', 'phone', PHONE],
    ['light', 'desktop', DESKTOP],
  ] as const)('axe finds nothing, before and while a story plays: %s, %s', async (colorScheme, _name, viewport) => {
    const at = await arrive({ colorScheme, viewport });
    expect(await at.axe()).toEqual([]);
    await chooses(at, 'Het loopt goed af');
    await button(at, 'Eén stap verder in het verhaal').click();
    await at.becomes(PLACE, `stap 1 van ${LENGTH['ends-well']}`);
    expect(await at.axe()).toEqual([]);
    expect(at.complaints).toEqual([]);
  });

  test('with the keyboard, step by step on a phone: the card fills itself in, the answer arrives at its seat, and taps of one’s own wait', async () => {
    const at = await arrive({ viewport: PHONE });
    await chooses(at, 'Het loopt goed af');
    expect(await at.page.getByRole('heading', { name: 'Oefening: Het loopt goed af' }).isVisible()).toBe(true);
    const step = button(at, 'Eén stap verder in het verhaal');
    await step.focus();
    await at.page.keyboard.press('Enter');
    await at.becomes(PLACE, `stap 1 van ${LENGTH['ends-well']}`);
    // What Bram is about to send stands in the form.
    await at.becomes('document.querySelector("#seat-bram input[type=text]")?.value', 'Nova Castelein');
    await at.page.getByRole('tabpanel').getByRole('button', { name: 'Verstuur' }).click();
    await at.page.getByText('Dit verhaal speelt zichzelf.').waitFor();
    await step.focus();
    await at.page.keyboard.press('Enter');
    await at.becomes(PLACE, `stap 2 van ${LENGTH['ends-well']}`);
    // The story goes on where the mentor sits, and his message is marked.
    await at.becomes('document.querySelector("[role=tab][aria-selected=true]").id', 'tab-joris');
    await at.page.getByRole('tabpanel').getByText('Nieuwe melding: 2026-001').waitFor();
    expect(await at.page.getByRole('tabpanel').getByText('Oefening', { exact: true }).last().isVisible()).toBe(true);
    await button(at, 'Stop het verhaal en kies opnieuw').click();
    await button(at, 'Speel: Het houdt niet op').waitFor();
    expect(at.complaints).toEqual([]);
  });

  test('half-way, the wish, what was agreed, what is asked now and all five tracks need one phone screen', async () => {
    const at = await arrive({ viewport: { width: PHONE.width, height: 2400 } });
    await chooses(at, 'Het loopt goed af');
    const half = ENDS_WELL.rows.findIndex(({ does }) => 'taps' in does && does.taps === 'open:target-yes');
    const there = `stap ${half} van ${LENGTH['ends-well']}`;
    for (let clicks = 0; (await at.page.evaluate<string>(PLACE)) !== there && clicks < 2 * half; clicks++) {
      await button(at, 'Eén stap verder in het verhaal').click();
      await at.becomes('document.querySelector(".controls [aria-busy]").ariaBusy', 'false');
    }
    const card = at.page.getByRole('tabpanel').getByRole('article').last();
    const top = (await card.getByRole('heading', { name: 'Casus 2026-001' }).boundingBox())?.y ?? 0;
    for (const first of ['Dat ik gewoon mee mag doen', 'Afgesproken:', 'Nu voor jou:', 'School:', 'Nova:', 'Dex:', 'Klas:', 'Ouders:']) {
      const box = await card.getByText(first).first().boundingBox();
      expect([first, (box?.y ?? Infinity) + (box?.height ?? Infinity) - top <= PHONE.height]).toEqual([first, true]);
    }
  });

  test('it plays by itself, and waits when somebody pauses it', async () => {
    const at = await arrive({ viewport: PHONE });
    await at.page.clock.install();
    await chooses(at, 'Het houdt niet op');
    await button(at, 'Speel af').click();
    await at.becomes(PLACE, `stap 2 van ${LENGTH['climbs']}`);
    await button(at, 'Pauze').click();
    await button(at, 'Speel af').waitFor();
    const stood = await at.page.evaluate<string>(PLACE);
    await at.page.clock.runFor(20_000);
    expect(await at.page.evaluate<string>(PLACE)).toBe(stood);
    expect(at.complaints).toEqual([]);
  });
});
