// One journey against `emulate` 0.11.2, a Slack that we did not make: a report up to its receipt, and the message to the mentor. What `emulate`
// does: the Web API with its own rules for tokens, scopes, triggers, views, direct chats and hashes. What it cannot do, and is done here by
// hand: slash commands, taps and submits (they come from us, signed as Slack signs), Socket Mode, limits of Block Kit, rate limits, signing.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { types } from '@slack/bolt';
import { buildApp } from '../../../src/build-app';
import { instantAt } from '../../../src/core/time/instant';
import { SCOPES } from '../../../src/platforms/slack/needs';
import { slackPlatform, type SlackPlatform } from '../../../src/platforms/slack/slack-platform';
import { exampleSchool, readSchool } from '../../../src/read-school';
import { createServer, listen } from '../../../src/server';
import { TestClock } from '../../fixtures/desk-rig';
import { MemoryStore } from '../../fixtures/memory-store';
import { emulatedSlack, TEAM, TOKEN, type Answered, type EmulatedSlack, type SeenMessage, type SeenView } from './emulate-slack';
import { SkippingTime } from './slack-rig';
import { AppDoor, type Answer } from './strict/app-door';
import { shownTexts } from './strict/limits';
import { useSameRealmFetch } from './strict/same-realm';
import { actionOf, fieldWith, idOf, inputsOf, stateOfBlocks } from './strict/view-state';

const ROOT = join(__dirname, '..', '..', '..');
const SECRET = 'the-secret-of-the-test';

let slack: EmulatedSlack;
let platform: SlackPlatform;
let server: Server;
const door = new AppDoor(SECRET);
const accounts = new Map<string, string>();
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

beforeAll(async () => {
  useSameRealmFetch();
  const example = exampleSchool(ROOT);
  const school = readSchool(example.file);
  const app = { app_id: 'A0VIJF', client_id: '1.2', client_secret: 'x', name: 'Vijfsporen', redirect_uris: [] };
  const bot = { bot_id: 'B0VIJF', bot_user_id: 'U0VIJF', bot_name: 'vijfsporen', scopes: SCOPES };
  slack = await emulatedSlack({
    strict_scopes: true,
    signing_secret: SECRET,
    users: school.people.map(({ id, name, email }) => ({ name: id, real_name: name, email })),
    oauth_apps: [{ ...app, ...bot }],
    tokens: [{ token: TOKEN, type: 'bot', user_id: 'U0VIJF', scopes: SCOPES, app_id: 'A0VIJF', bot_id: 'B0VIJF', bot_user_id: 'U0VIJF' }],
  });
  for (const { id, email } of school.people) {
    const { user } = await slack.ask<{ user: { id: string } }>('users.lookupByEmail', { email });
    accounts.set(id, user.id);
  }
  let given = 0;
  const parts = await buildApp({
    store: new MemoryStore(),
    school,
    classList: example.classList,
    root: ROOT,
    clock: new TestClock(instantAt('2026-11-24', '10:15')),
    ids: { next: () => `id${++given}` },
    log: quiet,
  });
  const settings = { botToken: TOKEN, teamId: TEAM, door: { kind: 'http', signingSecret: SECRET } as const, apiUrl: slack.apiUrl };
  platform = slackPlatform({ ...parts, settings, timing: new SkippingTime() });
  parts.connect(platform);
  const health = async () => ({ ok: true, store: 'up', loop: 'up', platforms: {}, oldestUndelivered: 0 }) as const;
  server = await listen(createServer(platform.router === undefined ? [] : [platform.router], health, quiet), 0, '127.0.0.1');
  door.standsAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
  await platform.start();
  await platform.idle();
});
afterAll(async () => {
  await platform.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await slack.stop();
});

const accountOf = (person: string): string => accounts.get(person) ?? '';
const textsOf = (what: unknown): string => shownTexts(what).join('\n');

/** A trigger of `emulate`, which lives for three seconds and opens one window. */
async function trigger(person: string, view = ''): Promise<string> {
  const { trigger_id } = await slack.ask<{ trigger_id: string }>('views.generateTriggerId', { user_id: accountOf(person), view_id: view });
  return trigger_id;
}
const who = (person: string): object => ({ team: { id: TEAM, domain: 'school' }, user: { id: accountOf(person), team_id: TEAM } });

/** The newest version of a view. */
function newest(id: string): SeenView {
  const seen = slack.answers.flatMap(({ view }) => (view?.id === id ? [view] : [])).at(-1);
  if (seen === undefined) throw new Error(`no view ${id}`);
  return seen;
}

/** Fills in and sends a window, as Slack's client does. */
async function submit(person: string, view: SeenView, values: Readonly<Record<string, string>>): Promise<Answer> {
  const typed = inputsOf(view.blocks).flatMap((block) => {
    const value = values[idOf(block)];
    return value === undefined ? [] : [[idOf(block), { [actionOf(block)]: fieldWith(block, value) }] as const];
  });
  expect(typed).toHaveLength(Object.keys(values).length);
  const state = { values: { ...stateOfBlocks(view.blocks), ...Object.fromEntries(typed) } };
  const trigger_id = await trigger(person, view.id);
  return door.interact({ type: 'view_submission', ...who(person), trigger_id, response_urls: [], view: { ...view, state } });
}

/** Taps a button of a message or a window by what it says. */
async function tap(person: string, says: string, on: { message?: Answered; view?: SeenView }): Promise<Answer> {
  const blocks = on.view?.blocks ?? on.message?.message?.blocks ?? [];
  const button = buttonsOf(blocks).find(({ text }) => text.text === says);
  if (button === undefined) throw new Error(`no button ${says}`);
  const { message, channel = '' } = on.message ?? {};
  const place =
    on.view === undefined
      ? { container: { type: 'message', message_ts: message?.ts, channel_id: channel }, channel: { id: channel }, message }
      : { container: { type: 'view', view_id: on.view.id }, view: on.view };
  const actions = [{ ...button, type: 'button', action_ts: '1.1' }];
  return door.interact({ type: 'block_actions', ...who(person), trigger_id: await trigger(person, on.view?.id), actions, ...place });
}

interface Button {
  text: { text: string };
  action_id: string;
  block_id: string;
  value?: string;
}

function buttonsOf(blocks: readonly types.KnownBlock[]): Button[] {
  return blocks.flatMap((block) =>
    block.type === 'actions'
      ? (block.elements as unknown as Button[]).map((button) => ({ ...button, block_id: block.block_id ?? '' }))
      : [],
  );
}

/** A message that `emulate` took from the app, and keeps. */
async function kept({ channel = '', message }: Answered): Promise<SeenMessage | undefined> {
  const { messages = [] } = await slack.ask<{ messages?: SeenMessage[] }>('conversations.history', { channel });
  return messages.find(({ ts }) => ts === message?.ts);
}

test('the bot knows the workspace, and everybody of the school file by e-mail', async () => {
  expect(await platform.health()).toBe('up');
  const found = slack.answers.filter(({ method, ok }) => method === 'users.lookupByEmail' && ok);
  expect(found).toHaveLength(accounts.size);
});

test('/melding opens the form in a real view, and sending it gives the receipt', async () => {
  const command = {
    command: '/melding',
    text: '',
    team_id: TEAM,
    user_id: accountOf('bram'),
    channel_id: 'D1',
    trigger_id: await trigger('bram'),
  };
  expect(await door.post({ body: new URLSearchParams(command).toString() })).toMatchObject({ status: 200, body: '', late: false });
  const { view } = await slack.answered(({ method }) => method === 'views.open', 'the form');
  await platform.idle();
  const form = newest(view?.id ?? '');
  expect(textsOf(form)).toContain('Om welke leerling gaat het?');

  const { status, body, late } = await submit('bram', form, {
    urgent: 'no',
    target: 'Mila de Graaf',
    words: 'Haar tas werd weer gegooid.',
  });
  await platform.idle();
  expect({ status, late }).toEqual({ status: 200, late: false });
  const shown = body === '' ? '' : textsOf(JSON.parse(body));
  expect(shown + textsOf(slack.answers.filter(({ method }) => method.startsWith('views.')).at(-1))).toContain('2026-001');
});

test('the mentor has a message without a name; it opens in a window and folds when the report is picked up', async () => {
  const post = await slack.answered(
    ({ method, message }) => method === 'chat.postMessage' && textsOf(message).includes('2026-001'),
    'the message',
  );
  expect(textsOf((await kept(post))?.blocks)).not.toContain('Mila');
  await tap('joris', 'Open de melding', { message: post });
  await platform.idle();
  const window = slack.answers.findLast(({ method }) => method === 'views.open' || method === 'views.update')?.view;
  expect(textsOf(window)).toContain('Mila de Graaf');

  await tap('joris', 'Ik pak dit op', { view: newest(window?.id ?? '') });
  await platform.idle();
  expect(slack.answers.filter(({ ok }) => !ok)).toEqual([]);
  expect(textsOf((await kept(post))?.blocks)).toContain('2026-001');
  expect((await kept(post))?.blocks).not.toEqual(post.message?.blocks);
});

test('the App Home of the mentor is published, again over the version that stands there', async () => {
  const opened = { type: 'app_home_opened', user: accountOf('joris'), channel: 'D1', tab: 'home', event_ts: '1.1' };
  for (const event_id of ['Ev1', 'Ev2']) {
    const envelope = { type: 'event_callback', team_id: TEAM, api_app_id: 'A0VIJF', event_id, event_time: 1, event: opened };
    await door.event({ ...envelope, authorizations: [{ team_id: TEAM, user_id: 'U0VIJF', is_bot: true, enterprise_id: null }] });
    await platform.idle();
  }
  const homes = slack.answers.filter(({ method }) => method === 'views.publish');
  expect(homes.map(({ ok }) => ok)).toEqual([true, true]);
  expect(textsOf(homes.at(-1)?.view)).toContain('2026-001');
});
