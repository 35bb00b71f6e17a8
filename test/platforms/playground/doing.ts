// What the page's tests do again and again: look at a seat, open and fill in a report, put messages on the desk.
import type { Visit } from './browser';
import { buttons, card, fact, heading, line, quiet, said } from './stub-desk';

/** Expressions for `becomes`: what the focus is on, by its text or name, and by its id. */
export const FOCUSED = 'document.activeElement.textContent || document.activeElement.ariaLabel';
export const FOCUSED_ID = 'document.activeElement.id';

export const seat = ({ page }: Visit, id: string) => page.locator(`#seat-${id}`);
export const tab = (at: Visit, name: RegExp) => at.page.getByRole('tab', { name });

export async function openForm(at: Visit): Promise<void> {
  await at.page.getByRole('button', { name: '/melding als Bram' }).click();
  await at.page.getByRole('heading', { name: 'Melding doen' }).waitFor();
}

export async function fillReport(at: Visit, pupil = 'Mila de Graaf'): Promise<void> {
  await at.page.getByLabel('Nee', { exact: true }).check();
  await at.page.getByLabel(/Om welke leerling/).fill(pupil);
  await at.page.getByLabel(/Wat zag of hoorde je/).fill('Twee jongens gooiden haar tas over.');
  await at.page.getByRole('button', { name: 'Verstuur' }).click();
}

export function fillDesk({ desk }: Visit): void {
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
