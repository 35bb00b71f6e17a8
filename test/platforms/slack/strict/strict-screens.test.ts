// What stands on a person's screen in the strict Slack: modals, buttons, answers of the app.
import type { webApi } from '@slack/bolt';
import { cardOfBlocks, cardOfView, SUBMIT } from './seen-card';
import type { SmallApp } from './small-app';
import { refusal, strictRig, type StrictRig } from './strict-rig';
import type { SlackPerson } from './person';
import { plain, button, actions, words, option, who, form } from './small-views';

let rig: StrictRig;
let app: SmallApp;
let bram: SlackPerson;
let client: webApi.WebClient;
beforeEach(async () => {
  rig = await strictRig();
  ({ app, bram, client } = rig);
});
afterEach(() => rig.stops());

describe('a modal', () => {
  it('is sent with what was typed and what stood in it', async () => {
    await rig.opened(form({ private_metadata: 'draft-1', callback_id: 'form' }));
    app.answers = () => ({});
    expect(await bram.submits({ words: 'een zin' })).toMatchObject({ errors: {} });
    expect(rig.last()).toMatchObject({
      type: 'view_submission',
      user: { id: 'U0BRAM' },
      view: {
        private_metadata: 'draft-1',
        callback_id: 'form',
        state: {
          values: {
            words: { words: { type: 'plain_text_input', value: 'een zin' } },
            who: { who: { type: 'checkboxes', selected_options: [{ value: 'p2' }] } },
          },
        },
      },
    });
    expect(bram.modal).toBeUndefined();
  });

  it('is not sent by the client when something required is empty, too long, or no choice', async () => {
    await rig.opened();
    const heard = app.heard.length;
    expect(await bram.submits()).toEqual({ answer: undefined, errors: { words: 'required' } });
    expect(() => bram.fills({ words: 'x'.repeat(11) })).toThrow('10');
    expect(() => bram.fills({ who: 'p3' })).toThrow('p3');
    expect(() => bram.fills({ nothing: 'x' })).toThrow('nothing');
    expect(app.heard).toHaveLength(heard);
  });

  it('shows errors at the field and keeps what was typed', async () => {
    await rig.opened();
    app.answers = () => ({ json: { response_action: 'errors', errors: { words: 'Schrijf één zin.' } } });
    expect((await bram.submits({ words: 'kort' })).errors).toEqual({ words: 'Schrijf één zin.' });
    expect(bram.modal?.state['words']?.['words']?.value).toBe('kort');
    expect(rig.slack.complaints).toEqual([]);
  });

  it('an error at something that is no input is a complaint', async () => {
    await rig.opened();
    app.answers = () => ({ json: { response_action: 'errors', errors: { target: 'x' } } });
    expect((await bram.submits({ words: 'kort' })).errors).toHaveProperty(['']);
    expect(rig.slack.complaints).toHaveLength(1);
  });

  it('becomes the next page: values stay under equal ids, others begin anew', async () => {
    await rig.opened();
    const other = { ...who, block_id: 'others', element: { ...who.element, action_id: 'others' } };
    app.answers = () => ({ json: { response_action: 'update', view: form({ blocks: [words, other] }) } });
    await bram.submits({ words: 'een zin', who: 'p1,p2' });
    expect(bram.modals).toHaveLength(1);
    expect(bram.modal?.state['words']?.['words']?.value).toBe('een zin');
    expect(bram.modal?.state['others']?.['others']?.selected_options).toMatchObject([{ value: 'p2' }]);
  });

  it('a choice that is no choice any more is not kept', async () => {
    await rig.opened();
    const fewer = { ...who, element: { ...who.element, options: [option('p1')], initial_options: [option('p1')] } };
    app.answers = () => ({ json: { response_action: 'update', view: form({ blocks: [words, fewer] }) } });
    await bram.submits({ words: 'een zin', who: 'p2' });
    expect(bram.modal?.state['who']?.['who']?.selected_options).toMatchObject([{ value: 'p1' }]);
  });

  it('an update that is over a limit is a complaint, and the modal stays', async () => {
    await rig.opened();
    app.answers = () => ({ json: { response_action: 'update', view: form({ title: plain('x'.repeat(25)) }) } });
    expect((await bram.submits({ words: 'een zin' })).errors).toHaveProperty(['']);
    expect(rig.slack.complaints).toHaveLength(1);
    expect(bram.modal?.view).toMatchObject({ title: { text: 'Melding doen' } });
  });

  it('is updated by the app only with its newest hash', async () => {
    await rig.opened();
    const { id: view_id, hash } = bram.modal ?? { id: '', hash: '' };
    bram.fills({ words: 'half' });
    await client.views.update({ view_id, hash, view: form({ title: plain('Twee') }) });
    expect(bram.modal?.state['words']?.['words']?.value).toBe('half');
    expect(await refusal(client.views.update({ view_id, hash, view: form() }))).toBe('hash_conflict');
    await bram.closes();
    expect(await refusal(client.views.update({ view_id, view: form() }))).toBe('not_found');
  });

  it('tells that it was closed when it was asked to', async () => {
    await rig.opened(form({ notify_on_close: true, private_metadata: 'draft-1' }));
    bram.fills({ words: 'half' });
    await bram.closes();
    expect(rig.last()).toMatchObject({
      type: 'view_closed',
      view: { private_metadata: 'draft-1', state: { values: { words: { words: { value: 'half' } } } } },
    });
    await rig.opened();
    expect(await bram.closes()).toBeUndefined();
  });

  it('clear closes all of them', async () => {
    await rig.opened();
    await rig.opened();
    app.answers = () => ({ json: { response_action: 'clear' } });
    await bram.submits({ words: 'een zin' });
    expect(bram.modals).toEqual([]);
  });
});

describe('buttons', () => {
  const post = (...ids: string[]) =>
    client.chat.postMessage({ channel: 'U0BRAM', text: 'a', blocks: [actions(...ids.map((id) => button(id, `Knop ${id}`)))] });

  it('on a message: by its id or by what it says, the newest message first', async () => {
    const first = await post('open');
    rig.waits(1000);
    const second = await post('open', 'done');
    await bram.taps('open');
    expect(rig.last()).toMatchObject({
      type: 'block_actions',
      actions: [{ action_id: 'open', value: '{"about":"open"}' }],
      container: { message_ts: second.ts },
    });
    await bram.taps('Knop open', first.ts);
    expect(rig.last()).toMatchObject({ container: { message_ts: first.ts }, channel: { id: bram.channel } });
    await expect(bram.taps('nothing')).rejects.toThrow('Knop done');
  });

  it('on the open modal, with what is typed in it', async () => {
    await post('open');
    await rig.opened();
    bram.fills({ words: 'half' });
    await bram.taps('open:other');
    expect(rig.last()).toMatchObject({ container: { type: 'view' }, view: { state: { values: { words: { words: { value: 'half' } } } } } });
    await expect(bram.taps('open')).rejects.toThrow('sees no button');
  });

  it('on the home', async () => {
    await client.views.publish({ user_id: 'U0BRAM', view: { type: 'home', blocks: [actions(button('say:melding'))] } });
    await bram.taps('say:melding', 'home');
    expect(rig.last()).toMatchObject({ view: { type: 'home' }, actions: [{ action_id: 'say:melding' }] });
  });
});

describe('answers of the app', () => {
  it('in the acknowledgement of a command: for who typed it', async () => {
    rig.slack.channel('C0TEAM', ['U0BRAM', 'U0NOOR']);
    app.answers = () => ({ json: { text: 'Kijk in de chat.' } });
    await bram.types('/melding', 'C0TEAM');
    expect(bram.ephemeral).toMatchObject([{ channel: 'C0TEAM', text: 'Kijk in de chat.' }]);
    expect(rig.slack.seenIn('C0TEAM', 'U0NOOR')).toEqual([]);
  });

  it('through the response URL: five times, within half an hour', async () => {
    await bram.types('/casus');
    const answer = () =>
      fetch(String(rig.last()['response_url']), {
        method: 'POST',
        body: '{"text":"hoi"}',
        headers: { 'content-type': 'application/json' },
      });
    for (const _ of [1, 2, 3, 4, 5]) expect((await answer()).status).toBe(200);
    expect((await answer()).status).toBe(404);
    expect(bram.ephemeral).toHaveLength(5);
    await bram.types('/casus');
    rig.waits(30 * 60_000 + 1);
    expect((await answer()).status).toBe(404);
  });
});

describe('a test', () => {
  it('waits for what the app does later, and says what it waited for', async () => {
    await bram.types('/melding');
    const view = rig.slack.until(() => bram.modal, 'a modal');
    await client.views.open({ trigger_id: rig.trigger(), view: form() });
    expect((await view).view).toMatchObject({ submit: { text: 'Verstuur' } });
    await expect(rig.slack.until(() => bram.home, 'a home', 10)).rejects.toThrow('waited in vain for a home; last calls: views.open ok');
  });

  it('reads a screen as a card: texts, fields with their values, buttons, the submit last', async () => {
    await rig.opened();
    const { modal } = bram;
    if (modal === undefined) throw new Error('no modal');
    expect(cardOfView(modal).body).toEqual(
      expect.arrayContaining([
        { type: 'TextBlock', text: 'Melding doen' },
        { type: 'Input.Text', id: 'who', label: 'Wie?', value: 'p2' },
        { type: 'Action.Execute', title: 'open:other', verb: 'open:other' },
      ]),
    );
    expect(cardOfView(modal).body.at(-1)).toEqual({ type: 'Action.Execute', title: 'Verstuur', verb: SUBMIT });
    expect(cardOfBlocks([actions(button('a'))]).body).toContainEqual({ type: 'Action.Execute', title: 'a', verb: 'a' });
  });
});
