// Who may post: the whole table of what the stock check of botbuilder lets pass or answers with reasons, through real HTTP.
import { createHmac } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { jest } from '@jest/globals';
import { exportSPKI, SignJWT, UnsecuredJWT } from 'jose';
import { signingKeys } from '../../../src/platforms/teams/signing-keys';
import { openDoor, type Door } from './door';
import { message, type Activity } from './strict/activities';
import { APP_ID, ISSUER, TENANT, type TokenWish } from './strict/issuer';

const OTHER_TENANT = '99999999-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const now = (): number => Math.floor(Date.now() / 1000);

let door: Door;

beforeAll(async () => {
  door = await openDoor();
});

afterAll(() => door.closes());

beforeEach(() => {
  door.heard.length = 0;
});

function activity(change: Activity = {}): Activity {
  return { ...message(door.teams.activityOf(door.joris.member), '/melding'), ...change };
}

/** Posts with this header; the answer must be the constant refusal, and nothing is let in. */
async function isRefused(authorization: string | undefined, change: Activity = {}): Promise<void> {
  const answer = await door.teams.postRaw(JSON.stringify(activity(change)), authorization);
  expect([answer.status, answer.text]).toEqual([401, '401']);
  expect(door.heard).toEqual([]);
}

async function isRefusedWith(wish: TokenWish, change: Activity = {}): Promise<void> {
  const { serviceUrl } = activity(change);
  await isRefused(`Bearer ${await door.teams.issuer.token(String(serviceUrl), wish)}`, change);
}

describe('a good token', () => {
  test('is let in', async () => {
    const { status, text } = await door.teams.post(activity());
    expect([status, text]).toEqual([200, '']);
    expect(door.heard).toMatchObject([{ what: 'words', text: '/melding' }]);
  });

  test('four minutes after its end is let in, for clocks differ', async () => {
    expect((await door.teams.post(activity(), { expiresIn: -240 })).status).toBe(200);
  });

  test('with the tenant as a claim is let in', async () => {
    expect((await door.teams.post(activity(), { claims: { tid: TENANT } })).status).toBe(200);
  });

  test('the word Bearer may be written in any case', async () => {
    const token = await door.teams.issuer.token(String(activity()['serviceUrl']));
    expect((await door.teams.postRaw(JSON.stringify(activity()), `bearer ${token}`)).status).toBe(200);
  });
});

describe('no token to speak of', () => {
  test.each([
    ['no header', undefined],
    ['Basic', 'Basic dXNlcjpwYXNz'],
    ['Bearer alone', 'Bearer'],
    ['an empty token', 'Bearer '],
    ['rubbish', 'Bearer rubbish'],
    ['three rubbish parts', 'Bearer a.b.c'],
    ['a very long one', `Bearer ${'a'.repeat(15_000)}`],
  ])('%s is refused', (_, authorization) => isRefused(authorization));

  test('two tokens are refused', async () => {
    const token = await door.teams.issuer.token(String(activity()['serviceUrl']));
    await isRefused(`Bearer ${token} ${token}`);
  });
});

describe('what a token must say', () => {
  test.each<[string, TokenWish]>([
    ['another issuer', { claims: { iss: 'https://sts.windows.net/x/' } }],
    ['no issuer', { claims: { iss: null } }],
    ['another audience', { claims: { aud: '22222222-2222-4333-8444-555555555555' } }],
    ['no audience', { claims: { aud: null } }],
    ['an array of audiences with ours in it', { claims: { aud: [APP_ID, 'other'] } }],
    ['not valid yet', { claims: { nbf: now() + 3600 } }],
    ['ended ten minutes ago', { expiresIn: -600 }],
    ['no end', { claims: { exp: null } }],
    ['an end that is no number', { claims: { exp: 'tomorrow' } }],
    ['an unknown key', { header: { kid: 'nobody' } }],
    ['a key that is not served', { key: 'other' }],
    ['no key id', { header: { kid: undefined } }],
    ['a key id that is no text', { header: { kid: 7 } }],
    ['a key for web chat', { key: 'web' }],
    ['a key without endorsements', { key: 'bare' }],
    ['another service address', { claims: { serviceurl: 'https://smba.example/amer/' } }],
    ['no service address', { claims: { serviceurl: null } }],
    ['another tenant', { claims: { tid: OTHER_TENANT } }],
  ])('%s: refused', (_, wish) => isRefusedWith(wish));

  test('a service address without its last slash: refused', () =>
    isRefusedWith({ claims: { serviceurl: String(activity()['serviceUrl']).replace(/\/$/, '') } }));

  test("the bot's own kind of token, from Entra, opens no door", () =>
    isRefusedWith({
      claims: {
        iss: `https://sts.windows.net/${TENANT}/`,
        aud: 'https://api.botframework.com',
        appid: APP_ID,
        tid: TENANT,
        serviceurl: null,
      },
    }));
});

describe('how a token must be signed', () => {
  const claims = (): Record<string, unknown> => ({ iss: ISSUER, aud: APP_ID, exp: now() + 3600, serviceurl: activity()['serviceUrl'] });

  test('not at all: refused', () => isRefused(`Bearer ${new UnsecuredJWT(claims()).encode()}`));

  test.each(['RS512', 'PS256'])('%s: refused', async (alg) => {
    const { privateKey } = door.teams.issuer.keyOf('teams');
    const token = await new SignJWT(claims()).setProtectedHeader({ alg, kid: 'teams' }).sign(privateKey);
    await isRefused(`Bearer ${token}`);
  });

  test('HS256 with the public key as secret: refused', async () => {
    const { publicKey } = door.teams.issuer.keyOf('teams');
    const secret = await exportSPKI(publicKey);
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part({ alg: 'HS256', kid: 'teams' })}.${part(claims())}`;
    await isRefused(`Bearer ${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`);
  });

  test('another key under a known id: refused', async () => {
    const { privateKey } = door.teams.issuer.keyOf('other');
    await isRefused(`Bearer ${await new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid: 'teams' }).sign(privateKey)}`);
  });

  test('a token whose claims were changed: refused', async () => {
    const token = await door.teams.issuer.token(String(activity()['serviceUrl']));
    const [header, , signature] = token.split('.');
    const forged = Buffer.from(JSON.stringify({ ...claims(), tid: TENANT })).toString('base64url');
    await isRefused(`Bearer ${header}.${forged}.${signature}`);
  });
});

describe('what the activity must say', () => {
  test.each<[string, Activity]>([
    ['no channel', { channelId: undefined }],
    ['an empty channel', { channelId: '' }],
    ['the emulator', { channelId: 'emulator' }],
    ['a channel that is no text', { channelId: ['msteams'] }],
    ['another tenant in the conversation', { conversation: { id: 'a:1', tenantId: OTHER_TENANT } }],
    ['another tenant in the channel data', { channelData: { tenant: { id: OTHER_TENANT } } }],
    ['no tenant at all', { conversation: { id: 'a:1' }, channelData: {} }],
    ['an empty tenant', { conversation: { id: 'a:1', tenantId: '' }, channelData: {} }],
  ])('%s: refused', (_, change) => isRefusedWith({}, change));

  test.each<[string, Activity]>([
    ['no service address', { serviceUrl: undefined }],
    ['an empty one', { serviceUrl: '' }],
  ])('%s, even when the token has none either: refused', async (_, change) => {
    const good = String(activity()['serviceUrl']);
    await isRefused(`Bearer ${await door.teams.issuer.token(good)}`, change);
    await isRefused(`Bearer ${await door.teams.issuer.token(good, { claims: { serviceurl: null } })}`, change);
    await isRefused(`Bearer ${await door.teams.issuer.token(good, { claims: { serviceurl: '' } })}`, change);
  });

  test.each(['{}', '[]', '"text"', '7', 'null'])('a body of %s: refused', async (body) => {
    const token = await door.teams.issuer.token(String(activity()['serviceUrl']));
    const { status, text } = await door.teams.postRaw(body, `Bearer ${token}`);
    // A bare value is no JSON document for the parser; either way it is a constant word.
    expect([`400 400`, `401 401`]).toContain(`${status} ${text}`);
  });
});

describe('the key server', () => {
  test('down, broken or silent, it lets nobody new in; known keys go on working; a new key works after the cool-down', async () => {
    let time = 1_000_000;
    const own = await openDoor((metadataUrl) => signingKeys(metadataUrl, () => time));
    const post = async (key = 'teams'): Promise<number> =>
      (await own.teams.post(message(own.teams.activityOf(own.joris.member), 'casus'), { key })).status;
    const { issuer } = own.teams;

    issuer.mood = 'error';
    expect(await post()).toBe(401);
    issuer.mood = 'up';
    expect(await post()).toBe(401);
    time += 30_000;
    expect(await post()).toBe(200);
    expect(issuer.keyRequests).toBe(1);

    issuer.mood = 'error';
    time += 11 * 60_000;
    expect(await post()).toBe(200);
    issuer.mood = 'up';
    await issuer.addKey('fresh', ['msteams']);
    expect(await post('fresh')).toBe(401);
    time += 30_000;
    expect(await post('fresh')).toBe(200);

    issuer.mood = 'error';
    time += 25 * 60 * 60_000;
    expect(await post()).toBe(401);
    await own.closes();
  });

  test('silent, it is given up after five seconds', async () => {
    const own = await openDoor();
    own.teams.issuer.mood = 'hangs';
    const { timeout } = AbortSignal;
    const spy = jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout.call(AbortSignal, ms / 100));
    const { status } = await own.teams.post(message(own.teams.activityOf(own.joris.member), 'casus'));
    expect(spy.mock.calls).toEqual([[5_000]]);
    spy.mockRestore();
    expect(status).toBe(401);
    await own.closes();
  });

  test('is not asked again for every stranger', async () => {
    const asked = door.teams.issuer.keyRequests;
    for (let count = 0; count < 20; count++) await isRefusedWith({ header: { kid: `stranger-${count}` } });
    expect(door.teams.issuer.keyRequests - asked).toBeLessThanOrEqual(1);
  });
});

test('memory stays flat over 10,000 refused requests, each with a tenant of its own', async () => {
  const { issuer } = door.teams;
  const serviceUrl = String(activity()['serviceUrl']);
  const [header, , signature] = (await issuer.token(serviceUrl)).split('.');
  const refuse = async (from: number, to: number): Promise<void> => {
    for (let at = from; at < to; at += 50) {
      await Promise.all(
        Array.from({ length: 50 }, async (_, index) => {
          const payload = Buffer.from(JSON.stringify({ iss: `https://sts.windows.net/${at + index}/`, tid: `${at + index}` }));
          const { status } = await door.teams.postRaw(
            JSON.stringify(activity()),
            `Bearer ${header}.${payload.toString('base64url')}.${signature}`,
          );
          if (status !== 401) throw new Error(`answered ${status}`);
        }),
      );
    }
  };
  await refuse(0, 2_000);
  const before = heap();
  await refuse(2_000, 12_000);
  expect(heap() - before).toBeLessThan(4);
}, 120_000);

/** MB in use after a clean-up. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 1e6;
}
