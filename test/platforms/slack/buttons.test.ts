// Buttons: acknowledged, then worked on. What asks for nothing more stays in the message; content opens in a window.
import type { SlackPerson } from './strict/person';
import { shownTexts } from './strict/limits';
import { slackRig, type SlackRig } from './slack-rig';

let rig: SlackRig;
let bram: SlackPerson;
let joris: SlackPerson;
beforeEach(async () => {
  rig = await slackRig();
  bram = rig.person('bram');
  joris = rig.person('joris');
  await types(bram, '/melding');
  await bram.submits({ urgent: 'no', target: 'Mila de Graaf', words: 'Twee jongens gooiden haar tas over.' });
  await rig.rests();
});
afterEach(async () => {
  expect(rig.slack.complaints).toEqual([]);
  await rig.stop();
});

const windowOf = (person: SlackPerson): string => shownTexts(person.modal?.view).join('\n');
const chatOf = (person: SlackPerson): string => shownTexts(person.dm.map(({ blocks }) => blocks)).join('\n');
async function types(person: SlackPerson, text: string): Promise<void> {
  await person.types(text);
  await rig.rests();
}
async function taps(person: SlackPerson, title: string): Promise<void> {
  await person.taps(title);
  await rig.rests();
}
const opened = (): number => rig.slack.callsOf('views.open').length;

describe('a button in a message', () => {
  test('content opens in a window; the message and its summary stay without a name', async () => {
    await taps(joris, 'Open de melding');
    expect(windowOf(joris)).toContain('Mila de Graaf');
    expect(chatOf(joris)).not.toContain('Mila');
    expect(joris.dm.map(({ text }) => text).join()).not.toContain('Mila');
  });

  test('the next question stands in the message itself, and so does what was done: no window opens', async () => {
    await taps(joris, 'Open de melding');
    await taps(joris, 'Ik pak dit op');
    await taps(joris, 'Do 26 nov');
    await joris.closes();
    await comesTo('2026-11-26', '07:30');
    const before = opened();
    await taps(joris, 'Andere dag');
    expect(opened()).toBe(before);
    expect(chatOf(joris)).toContain('Morgen, vr 27 nov');
    await taps(joris, 'Morgen, vr 27 nov');
    expect(opened()).toBe(before);
    expect(chatOf(joris)).toContain('stap 2 op vr 27 nov');
  });

  test('a question that stays without an answer goes back to the message after a quarter of an hour', async () => {
    await taps(joris, 'Open de melding');
    await taps(joris, 'Ik pak dit op');
    await taps(joris, 'Do 26 nov');
    await joris.closes();
    await comesTo('2026-11-26', '07:30');
    const asked = chatOf(joris);
    await taps(joris, 'Andere dag');
    expect(chatOf(joris)).not.toBe(asked);
    await comesTo('2026-11-26', '07:46');
    expect(chatOf(joris)).toBe(asked);
  });

  test('a tap on a message as it was before shows what there is now', async () => {
    const [message] = joris.dm;
    const button = { message, name: 'Open de melding' };
    const old = payloadOf(joris, button);
    await taps(joris, 'Open de melding');
    await taps(joris, 'Ik pak dit op');
    await joris.closes();
    await bram.closes();
    await joris.interacts(old);
    await rig.rests();
    expect(windowOf(joris)).toContain('Twee jongens gooiden haar tas over.');
    expect(windowOf(joris)).not.toContain('Ik pak dit op');
  });

  test('two taps within 50 ms are one tap', async () => {
    const before = opened();
    await Promise.all([joris.taps('Open de melding'), joris.taps('Open de melding')]);
    await rig.rests();
    expect(opened()).toBe(before + 1);
  });

  test.each([
    ['of a button that nobody made', { action_id: 'wis-alles', value: '{"subject":"","ref":"","about":""}' }],
    ['of a button without its data', { action_id: 'open:report-card' }],
    ['of a button with other data', { action_id: 'open:report-card', value: '17' }],
    ['on a list that no card has', { action_id: 'open:report-card', type: 'static_select', selected_option: { value: '1' } }],
  ])('a tap %s breaks nothing and is answered', async (_, more) => {
    const action = { type: 'button', block_id: 'b', text: { type: 'plain_text', text: 'x' }, action_ts: '1.1', ...more };
    const container = { type: 'message', message_ts: joris.dm[0]?.ts, channel_id: joris.channel };
    expect(await joris.interacts({ type: 'block_actions', actions: [action], container, state: { values: {} } })).toMatchObject({
      status: 200,
    });
    await rig.rests();
    expect(windowOf(joris)).not.toBe('');
    expect(windowOf(joris)).not.toContain('Mila');
    expect(rig.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('a button in a window', () => {
  test('the answer takes the place of the window', async () => {
    await taps(joris, 'Open de melding');
    const before = opened();
    await taps(joris, 'Ik pak dit op');
    expect(joris.modals).toHaveLength(1);
    expect(opened()).toBe(before);
  });

  test('two taps at once: the newer answer stays, and nothing breaks', async () => {
    await taps(joris, 'Open de melding');
    rig.slack.fails('views.update', { kind: 'error', error: 'hash_conflict' });
    await taps(joris, 'Ik pak dit op');
    expect(rig.log.filter(({ level }) => level === 'error')).toEqual([]);
    expect(joris.dm).toHaveLength(1);
  });

  test('a tap in a window of an older version of the bot is answered on top of it, and breaks nothing', async () => {
    await taps(joris, 'Open de melding');
    const { id = '', hash = '', view } = joris.modal ?? {};
    const old = { ...view, id, hash, callback_id: 'card_v0', private_metadata: '{"v":0}', previous_view_id: null, root_view_id: id };
    const action = { type: 'button', action_id: 'pick_up', block_id: 'b', value: '2026-001', action_ts: '1.1' };
    const container = { type: 'view', view_id: id };
    const tap = { type: 'block_actions', actions: [action], container, view: { ...old, state: { values: {} } } };
    expect(await joris.interacts(tap)).toMatchObject({ status: 200 });
    await rig.rests();
    expect(joris.modals).toHaveLength(2);
    expect(windowOf(joris)).toContain('vorige versie');
    expect(rig.log.filter(({ level }) => level === 'error')).toEqual([]);
    expect((await rig.subjects()).map(({ status }) => status)).toEqual(['open']);
  });

  test('what somebody may have typed in is never replaced', async () => {
    await types(bram, '/melding');
    const form = bram.modal?.id;
    bram.fills({ words: 'Nog iets.' });
    await taps(bram, 'Andere route');
    expect(bram.modals.map(({ id }) => id)).toContain(form);
    expect(bram.modal?.id).not.toBe(form);
  });
});

describe('time that a window takes', () => {
  test('an answer that is not ready after 800 ms: a skeleton keeps the trigger, and is filled later', async () => {
    rig.slack.fails('users.info', { kind: 'held' });
    rig.time.passes(11 * 60_000);
    await bram.types('/melding');
    await rig.slack.until(() => windowOf(bram).includes('We zoeken het voor je op.'), 'the skeleton');
    rig.slack.faults.release();
    await rig.rests();
    expect(windowOf(bram)).toContain('Om welke leerling gaat het?');
    expect(bram.modals.filter(({ view }) => JSON.stringify(view).includes('We zoeken het'))).toEqual([]);
  });

  test('an answer that is ready opens by one call', async () => {
    const before = rig.slack.calls.length;
    await types(bram, '/melding');
    expect(rig.slack.calls.slice(before).map(({ method }) => method)).toEqual(['views.open']);
  });

  test('a window that Slack does not open: one sentence in the chat, one line in the log', async () => {
    rig.slack.fails('views.open', { kind: 'error', error: 'expired_trigger_id' });
    const before = rig.log.length;
    await types(bram, '/melding');
    expect(chatOf(bram)).toContain('Probeer het zo weer, of typ /casus');
    const lines = rig.log.slice(before).filter(({ level }) => level !== 'info');
    expect(lines.map(({ fields }) => fields['error'])).toEqual(['expired_trigger_id']);
  });
});

/** The school's clock moves on, with everything that is due on the way. */
async function comesTo(day: string, time: string): Promise<void> {
  await rig.comesTo(day, time);
}

function payloadOf(person: SlackPerson, { message, name }: { message: SlackPerson['dm'][number] | undefined; name: string }): object {
  const buttons = (message?.blocks ?? []).flatMap((block) => (block.type === 'actions' ? block.elements : []));
  const button = buttons.find((one) => one.type === 'button' && one.text.text === name);
  const action = { ...button, block_id: 'b', action_ts: '1.1' };
  const container = { type: 'message', message_ts: message?.ts, channel_id: person.channel };
  return { type: 'block_actions', actions: [action], container, state: { values: {} } };
}
