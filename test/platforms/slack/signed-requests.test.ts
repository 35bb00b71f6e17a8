// The door of `/slack/events`: only Slack, only now, only once, and nothing that does not fit.
import { request } from 'node:http';
import { signatureOf } from './strict/app-door';
import { slackRig, type SlackRig } from './slack-rig';

let rig: SlackRig;
let url: string;
beforeAll(async () => {
  rig = await slackRig();
  url = rig.appUrl;
});
afterAll(() => rig.stop());

const stampNow = (): number => Math.floor(Date.now() / 1000);
const MINUTE = 60;
/** A command of somebody whom nobody knows: it is acknowledged, and nothing else happens. */
const body = (mark: string): string =>
  new URLSearchParams({ command: '/melding', team_id: rig.slack.team.id, user_id: 'U0NOBODY', trigger_id: 'x', text: mark }).toString();
const knock = (mark: string, more: object = {}): Promise<{ status: number }> =>
  rig.slack.door.post({ body: body(mark), stamp: stampNow(), ...more });

/** One request by hand; gives the status and whether the connection was closed. */
function send(headers: Record<string, string>, parts: string[]): Promise<{ status: number | undefined; closed: boolean }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, closed: response.headers.connection === 'close' });
    });
    // A server that refuses early closes while we are still writing.
    sent.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' || error.code === 'ECONNRESET' ? undefined : reject(error)));
    parts.forEach((part) => sent.write(part));
    sent.end();
  });
}

describe('who may knock', () => {
  test('a request of Slack is taken', async () => {
    expect(await knock('good')).toMatchObject({ status: 200, body: '' });
  });

  test.each([
    ['signed with another secret', () => ({ secret: 'another' })],
    ['older than five minutes', () => ({ stamp: stampNow() - 5 * MINUTE - 2 })],
    ['more than five minutes ahead', () => ({ stamp: stampNow() + 5 * MINUTE + 2 })],
    ['of a time that is none', () => ({ headers: { 'x-slack-request-timestamp': 'NaN' } })],
    ['with half a signature', () => ({ headers: { 'x-slack-signature': 'v0=' } })],
  ])('%s: refused', async (mark, more) => {
    expect(await knock(mark, more())).toMatchObject({ status: 401, body: '' });
  });

  test('a signature is good for nothing but its own body', async () => {
    const stamp = stampNow();
    const headers = { 'x-slack-signature': signatureOf(rig.slack.signingSecret, stamp, body('one')) };
    expect(await knock('other', { stamp, headers })).toMatchObject({ status: 401 });
  });

  test('no signature at all: refused', async () => {
    const form = body('unsigned');
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(form.length) };
    expect(await send(headers, [form])).toMatchObject({ status: 401 });
  });

  test('within five minutes ahead, clocks differ', async () => {
    expect(await knock('ahead', { stamp: stampNow() + 4 * MINUTE })).toMatchObject({ status: 200 });
  });

  test('the same request again is a replay, also at the same moment', async () => {
    const stamp = stampNow();
    const both = await Promise.all([knock('twice', { stamp }), knock('twice', { stamp })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect(await knock('twice', { stamp })).toMatchObject({ status: 401 });
  });

  test('another workspace is not let in, with a good signature too', async () => {
    const form = new URLSearchParams({ command: '/melding', team_id: 'T0OTHER', user_id: 'U1', trigger_id: 'x', text: '' }).toString();
    expect(await rig.slack.door.post({ body: form, stamp: stampNow() })).toMatchObject({ status: 401, body: '' });
  });
});

describe('what may come in', () => {
  test('5 MB is refused before it is read, and the connection is closed', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(5 * 1024 * 1024) };
    expect(await send(headers, ['text=', 'a'.repeat(100)])).toEqual({ status: 413, closed: true });
  });

  test('a body of unknown length is refused, and the connection is closed', async () => {
    expect(await send({ 'transfer-encoding': 'chunked' }, ['text=a'])).toEqual({ status: 411, closed: true });
  });

  test.each([
    ['broken JSON in a payload', { body: 'payload=%7B%22type%22' }],
    ['a payload that is a list', { body: 'payload=%5B%5D' }],
    ['broken JSON in an event', { body: '{"type":', json: true }],
    ['an event that is a word', { body: '"hoi"', json: true }],
    ['an event that is nothing', { body: 'null', json: true }],
  ])('%s is answered with 400', async (_, given) => {
    expect(await rig.slack.door.post({ ...given, stamp: stampNow() })).toMatchObject({ status: 400, body: '' });
  });

  test('a compressed body is refused', async () => {
    expect(await knock('zip', { headers: { 'content-encoding': 'gzip' } })).toMatchObject({ status: 415, body: '' });
  });

  test('a shape that nobody listens to is answered at once', async () => {
    const answer = await rig.slack.door.post({ body: 'command=%2Fanders&team_id=T0SCHOOL&user_id=U1', stamp: stampNow() });
    expect(answer).toMatchObject({ status: 404, body: '' });
    expect(answer.ackMs).toBeLessThan(1_000);
  });

  test('an interaction without a person breaks nothing', async () => {
    const answer = await rig.slack.door.post({
      body: new URLSearchParams({ payload: '{"type":"block_actions"}' }).toString(),
      stamp: stampNow(),
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await knock('still there')).toMatchObject({ status: 200 });
  });

  test('Slack asks whether the address is ours', async () => {
    const asked = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
    expect(await rig.slack.door.post({ body: asked, json: true, stamp: stampNow() })).toMatchObject({
      status: 200,
      body: '{"challenge":"abc"}',
    });
    expect(await rig.slack.door.post({ body: asked, json: true, secret: 'another', stamp: stampNow() })).toMatchObject({ status: 401 });
  });

  test('no log line holds what was sent', async () => {
    await rig.slack.door.post({ body: '{"text":"Mila huilt", oeps', json: true, stamp: stampNow() });
    await rig.slack.door.post({ body: 'payload={"text":"Mila huilt"', stamp: stampNow() });
    expect(JSON.stringify(rig.log)).not.toContain('Mila');
  });
});
