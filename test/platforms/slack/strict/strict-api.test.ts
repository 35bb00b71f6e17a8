// The strict Slack's Web API, asked with Slack's own client: it refuses what Slack refuses, and fails as the world fails.
import { webApi } from '@slack/bolt';
import { apiClient } from './api-client';
import { LEAST_SCOPES, StrictSlack } from './strict-slack';

const section = { type: 'section' as const, text: { type: 'plain_text' as const, text: 'Kies een dag' } };
const content = { text: '2026-031: kies een dag', blocks: [section] };

let now = 0;
let slack: StrictSlack;
let client: webApi.WebClient;
beforeEach(async () => {
  now = Date.UTC(2026, 10, 24, 9, 15);
  slack = await StrictSlack.start({ clock: { now: () => now } });
  client = apiClient(slack);
  slack.joins({ id: 'U0NOOR', name: 'Noor Hendriksen', email: 'noor@example.com' });
});
afterEach(() => slack.stop());

/** Slack's error code, or the kind of error when there is none. */
async function endOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'ok';
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError) return String(error.data.error);
    if (error instanceof webApi.WebAPIHTTPError) return `http ${error.statusCode}`;
    // What `fetch` itself throws is, under jest, an Error of another realm.
    return (error as object).constructor.name;
  }
}

const openNoor = async (): Promise<string> => String((await client.conversations.open({ users: 'U0NOOR' })).channel?.id);

describe('people', () => {
  it('somebody is found by id and by e-mail, whatever its case', async () => {
    expect((await client.users.info({ user: 'U0NOOR' })).user).toMatchObject({
      id: 'U0NOOR',
      deleted: false,
      is_bot: false,
      is_restricted: false,
    });
    expect((await client.users.lookupByEmail({ email: 'NOOR@example.com' })).user?.id).toBe('U0NOOR');
    expect(await endOf(client.users.info({ user: 'U0X' }))).toBe('user_not_found');
    expect(await endOf(client.users.lookupByEmail({ email: 'niemand@example.com' }))).toBe('users_not_found');
  });

  it('guests, bots and people from outside are told apart', async () => {
    slack.joins({ id: 'U0GUEST', guest: 'single-channel' });
    slack.joins({ id: 'U0OTHER', teamId: 'T0ELSE' });
    expect((await client.users.info({ user: 'U0GUEST' })).user).toMatchObject({ is_restricted: true, is_ultra_restricted: true });
    expect((await client.users.info({ user: 'U0OTHER' })).user).toMatchObject({ is_stranger: true, team_id: 'T0ELSE' });
    expect((await client.users.info({ user: slack.team.botUserId })).user).toMatchObject({ is_bot: true });
    expect(await endOf(client.conversations.open({ users: slack.team.botUserId }))).toBe('cannot_dm_bot');
  });

  it('who left is not found by e-mail and cannot be written to anew; a message in the old chat is taken and read by nobody', async () => {
    const channel = await openNoor();
    await slack.changes('U0NOOR', { deactivated: true }, false);
    expect((await client.users.info({ user: 'U0NOOR' })).user?.deleted).toBe(true);
    expect(await endOf(client.users.lookupByEmail({ email: 'noor@example.com' }))).toBe('users_not_found');
    expect(await endOf(client.conversations.open({ users: 'U0NOOR' }))).toBe('user_disabled');
    expect(await endOf(client.chat.postMessage({ channel, ...content }))).toBe('ok');
  });

  it('of two accounts with one e-mail, one is found', async () => {
    slack.joins({ id: 'U0TWO', email: 'noor@example.com' });
    expect((await client.users.lookupByEmail({ email: 'noor@example.com' })).user?.id).toBe('U0NOOR');
    expect((await client.users.info({ user: 'U0TWO' })).user?.profile?.email).toBe('noor@example.com');
  });
});

describe('the token', () => {
  it('tells who the bot is and what it may do', async () => {
    expect(await client.auth.test()).toMatchObject({
      team_id: 'T0SCHOOL',
      user_id: 'U0BOT',
      bot_id: 'B0BOT',
      response_metadata: { scopes: LEAST_SCOPES },
    });
  });

  it('is asked for, known, and can be taken back', async () => {
    expect(await endOf(apiClient(slack, 'xoxb-other').auth.test())).toBe('invalid_auth');
    slack.revokesToken();
    expect(await endOf(client.auth.test())).toBe('token_revoked');
  });

  it('may do only what its scopes say', async () => {
    const poor = await StrictSlack.start({ scopes: ['users:read'] });
    poor.joins({ id: 'U0NOOR', email: 'noor@example.com' });
    const asked = apiClient(poor);
    expect(await endOf(asked.users.lookupByEmail({ email: 'noor@example.com' }))).toBe('missing_scope');
    expect((await asked.users.info({ user: 'U0NOOR' })).user?.profile).not.toHaveProperty('email');
    await poor.stop();
  });
});

describe('messages', () => {
  it('stand in the chat of the person, and change in place', async () => {
    const channel = await openNoor();
    const { ts = '' } = await client.chat.postMessage({ channel, ...content });
    expect(slack.as('U0NOOR').dm).toMatchObject([{ text: content.text, ts, edited: false }]);
    await client.chat.update({ channel, ts, text: 'klaar', blocks: [section] });
    expect(slack.as('U0NOOR').dm).toMatchObject([{ text: 'klaar', ts, edited: true }]);
  });

  it('an update needs the chat itself, a message that is there, and one of our own', async () => {
    const channel = await openNoor();
    const { ts = '' } = await client.chat.postMessage({ channel: 'U0NOOR', ...content });
    expect(await endOf(client.chat.update({ channel: 'U0NOOR', ts, ...content }))).toBe('channel_not_found');
    expect(await endOf(client.chat.update({ channel, ts: '1.000000', ...content }))).toBe('message_not_found');
    slack.removes({ channel, ts });
    expect(await endOf(client.chat.update({ channel, ts, ...content }))).toBe('message_not_found');
  });

  it('one a second in one chat, by its own clock; another chat is another matter', async () => {
    slack.joins({ id: 'U0BRAM' });
    await client.chat.postMessage({ channel: 'U0NOOR', ...content });
    now += 999;
    await expect(client.chat.postMessage({ channel: 'U0NOOR', ...content })).rejects.toMatchObject({ retryAfter: 1 });
    expect(await endOf(client.chat.postMessage({ channel: 'U0BRAM', ...content }))).toBe('ok');
    now += 1;
    expect(await endOf(client.chat.postMessage({ channel: 'U0NOOR', ...content }))).toBe('ok');
    expect(slack.callsOf('chat.postMessage').map((call) => call.ended)).toEqual(['ok', 'ratelimited', 'ok', 'ok']);
  });

  it('a message over a limit is refused and does not count', async () => {
    const long = { ...section, text: { ...section.text, text: 'x'.repeat(3001) } };
    expect(await endOf(client.chat.postMessage({ channel: 'U0NOOR', ...content, blocks: [long] }))).toBe('invalid_blocks');
    expect(await endOf(client.chat.postMessage({ channel: 'U0NOOR', ...content }))).toBe('ok');
    expect(await endOf(client.chat.postMessage({ channel: 'C0NONE', ...content }))).toBe('channel_not_found');
  });

  it('for one pair of eyes only in a channel where both the bot and the person are', async () => {
    slack.channel('C0MENTOR', ['U0NOOR']);
    slack.channel('C0BOTH', ['U0NOOR', slack.team.botUserId]);
    slack.joins({ id: 'U0BRAM' });
    const post = (channel: string, user: string) => endOf(client.chat.postEphemeral({ channel, user, ...content }));
    expect(await post('C0MENTOR', 'U0NOOR')).toBe('not_in_channel');
    expect(await post('C0BOTH', 'U0BRAM')).toBe('user_not_in_channel');
    expect(await post('C0BOTH', 'U0NOOR')).toBe('ok');
    expect(slack.as('U0NOOR').ephemeral).toHaveLength(1);
    expect(slack.seenIn('C0BOTH', 'U0BRAM')).toEqual([]);
  });
});

describe('the App Home', () => {
  const home = (text: string) => ({ type: 'home' as const, blocks: [{ ...section, text: { ...section.text, text } }] });

  it('is published per person; an old hash is refused', async () => {
    const first = await client.views.publish({ user_id: 'U0NOOR', view: home('een') });
    await client.views.publish({ user_id: 'U0NOOR', view: home('twee'), hash: String(first.view?.hash) });
    expect(await endOf(client.views.publish({ user_id: 'U0NOOR', view: home('drie'), hash: String(first.view?.hash) }))).toBe(
      'hash_conflict',
    );
    expect(JSON.stringify(slack.as('U0NOOR').home?.view.blocks)).toContain('twee');
    expect(await endOf(client.views.publish({ user_id: 'U0X', view: home('een') }))).toBe('user_not_found');
  });
});

describe('when the world fails', () => {
  const post = () => endOf(client.chat.postMessage({ channel: 'U0NOOR', ...content }));
  const stands = () => slack.as('U0NOOR').dm.length;

  it.each([
    ['an error of Slack', { kind: 'error', error: 'fatal_error' } as const, 'fatal_error'],
    ['503', { kind: 'status', status: 503 } as const, 'http 503'],
    ['a page of a proxy', { kind: 'page' } as const, '<html><body>Proxy</body></html>'],
    ['a reset before', { kind: 'reset' } as const, 'WebAPIRequestError'],
  ])('%s: nothing was posted', async (_, fault, end) => {
    slack.fails('chat.postMessage', fault);
    expect(await post()).toBe(end);
    expect(stands()).toBe(0);
    expect(await post()).toBe('ok');
  });

  it.each([
    ['lost', 'WebAPIRequestError'],
    ['cut', 'TypeError'],
  ] as const)('an answer that is %s: it was posted, and the app does not know', async (kind, end) => {
    slack.fails('chat.postMessage', { kind });
    expect(await post()).toBe(end);
    expect(stands()).toBe(1);
  });

  it('429 without a word how long', async () => {
    slack.fails('chat.postMessage', { kind: 'status', status: 429 });
    expect(await post()).toBe('Error');
  });

  it('a held request goes on when it is let go', async () => {
    slack.fails('chat.postMessage', { kind: 'held' });
    const posting = post();
    await slack.until(() => slack.faults.holding === 1, 'a held request');
    expect(stands()).toBe(0);
    slack.faults.release();
    expect(await posting).toBe('ok');
    expect(stands()).toBe(1);
  });

  it('fate decides about every call that has no fault of its own', async () => {
    slack.faults.fate = (method, args) => (method === 'chat.postMessage' && args['channel'] === 'U0NOOR' ? { kind: 'reset' } : undefined);
    expect(await post()).toBe('WebAPIRequestError');
    expect(await endOf(client.auth.test())).toBe('ok');
  });

  it('down: connections are refused; back at the same address, with everything that stood there', async () => {
    await post();
    await slack.goesDown();
    await expect(client.auth.test()).rejects.toMatchObject({ original: { cause: { code: 'ECONNREFUSED' } } });
    await slack.comesBack();
    expect(await endOf(client.auth.test())).toBe('ok');
    expect(stands()).toBe(1);
  });
});
