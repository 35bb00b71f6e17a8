// The playground's HTTP door, through real HTTP on loopback: who may come in, and the interface word by word.
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { playgroundRouter } from '../../../src/platforms/playground/http';
import words from '../../../cards/words/nl/playground.json';
import { practice } from '../../../src/platforms/playground/practice/practice';
import { openStage } from './stage';
import { StubDesk } from './stub-desk';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  json(): unknown;
}

let server: Server;
let desk: StubDesk;
let port: number;

beforeEach(async () => {
  desk = new StubDesk();
  const app = express();
  app.use(playgroundRouter(desk, practice(openStage)));
  server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  port = (server.address() as AddressInfo).port;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function ask(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: () => JSON.parse(text) as unknown }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask('POST', path, { ...JSON_TYPE, ...headers }, JSON.stringify(body));

describe('who may come in', () => {
  const paths = ['/', '/practice', '/practice/story', '/playground/seats', '/playground/page/main.js', '/playground/events'];

  test.each(paths)('a Host other than 127.0.0.1 or localhost is refused at %s', async (path) => {
    for (const host of ['school.example', `school.example:${port}`, '127.0.0.1.school.example', 'localhost.school.example', '[::1]']) {
      const answer = await ask('GET', path, { host });
      expect([host, answer.status, answer.json()]).toEqual([host, 403, { ok: false, problem: words.refused_elsewhere }]);
    }
  });

  test('127.0.0.1 and localhost come in, with any port', async () => {
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, 'localhost', 'LOCALHOST:80']) {
      expect((await ask('GET', '/playground/seats', { host })).status).toBe(200);
    }
  });

  test('a foreign Origin is refused, also another port of this computer and a page without one', async () => {
    for (const origin of [
      'https://school.example',
      `http://localhost:${port}`,
      'http://127.0.0.1:1',
      `https://127.0.0.1:${port}`,
      'null',
    ]) {
      expect((await post('/playground/say', { seat: 'bram', text: '/melding' }, { origin })).status).toBe(403);
    }
    expect(desk.lists.get('bram')).toEqual([]);
    const own = await post('/playground/say', { seat: 'bram', text: '/melding' }, { origin: `http://127.0.0.1:${port}` });
    expect(own.status).toBe(200);
  });

  test.each(['x-forwarded-for', 'X-Forwarded-Host', 'x-forwarded-proto', 'x-forwarded-port'])(
    'what came through a proxy (%s) is refused',
    async (header) => {
      expect((await ask('GET', '/', { [header]: '1' })).status).toBe(403);
    },
  );

  test('a body that is not JSON is refused, and so is a post without one', async () => {
    const body = JSON.stringify({ seat: 'bram', text: '/melding' });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonx']) {
      const answer = await ask('POST', '/playground/say', { 'content-type': type }, body);
      expect([type, answer.status, answer.json()]).toEqual([type, 415, { ok: false, problem: words.refused_not_json }]);
    }
    expect((await ask('POST', '/playground/say', {}, body)).status).toBe(415);
    expect((await ask('POST', '/playground/say')).status).toBe(415);
    expect(desk.lists.get('bram')).toEqual([]);
  });

  test('broken JSON, a wrong shape and too much of it get a plain sentence', async () => {
    expect((await ask('POST', '/playground/say', JSON_TYPE, '{"seat":')).json()).toEqual({ ok: false, problem: words.refused_unreadable });
    const short = await post('/playground/say', { seat: 'bram' });
    expect([short.status, short.json()]).toEqual([400, { ok: false, problem: expect.stringContaining('klopt niet: text.') as string }]);
    expect((await post('/playground/act', { seat: 'bram', messageId: 'm1', actionId: 'x', values: { a: 1 } })).status).toBe(400);
    const large = await post('/playground/say', { seat: 'bram', text: 'a'.repeat(300_000) });
    expect([large.status, large.json()]).toEqual([413, { ok: false, problem: words.refused_too_large }]);
  });

  test('an unknown seat and an unknown path are refused', async () => {
    expect((await post('/playground/say', { seat: 'nobody', text: 'hoi' })).status).toBe(404);
    expect((await post('/playground/act', { seat: 'nobody', messageId: 'm1', actionId: 'x' })).status).toBe(404);
    expect((await ask('GET', '/playground/messages?seat=nobody')).status).toBe(404);
    expect((await ask('GET', '/playground/messages')).status).toBe(404);
    expect((await ask('GET', '/playground/page/../http.ts')).status).toBe(404);
    expect((await ask('GET', '/playground/nothing')).json()).toEqual({ ok: false, problem: words.refused_unknown_path });
  });

  test('the door stands before the playground only: other paths of the same server do not know it', async () => {
    const other = await ask('GET', '/healthz', { host: 'school.example' });
    expect([other.status, other.headers['cross-origin-resource-policy']]).toEqual([404, undefined]);
  });
});

describe('the interface', () => {
  test('the page allows nothing inline and nothing from elsewhere, and holds its few words', async () => {
    const page = await ask('GET', '/');
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    expect(page.headers['content-security-policy']).not.toContain('unsafe');
    expect(page.text).toContain(`<title>${words.title}</title>`);
    expect(page.text).toContain(words.noscript);
    expect(page.text).not.toMatch(/<script(?![^>]*\bsrc=)|<style|style=|\bon\w+=|\{\w+\}/);
    for (const [, path] of page.text.matchAll(/(?:src|href)="([^"]+)"/g))
      expect([path, (await ask('GET', path ?? '')).status]).toEqual([path, 200]);
  });

  test('the renderer comes from the adaptivecards package, and the words from the word file, with those that can be typed', async () => {
    expect((await ask('GET', '/playground/page/adaptivecards.min.js')).text.length).toBeGreaterThan(300_000);
    expect((await ask('GET', '/playground/words')).json()).toMatchObject({
      ...words,
      commands: '/melding /casus /hulp /overzicht /afwezig',
    });
  });

  test('while no story plays, its school is not there; a story that is not known neither', async () => {
    expect((await ask('GET', '/practice/story')).json()).toMatchObject({
      standing: null,
      offers: [{ id: 'ends-well' }, { id: 'unknown-sender' }, { id: 'climbs' }],
    });
    expect((await ask('GET', '/practice/seats')).status).toBe(404);
    expect((await post('/practice/begin', { story: 'nobody-knows' })).status).toBe(404);
    expect((await post('/practice/beat', {})).json()).toEqual({ ok: true, standing: null });
  });

  test('a story is chosen, played and thrown away; what its people do is not for others to do', async () => {
    expect((await post('/practice/begin', { story: 'climbs' })).json()).toMatchObject({
      ok: true,
      standing: { done: 0, next: { seat: 'bram' } },
    });
    expect((await post('/practice/beat', {})).json()).toMatchObject({
      standing: { done: 1, next: { kind: 'tap', actionId: 'send-report' } },
    });
    expect((await post('/practice/say', { seat: 'bram', text: '/melding' })).json()).toMatchObject({ ok: false, fieldErrors: {} });
    expect((await post('/practice/clock', { advance: '1 hour' })).json()).toMatchObject({ ok: false });
    expect((await ask('GET', '/playground/messages?seat=bram')).json()).toEqual([]);
    expect((await post('/practice/stop', {})).json()).toEqual({ ok: true, standing: null });
    expect((await ask('GET', '/practice/seats')).status).toBe(404);
  });

  test('seats say who is one of the five', async () => {
    const seats = (await ask('GET', '/playground/seats')).json() as { id: string; main: boolean }[];
    expect(seats.filter(({ main }) => main).map(({ id }) => id)).toEqual(['bram', 'joris', 'noor', 'anja', 'samira']);
    expect(seats.find(({ id }) => id === 'karin')).toEqual({ id: 'karin', name: 'Karin de Wit', role: 'docent Nederlands', main: false });
  });

  test('say gives the answer as it stands in the list, with an ISO instant', async () => {
    const said = (await post('/playground/say', { seat: 'bram', text: ' /melding ' })).json() as { ok: boolean; message: unknown };
    const list = (await ask('GET', '/playground/messages?seat=bram')).json() as unknown[];
    expect(said).toEqual({ ok: true, message: list[0] });
    expect(list[0]).toMatchObject({ id: 'm1', sentAt: '2026-11-24T09:15:00.000Z', kind: 'form', look: 'neutral', summary: 'Melding doen' });
  });

  test('act hands on the values by input id, and a refusal comes with sentences per field', async () => {
    await post('/playground/say', { seat: 'bram', text: '/melding' });
    const act = { seat: 'bram', messageId: 'm1', actionId: 'send-report' };
    const refused = await post('/playground/act', { ...act, values: { pupil: '?' } });
    expect(refused.json()).toEqual({ ok: false, fieldErrors: { pupil: 'Schrijf iets meer over de leerling.' } });
    expect(desk.acts).toEqual([{ ...act, values: { pupil: '?' } }]);
    expect((await post('/playground/act', act)).json()).toMatchObject({ ok: true, message: { kind: 'answer' } });
    expect(desk.acts[1]).toEqual({ ...act, values: {} });
  });

  test('the clock shows what is needed to read it, and travels by step or to an instant', async () => {
    expect((await ask('GET', '/playground/clock')).json()).toEqual({
      now: '2026-11-24T09:15:00.000Z',
      schoolDay: true,
      day: 'di 24 nov 2026',
      time: '10.15',
      line: 'schooldag · nog 16 lesdagen tot de kerstvakantie',
    });
    expect((await post('/playground/clock', { advance: '5 minutes' })).json()).toEqual({ ok: true, now: '2026-11-24T09:20:00.000Z' });
    const there = await post('/playground/clock', { advance: '2026-11-26T07:30:00+01:00' });
    expect(there.json()).toEqual({ ok: true, now: '2026-11-26T06:30:00.000Z' });
    for (const advance of ['2 days', '2026-11-26', '2026-11-26T07:30', 5, null]) {
      expect((await post('/playground/clock', { advance })).status).toBe(400);
    }
  });

  test('events name the seat that changed, and stop when the reader goes', async () => {
    let heard = '';
    let type: string | undefined;
    const connection = request({ host: '127.0.0.1', port, path: '/playground/events' });
    const arrived = new Promise<void>((resolve) => {
      connection.on('response', (response) => {
        type = response.headers['content-type'];
        response.setEncoding('utf8');
        response.on('error', () => resolve());
        response.on('data', (part: string) => {
          if (heard === '') void post('/playground/clock', { advance: 'next message' });
          heard += part;
          if (heard.includes('event: clock')) resolve();
        });
      });
    });
    connection.end();
    await arrived;
    expect(type).toMatch(/^text\/event-stream/);
    expect(heard).toContain('event: message\ndata: {"seat":"joris","id":"m1"}\n\n');
    expect(heard).toContain('event: clock\ndata: {}\n\n');
    expect(desk.readers).toBe(1);
    const gone = new Promise<void>((resolve) => (desk.onReaderGone = resolve));
    connection.destroy();
    await gone;
    expect(desk.readers).toBe(0);
  });

  test('what the desk throws is not swallowed: the app answers it at its own edge', async () => {
    desk.messages = () => Promise.reject(new Error('broken'));
    const edge = express();
    edge.use(playgroundRouter(desk, practice(openStage)));
    edge.use(
      (error: Error, _req: express.Request, res: express.Response, _next: express.NextFunction) => void res.status(500).send(error.message),
    );
    const other = edge.listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const answer = await fetch(`http://127.0.0.1:${(other.address() as AddressInfo).port}/playground/messages?seat=bram`);
    expect([answer.status, await answer.text()]).toEqual([500, 'broken']);
    await new Promise((resolve) => other.close(resolve));
  });
});
