// A person's hands in the strict Slack: what is sent to the app, and the trigger that comes with it.
import type { webApi } from '@slack/bolt';
import type { SmallApp } from './small-app';
import { refusal, strictRig, type StrictRig } from './strict-rig';
import type { SlackPerson } from './person';
import { plain, form } from './small-views';

let rig: StrictRig;
let app: SmallApp;
let bram: SlackPerson;
let client: webApi.WebClient;
beforeEach(async () => {
  rig = await strictRig();
  ({ app, bram, client } = rig);
});
afterEach(() => rig.stops());

describe('what a person does reaches the app signed', () => {
  it('a command, with who, where, and a trigger', async () => {
    expect(await bram.types('/melding Mila & <Daan>')).toMatchObject({ status: 200, late: false });
    expect(app.heard[0]?.signed).toBe(true);
    expect(rig.last()).toMatchObject({
      command: '/melding',
      text: 'Mila &amp; &lt;Daan&gt;',
      user_id: 'U0BRAM',
      team_id: 'T0SCHOOL',
      channel_name: 'directmessage',
    });
  });

  it('words, shortcuts, and the home that is opened', async () => {
    await bram.types('melding');
    expect(rig.last()).toMatchObject({
      type: 'event_callback',
      event: { type: 'message', channel_type: 'im', text: 'melding', user: 'U0BRAM' },
    });
    await bram.shortcut('report');
    expect(rig.last()).toMatchObject({ type: 'shortcut', callback_id: 'report' });
    await bram.messageShortcut('report-message', { channel: 'C1', ts: '1.2', text: 'kijk', user: 'U1' });
    expect(rig.last()).toMatchObject({ type: 'message_action', message: { ts: '1.2', text: 'kijk' }, channel: { id: 'C1' } });
    await bram.opensHome();
    expect(rig.last()).toMatchObject({ event: { type: 'app_home_opened', tab: 'home' } });
    expect(app.heard.every((heard) => heard.signed)).toBe(true);
  });

  it('other letters than ASCII come escaped, and are the same when read', async () => {
    await bram.interacts({ type: 'shortcut', callback_id: 'één 😶' });
    expect(rig.last()['callback_id']).toBe('één 😶');
  });

  it('another secret, another time, another header: as the test wants', async () => {
    await rig.slack.door.post({ body: 'a=1', secret: 'wrong' });
    await rig.slack.door.post({ body: 'a=1', stamp: Math.floor(Date.now() / 1000) - 301 });
    expect(app.heard.map((heard) => heard.signed)).toEqual([false, false]);
  });

  it('an event that fails comes again, at most three times, and says so', async () => {
    app.answers = () => ({ status: 500 });
    await bram.says('hallo');
    expect(app.heard.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2', '3']);
    expect(app.heard[1]?.headers['x-slack-retry-reason']).toBe('http_error');
    expect(new Set(app.heard.map(({ body }) => body['event_id'])).size).toBe(1);
  });

  it('an event may come again although it was answered', async () => {
    await bram.says('hallo', 2);
    expect(app.heard).toHaveLength(3);
    expect(bram.dm).toHaveLength(1);
  });

  it('a changed profile is told, or not', async () => {
    await rig.slack.changes('U0BRAM', { guest: 'multi-channel' });
    expect(rig.last()).toMatchObject({ event: { type: 'user_change', user: { id: 'U0BRAM', is_restricted: true } } });
    await rig.slack.changes('U0BRAM', { deactivated: true }, false);
    expect(app.heard).toHaveLength(1);
    expect(bram.profile).toMatchObject({ deactivated: true, guest: 'multi-channel' });
  });

  it('an app that is away gives no answer', async () => {
    await app.stop();
    expect(await bram.types('/melding')).toMatchObject({ status: 0 });
  });
});

describe('a trigger', () => {
  it('opens one view', async () => {
    await rig.opened();
    expect(bram.modal?.view).toMatchObject({ title: { text: 'Melding doen' } });
    expect(await refusal(client.views.open({ trigger_id: rig.trigger(), view: form() }))).toBe('exchanged_trigger_id');
    expect(await refusal(client.views.open({ trigger_id: 'made-up', view: form() }))).toBe('invalid_trigger_id');
  });

  it('lives three seconds', async () => {
    await bram.types('/melding');
    rig.waits(3001);
    expect(await refusal(client.views.open({ trigger_id: rig.trigger(), view: form() }))).toBe('expired_trigger_id');
    await bram.types('/melding');
    rig.waits(3000);
    expect(await refusal(client.views.open({ trigger_id: rig.trigger(), view: form() }))).toBe('ok');
  });

  it('is spent on a view that is refused', async () => {
    await bram.types('/melding');
    expect(await refusal(client.views.open({ trigger_id: rig.trigger(), view: form({ title: plain('x'.repeat(25)) }) }))).toBe(
      'invalid_arguments',
    );
    expect(await refusal(client.views.open({ trigger_id: rig.trigger(), view: form() }))).toBe('exchanged_trigger_id');
  });

  it('stacks at most three views', async () => {
    for (const _ of [1, 2, 3]) await rig.opened();
    await bram.types('/melding');
    expect(await refusal(client.views.open({ trigger_id: rig.trigger(), view: form() }))).toBe('push_limit_reached');
  });
});
