// Forms: decided and saved before Slack gets its answer; errors at the field, nothing typed is lost, nothing twice.
import { shownTexts } from './strict/limits';
import type { SlackPerson } from './strict/person';
import { slackRig, type SlackRig } from './slack-rig';

let rig: SlackRig;
let bram: SlackPerson;
beforeEach(async () => {
  rig = await slackRig();
  bram = rig.person('bram');
});
afterEach(async () => {
  expect(rig.slack.complaints).toEqual([]);
  await rig.stop();
});

const FILLED = { urgent: 'no', target: 'Mila de Graaf', words: 'Twee jongens gooiden haar tas over.' };
const windowOf = (person: SlackPerson): string => shownTexts(person.modal?.view).join('\n');
const filledIn = (person: SlackPerson, field: string): unknown => person.modal?.state[field]?.[field]?.value;
const chatOf = (person: SlackPerson): string => shownTexts(person.dm.map(({ blocks }) => blocks)).join('\n');
async function types(person: SlackPerson, text: string): Promise<void> {
  await person.types(text);
  await rig.rests();
}
async function taps(person: SlackPerson, title: string): Promise<void> {
  await person.taps(title);
  await rig.rests();
}
async function reportOfMila(): Promise<void> {
  await types(bram, '/melding');
  await bram.submits(FILLED);
  await rig.rests();
  await bram.closes();
}

describe('a form that is sent', () => {
  test('it is saved before the acknowledgement', async () => {
    await types(bram, '/melding');
    let atAnswer: number | undefined;
    const sending = bram.submits(FILLED).then(async (sent) => {
      atAnswer = (await rig.subjects()).length;
      return sent;
    });
    expect(await sending).toMatchObject({ errors: {} });
    expect(atAnswer).toBe(1);
  });

  test('what is wrong stands at its field, and what was typed stays', async () => {
    await reportOfMila();
    const joris = rig.person('joris');
    await taps(joris, 'Open de melding');
    await taps(joris, 'Ik pak dit op');
    await taps(joris, 'Andere dag');
    expect(await joris.submits({ on: '2026-11-20' })).toMatchObject({ errors: { on: expect.stringContaining('al geweest') } });
    expect(joris.modal?.state['on']?.['on']?.selected_date).toBe('2026-11-20');
    expect(await joris.submits({ on: '2026-11-27' })).toMatchObject({ errors: {} });
  });

  test('what was refused waits on the desk, and "go on" gives it back after the window was closed', async () => {
    await types(bram, '/melding');
    bram.fills({ ...FILLED, words: '   ' });
    const { body } = await bram.interacts(submitOf(bram));
    expect(JSON.parse(body)).toMatchObject({ response_action: 'errors', errors: { words: expect.any(String) } });
    await bram.closes();
    await types(bram, '/melding');
    await taps(bram, 'Ga verder');
    expect(filledIn(bram, 'target')).toBe('Mila de Graaf');
    await bram.submits({ words: FILLED.words });
    expect(await rig.subjects()).toHaveLength(1);
  });

  test('sent twice at the same moment it is one report, and both get its answer', async () => {
    await types(bram, '/melding');
    const view = bram.modal;
    bram.fills(FILLED);
    const payload = submitOf(bram);
    const answers = await Promise.all([bram.interacts(payload), bram.interacts(payload)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.map(({ body }) => body.includes('2026-001'))).toEqual([true, true]);
    expect(view).toBeDefined();
    expect(await rig.subjects()).toHaveLength(1);
  });

  test('a form out of a message closes, and the message shows what was done', async () => {
    await reportOfMila();
    const joris = rig.person('joris');
    await taps(joris, 'Open de melding');
    await taps(joris, 'Iets anders');
    expect(joris.modal?.view.callback_id).toBe('form');
    expect(await joris.submits({ how: 'with-coordinator' })).toMatchObject({ errors: {} });
    await rig.rests();
    expect(joris.modal).toBeUndefined();
    expect(chatOf(joris)).toContain('2026-001 · opgepakt');
  });

  test('... and when the message has its line already, the window shows it', async () => {
    await reportOfMila();
    const joris = rig.person('joris');
    await taps(joris, 'Open de melding');
    await taps(joris, 'Ik pak dit op');
    await taps(joris, 'Andere dag');
    expect(await joris.submits({ on: '2026-11-27' })).toMatchObject({ errors: {} });
    expect(windowOf(joris)).toContain('stap 2 op vr 27 nov');
  });

  test('sent after it was closed: a refusal on top of the form, which stays as it was', async () => {
    await types(bram, '/melding');
    await bram.submits(FILLED);
    await rig.rests();
    const joris = rig.person('joris');
    await taps(joris, 'Open de melding');
    await taps(joris, 'Iets anders');
    await taps(joris, 'Dit is geen pesten');
    const depth = joris.modals.length;
    await taps(bram, 'take-back');
    expect(await joris.submits({ spokeOn: '2026-11-24', why: 'Ze speelden samen.' })).toMatchObject({ errors: {} });
    expect(joris.modals).toHaveLength(depth + 1);
    expect(windowOf(joris)).toContain('al afgesloten');
    await joris.closes();
    expect(filledIn(joris, 'why')).toBe('Ze speelden samen.');
    expect((await rig.desk('joris')).drafts.map(({ values }) => values['why'])).toEqual(['Ze speelden samen.']);
  });

  test('the other route stands on top of the form: who comes back finds the typed text', async () => {
    await types(bram, '/melding');
    bram.fills({ words: 'Het gaat over thuis.' });
    await taps(bram, 'Andere route');
    expect(bram.modals).toHaveLength(2);
    expect(windowOf(bram)).not.toContain('Terug naar');
    await bram.closes();
    expect(filledIn(bram, 'words')).toBe('Het gaat over thuis.');
  });

  test('... and who chooses a route has it wiped when the window is closed', async () => {
    await types(bram, '/melding');
    bram.fills({ words: 'Het gaat over thuis.' });
    await taps(bram, 'Andere route');
    expect(await bram.submits({ route: 'home' })).toMatchObject({ errors: {} });
    await bram.closes();
    expect(bram.modal).toBeUndefined();
    expect((await rig.desk('bram'))?.drafts ?? []).toEqual([]);
  });
});

describe('a form that cannot be taken', () => {
  test('of an older version: one sentence at a field, and the text stays', async () => {
    await types(bram, '/melding');
    bram.fills(FILLED);
    const { view, ...payload } = submitOf(bram);
    const old = await bram.interacts({ ...payload, view: { ...view, private_metadata: '{"report":"17"}' } });
    expect(JSON.parse(old.body)).toMatchObject({ response_action: 'errors', errors: { urgent: expect.stringContaining('vorige versie') } });
    const older = await bram.interacts({ ...payload, view: { ...view, callback_id: 'melding_v0', private_metadata: '' } });
    expect(JSON.parse(older.body)).toMatchObject({ response_action: 'errors' });
    expect(await rig.subjects()).toEqual([]);
  });

  test('when the store is away the text stays in the window, with a number that stands in the log', async () => {
    await types(bram, '/melding');
    await rig.store.close();
    const { errors } = await bram.submits(FILLED);
    const [reference = ''] = /[A-Z0-9]{3}-[A-Z0-9]{3}/.exec(Object.values(errors).join()) ?? [];
    expect(rig.log.find(({ message }) => message === 'a tap failed')?.fields).toMatchObject({ reference, error: 'StoreFault' });
    expect(filledIn(bram, 'words')).toBe(FILLED.words);
    expect(JSON.stringify(rig.log)).not.toMatch(/Mila|gooiden/);
  });

  test('when saving takes longer than Slack waits, the window says so and shows the answer later', async () => {
    await types(bram, '/melding');
    const go = rig.holdSaves();
    const sent = await bram.submits(FILLED);
    expect(sent.answer).toMatchObject({ status: 200, late: false });
    expect(windowOf(bram)).toContain('bezig met bewaren');
    go();
    await rig.rests();
    expect(windowOf(bram)).toContain('2026-001');
    expect(await rig.subjects()).toHaveLength(1);
  });
});

/** What the client sends when this person submits what is filled in now. */
function submitOf(person: SlackPerson): { type: string; view: Record<string, unknown>; response_urls: never[] } {
  const { modal } = person;
  if (modal === undefined) throw new Error('nothing is open');
  const { id, hash, view, state, root, under } = modal;
  const ids = { id, hash, root_view_id: root, previous_view_id: under === '' ? null : under };
  return { type: 'view_submission', response_urls: [], view: { ...view, ...ids, state: { values: state } } };
}
