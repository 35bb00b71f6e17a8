import { jest } from '@jest/globals';
import type { MessageAddress, Outcome } from '../../../src/app/ports';
import { pacing } from '../../../src/platforms/teams/pacing';
import { aMessage, outgoing, type Outgoing } from './outgoing';
import type { Fate } from './strict/connector';
import { Issuer } from './strict/issuer';

const JORIS = { platform: 'teams', to: 'joris' };
const KEPT = { forgotten: false };
const GONE = { forgotten: true };

let teams: Outgoing;

/** Pacing has its tests below; here nothing waits. */
const AT_ONCE = { take: () => ({ waitMs: 0 }), hold: () => undefined };

beforeEach(async () => {
  teams = await outgoing(AT_ONCE);
});

afterEach(async () => {
  await teams.closes();
  expect(teams.connector.complaints).toEqual([]);
});

async function sent(): Promise<MessageAddress> {
  const outcome = await teams.platform.send(JORIS, aMessage());
  if (outcome.result !== 'sent') throw new Error(outcome.result);
  return outcome.at;
}

describe('a message to a person', () => {
  test('arrives as one card with a summary, and can be brought up to date', async () => {
    const at = await sent();
    expect(teams.chat.messages).toMatchObject([{ id: at.message, summary: '2026-031: kies een dag', updates: 0 }]);
    expect(await teams.platform.update(at, aMessage('2026-031 · gepland'))).toEqual({ result: 'sent', at });
    expect(teams.chat.messages).toMatchObject([{ summary: '2026-031 · gepland', updates: 1 }]);
  });

  test('an acute one asks for attention, another one does not', async () => {
    await teams.platform.send(JORIS, aMessage('2026-033: kijk nu', true));
    await teams.platform.send(JORIS, aMessage());
    const [acute, normal] = teams.chat.messages.map(({ activity }) => activity);
    expect(acute).toMatchObject({ importance: 'urgent', channelData: { notification: { alert: true } } });
    expect(normal).not.toHaveProperty('channelData');
  });

  test('without a conversation there is nobody to send to, and nothing is called', async () => {
    const nobody = { platform: 'teams', to: 'noor' };
    expect(await teams.platform.send(nobody, aMessage())).toEqual({ result: 'refused', why: 'unreachable' });
    expect(await teams.platform.update({ ...nobody, message: 'm' }, aMessage())).toEqual({ result: 'refused', why: 'gone' });
    expect(teams.connector.calls).toEqual([]);
  });

  test('twenty messages take one token and one request each', async () => {
    teams.connector.throttles = false;
    for (let count = 0; count < 20; count++) await teams.platform.send(JORIS, aMessage());
    expect([teams.issuer.tokenRequests, teams.connector.calls.length]).toEqual([1, 20]);
  });
});

/** How a send and an update end, by the book (platforms.md 2.4), and whether the conversation is forgotten. */
const TABLE: readonly [string, Fate, Outcome, Outcome, { forgotten: boolean }][] = [
  ['429 with a wait', { status: 429, retryAfter: 7 }, notSent(7000), notSent(7000), KEPT],
  ['429 without a wait', { status: 429 }, notSent(0), notSent(0), KEPT],
  ['412', { status: 412 }, notSent(0), notSent(0), KEPT],
  ['503 with a wait', { status: 503, retryAfter: 3 }, notSent(3000), notSent(3000), KEPT],
  ['503 alone', { status: 503 }, unknown(), unknown(), KEPT],
  ['500', { status: 500 }, unknown(), unknown(), KEPT],
  ['502 with the page of a proxy', { status: 502, html: true }, unknown(), unknown(), KEPT],
  ['504', { status: 504 }, unknown(), unknown(), KEPT],
  ['a reset', 'reset', unknown(), unknown(), KEPT],
  ['done, and the answer lost', 'lost', unknown(), unknown(), KEPT],
  ['done, and the answer cut off', 'cut', unknown(), unknown(), KEPT],
  ['401', { status: 401 }, notSent(0), notSent(0), KEPT],
  ['400', { status: 400, subcode: 'BadSyntax' }, refused('bug'), refused('bug'), KEPT],
  ['413', { status: 413, subcode: 'MessageSizeTooBig' }, refused('bug'), refused('bug'), KEPT],
  ['403 not in the chat', { status: 403, subcode: 'BotNotInConversationRoster' }, refused('unreachable'), refused('unreachable'), GONE],
  ['403 blocked', { status: 403, subcode: 'ConversationBlockedByUser' }, refused('unreachable'), refused('unreachable'), GONE],
  ['403 switched off', { status: 403, subcode: 'BotDisabledByAdmin' }, refused('unreachable'), refused('unreachable'), GONE],
  ['403 no writing', { status: 403, subcode: 'MessageWritesBlocked' }, refused('unreachable'), refused('unreachable'), GONE],
  ['403 for another reason', { status: 403 }, refused('unreachable'), refused('unreachable'), KEPT],
  ['404', { status: 404, subcode: 'ConversationNotFound' }, refused('unreachable'), refused('gone'), GONE],
];

describe('how a call that failed ends', () => {
  test.each(TABLE)('%s', async (_, fate, sending, updating, { forgotten }) => {
    const at = await sent();
    teams.connector.fates.push(fate);
    expect(await teams.platform.send(JORIS, aMessage())).toEqual(sending);
    expect((await teams.references.of('joris')) === undefined).toBe(forgotten);
    expect(teams.connector.calls).toHaveLength(2);

    await teams.references.remember('joris', teams.referenceTo(teams.chat));
    teams.connector.fates.push(fate);
    expect(await teams.platform.update(at, aMessage())).toEqual(updating);
    expect((await teams.references.of('joris')) === undefined).toBe(forgotten);
    expect(teams.connector.calls).toHaveLength(3);
  });

  test('an update of a message that was deleted is gone, and the conversation stays', async () => {
    const at = await sent();
    teams.chat.messages.forEach((message) => (message.deleted = true));
    expect(await teams.platform.update(at, aMessage())).toEqual({ result: 'refused', why: 'gone' });
    expect(await teams.references.of('joris')).toBeDefined();
  });

  test('nobody listens, or the name is unknown: nothing was sent', async () => {
    const at = teams.referenceTo(teams.chat);
    const elsewhere = await Issuer.opens();
    const closed = elsewhere.url;
    await elsewhere.closes();
    for (const serviceUrl of [`${closed}/amer/`, 'http://no-such-host.invalid/amer/']) {
      await teams.references.remember('joris', { ...at, serviceUrl });
      expect(await teams.platform.send(JORIS, aMessage())).toEqual(notSent(0));
      expect(await teams.platform.health()).toBe('down');
    }
    await teams.references.remember('joris', at);
    await sent();
    expect(await teams.platform.health()).toBe('up');
  });

  test('without a token of our own nothing was sent', async () => {
    teams.issuer.mood = 'error';
    expect(await teams.platform.send(JORIS, aMessage())).toEqual(notSent(0));
    expect(teams.connector.calls).toEqual([]);
  });

  test('a token that Teams refuses is asked anew', async () => {
    await sent();
    teams.connector.fates.push({ status: 401 });
    await teams.platform.send(JORIS, aMessage());
    await sent();
    expect(teams.issuer.tokenRequests).toBe(2);
  });

  test('Teams that never answers is given up after ten seconds, and nobody knows', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'performance', 'queueMicrotask'] });
    const signal = new AbortController();
    const timeOut = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(signal.signal);
    teams.connector.fates.push('hangs');
    const pending = teams.platform.send(JORIS, aMessage());
    while (teams.connector.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    signal.abort(new DOMException('too late', 'TimeoutError'));
    expect(await pending).toEqual(unknown());
    expect(timeOut).toHaveBeenCalledWith(10_000);
    jest.useRealTimers();
    timeOut.mockRestore();
  });
});

describe('start and health', () => {
  test('the start does not wait for Entra, and health tells when it cannot be reached', async () => {
    teams.issuer.mood = 'error';
    await teams.platform.start();
    await teams.sender.warmUp();
    expect(await teams.platform.health()).toBe('down');
    teams.issuer.mood = 'up';
    await sent();
    expect(await teams.platform.health()).toBe('up');
    await teams.platform.stop();
  });
});

describe('pacing', () => {
  test('who must wait over two seconds is sent away with how long, and a wait that Teams asked for is kept', async () => {
    let now = 0;
    const paced = await outgoing(pacing(() => now));
    paced.connector.fates.push({ status: 429, retryAfter: 60 });
    expect(await paced.platform.send(JORIS, aMessage())).toEqual(notSent(60_000));
    now = 1000;
    expect(await paced.platform.send(JORIS, aMessage())).toEqual(notSent(59_000));
    expect(paced.connector.calls).toHaveLength(1);
    now = 60_000;
    expect(await paced.platform.send(JORIS, aMessage())).toMatchObject({ result: 'sent' });
    await paced.closes();
  });

  test('a burst to one person stays within what Teams allows', async () => {
    const paced = await outgoing();
    const ends = await Promise.all(Array.from({ length: 14 }, () => paced.platform.send(JORIS, aMessage())));
    const arrived = ends.filter((end) => end.result === 'sent').length;
    expect(arrived).toBeGreaterThanOrEqual(7);
    expect(paced.chat.messages).toHaveLength(arrived);
    expect(paced.connector.complaints).toEqual([]);
    await paced.closes();
    expect(ends.every((end) => end.result === 'sent' || (end.result === 'not-sent' && end.retryAfterMs > 0))).toBe(true);
  });
});

function notSent(retryAfterMs: number): Outcome {
  return { result: 'not-sent', retryAfterMs };
}

function unknown(): Outcome {
  return { result: 'unknown' };
}

function refused(why: 'unreachable' | 'gone' | 'bug'): Outcome {
  return { result: 'refused', why };
}
