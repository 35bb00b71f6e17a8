// The smallest app that Slack can knock at: it checks the signature with Bolt's own check, keeps what came, and answers as the test says.
import { isValidSlackRequest } from '@slack/bolt';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isNode, type Node } from './checks';
import type { StrictSlack } from './strict-slack';

export interface Heard {
  signed: boolean;
  headers: IncomingMessage['headers'];
  /** The form, the `payload` of an interaction, or the envelope of an event. */
  body: Node;
}

export interface SmallApp {
  heard: Heard[];
  /** How it answers; 200 with nothing when left alone. */
  answers: (heard: Heard) => { status?: number; json?: object; text?: string };
  stop(): Promise<void>;
}

export async function smallApp(slack: StrictSlack): Promise<SmallApp> {
  const app: SmallApp = { heard: [], answers: () => ({}), stop: () => Promise.resolve() };
  const server = createServer((request, response) => {
    void readAll(request).then((raw) => reply(app, slack.signingSecret, request, raw, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  slack.appAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
  app.stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return app;
}

function reply(app: SmallApp, signingSecret: string, request: IncomingMessage, raw: string, response: ServerResponse): void {
  const stamp = Number(request.headers['x-slack-request-timestamp']);
  const signature = String(request.headers['x-slack-signature']);
  const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': stamp };
  const heard = {
    signed: isValidSlackRequest({ signingSecret, body: raw, headers }),
    headers: request.headers,
    body: bodyOf(raw, request),
  };
  app.heard.push(heard);
  const { status = 200, json, text = '' } = app.answers(heard);
  response.writeHead(status, { 'content-type': json === undefined ? 'text/plain' : 'application/json' });
  response.end(json === undefined ? text : JSON.stringify(json));
}

function bodyOf(raw: string, request: IncomingMessage): Node {
  if (request.headers['content-type'] === 'application/json') return JSON.parse(raw) as Node;
  const form = Object.fromEntries(new URLSearchParams(raw));
  const payload: unknown = form['payload'] === undefined ? form : JSON.parse(form['payload']);
  if (!isNode(payload)) throw new Error('a payload is an object');
  return payload;
}

async function readAll(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
