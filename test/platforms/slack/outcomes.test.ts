// How a call to Slack can end, and what that means for a message. Sent by our own client to the strict Slack.
import type { MessageAddress, Outcome, OutgoingMessage } from '../../../src/app/ports';
import { slackRig, type SlackRig } from './slack-rig';
import type { Fault } from './strict/faults';

let rig: SlackRig;
beforeAll(async () => {
  rig = await slackRig();
});
afterAll(() => rig.stop());
/** The turn of a channel comes again. */
beforeEach(() => rig.time.passes(120_000));

const message = (text = 'Kies een dag'): OutgoingMessage => ({
  summary: '2026-031: kies een dag',
  card: { body: [{ type: 'TextBlock', text }] },
  look: 'neutral',
  acute: false,
});
const send = (to = 'joris', what = message()): Promise<Outcome> => rig.platform.send({ platform: 'slack', to }, what);
const posts = (): number => rig.slack.callsOf('chat.postMessage').length;
async function sentTo(to: string): Promise<MessageAddress> {
  const outcome = await send(to);
  if (outcome.result !== 'sent') throw new Error(`not sent: ${JSON.stringify(outcome)}`);
  return outcome.at;
}

const FATES: [string, Fault, Outcome][] = [
  ['429 with a time', { kind: 'status', status: 429, retryAfter: 7 }, { result: 'not-sent', retryAfterMs: 7_000 }],
  ['429 without a time', { kind: 'status', status: 429 }, { result: 'unknown' }],
  ['503 with a time', { kind: 'status', status: 503, retryAfter: 20 }, { result: 'not-sent', retryAfterMs: 20_000 }],
  ['503 without a time', { kind: 'status', status: 503 }, { result: 'unknown' }],
  ['502', { kind: 'status', status: 502 }, { result: 'unknown' }],
  ['a connection that is reset', { kind: 'reset' }, { result: 'unknown' }],
  ['an answer that is lost after the message was posted', { kind: 'lost' }, { result: 'unknown' }],
  ['half an answer', { kind: 'cut' }, { result: 'unknown' }],
  ['the page of a proxy', { kind: 'page' }, { result: 'unknown' }],
  ['Slack does not know how far it came', { kind: 'error', error: 'fatal_error' }, { result: 'unknown' }],
  ['too fast, in a body', { kind: 'error', error: 'ratelimited' }, { result: 'not-sent', retryAfterMs: 60_000 }],
  ['the chat is not there', { kind: 'error', error: 'channel_not_found' }, { result: 'refused', why: 'unreachable' }],
  ['the account is shut', { kind: 'error', error: 'user_disabled' }, { result: 'refused', why: 'unreachable' }],
  ['our blocks are wrong', { kind: 'error', error: 'invalid_blocks' }, { result: 'refused', why: 'bug' }],
  ['our message is too long', { kind: 'error', error: 'msg_blocks_too_long' }, { result: 'refused', why: 'bug' }],
  ['a code that nobody knows', { kind: 'error', error: 'cannot_be_done_today' }, { result: 'refused', why: 'bug' }],
  ['our token was revoked', { kind: 'error', error: 'token_revoked' }, { result: 'not-sent', retryAfterMs: 60_000 }],
  ['a right was taken from us', { kind: 'error', error: 'missing_scope' }, { result: 'not-sent', retryAfterMs: 60_000 }],
];

describe('a message that is sent', () => {
  test('arrives once, and the answer says where it stands', async () => {
    const before = posts();
    const at = await sentTo('joris');
    expect(at).toEqual({ platform: 'slack', to: 'joris', message: `${rig.person('joris').channel}:${rig.person('joris').dm.at(-1)?.ts}` });
    expect(posts()).toBe(before + 1);
  });

  test.each(FATES)('%s: one request, and the outcome of the book', async (_, fault, outcome) => {
    const before = posts();
    rig.slack.fails('chat.postMessage', fault);
    expect(await send()).toEqual(outcome);
    expect(posts()).toBe(before + 1);
  });

  test('nobody listens: not sent, no byte left', async () => {
    await rig.slack.goesDown();
    // The first call goes out on the connection that stood before: there nobody knows.
    const first = await send();
    rig.time.passes(2_000);
    const second = await send();
    await rig.slack.comesBack();
    expect(first.result).not.toBe('sent');
    expect(second).toEqual({ result: 'not-sent', retryAfterMs: 60_000 });
  });

  test('what cannot be drawn is our own mistake, and nothing is asked of Slack', async () => {
    const before = posts();
    const form = { ...message(), card: { body: [{ type: 'Input.Text', id: 'words', label: 'Wat?', maxLength: 3000 }] } };
    expect(await send('joris', form)).toEqual({ result: 'refused', why: 'bug' });
    expect(posts()).toBe(before);
  });

  test('somebody without an account of this workspace cannot be reached', async () => {
    expect(await send('niemand')).toEqual({ result: 'refused', why: 'unreachable' });
  });

  test("messages to one person in a row keep Slack's pace", async () => {
    const ends = [await send('noor'), await send('noor'), await send('noor'), await send('anja')];
    expect(ends.map(({ result }) => result)).toEqual(['sent', 'sent', 'sent', 'sent']);
    expect(rig.slack.callsOf('chat.postMessage').filter(({ ended }) => ended === 'ratelimited')).toEqual([]);
  });

  test('a channel that Slack asked silence for is not tried before', async () => {
    rig.slack.fails('chat.postMessage', { kind: 'status', status: 429, retryAfter: 30 });
    await send();
    const before = posts();
    expect(await send()).toMatchObject({ result: 'not-sent' });
    expect(posts()).toBe(before);
    rig.time.passes(30_000);
    expect(await send()).toMatchObject({ result: 'sent' });
  });
});

describe('a message that is brought up to date', () => {
  test('changes where it stands, as often as one likes', async () => {
    const at = await sentTo('joris');
    for (const text of ['Eerst', 'Daarna', 'Daarna']) {
      expect(await rig.platform.update(at, message(text))).toEqual({ result: 'sent', at });
    }
    expect(JSON.stringify(rig.person('joris').dm.at(-1)?.blocks)).toContain('Daarna');
  });

  test('a message that somebody removed is gone', async () => {
    const at = await sentTo('joris');
    const [channel = '', ts = ''] = at.message.split(':');
    rig.slack.removes({ channel, ts });
    expect(await rig.platform.update(at, message())).toEqual({ result: 'refused', why: 'gone' });
    expect(await rig.platform.update({ ...at, message: 'D0NOBODY:1.2' }, message())).toEqual({ result: 'refused', why: 'gone' });
    expect(await rig.platform.update({ ...at, message: 'of an older version' }, message())).toEqual({ result: 'refused', why: 'gone' });
  });

  test('a lost answer is unknown; too fast is later, for all updates', async () => {
    const at = await sentTo('joris');
    rig.slack.fails('chat.update', { kind: 'lost' });
    expect(await rig.platform.update(at, message())).toEqual({ result: 'unknown' });
    rig.slack.fails('chat.update', { kind: 'status', status: 429, retryAfter: 5 });
    expect(await rig.platform.update(at, message())).toEqual({ result: 'not-sent', retryAfterMs: 5_000 });
    expect(await rig.platform.update(at, message())).toMatchObject({ result: 'not-sent' });
    rig.time.passes(5_000);
    expect(await rig.platform.update(at, message())).toEqual({ result: 'sent', at });
  });
});

test('no log line of all this holds a token, a text or a name', () => {
  expect(JSON.stringify(rig.log)).not.toMatch(/xoxb|Kies een dag|Vermaat/);
});
