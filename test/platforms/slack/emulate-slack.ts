// The Slack of `emulate` (Vercel's, not ours) with a wire tap before it: it has no client, so what a person sees is read from its answers.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { types } from '@slack/bolt';
import { Waiting } from './strict/waiting';

export const TOKEN = 'xoxb-emulate';
/** As `emulate` calls its one workspace. */
export const TEAM = 'T000000001';

export interface Answered {
  method: string;
  ok: boolean;
  error?: string;
  channel?: string;
  view?: SeenView;
  message?: SeenMessage;
}

export interface SeenView {
  id: string;
  hash: string;
  type: 'modal' | 'home';
  blocks: types.KnownBlock[];
  [more: string]: unknown;
}

export interface SeenMessage {
  ts: string;
  text: string;
  blocks: types.KnownBlock[];
}

export interface EmulatedSlack {
  /** The setting `SLACK_API_URL`. */
  apiUrl: string;
  /** What `emulate` answered the app, oldest first. */
  answers: Answered[];
  /** Waits for an answer to the app. */
  answered(look: (answer: Answered) => boolean, what: string): Promise<Answered>;
  /** Asks `emulate` itself, with the token of the bot. */
  ask<Given>(method: string, args: Readonly<Record<string, string>>): Promise<Given>;
  stop(): Promise<void>;
}

/** @param seed what stands below `slack:` in a seed file of `emulate`. */
export async function emulatedSlack(seed: object): Promise<EmulatedSlack> {
  const child = spawn(process.execPath, [join(__dirname, 'emulate-server.mjs'), JSON.stringify(seed)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [port] = await Promise.race([firstLine(child.stdout), failure(child)]);
  const upstream = `http://127.0.0.1:${port}`;
  const answers: Answered[] = [];
  const waiting = new Waiting();

  const tap = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      void forward(upstream + (request.url ?? ''), request.headers, Buffer.concat(parts)).then(({ status, text }) => {
        answers.push({ ...(JSON.parse(text) as Answered), method: (request.url ?? '').replace('/api/', '') });
        response.writeHead(status, { 'content-type': 'application/json' }).end(text);
        waiting.changed();
      });
    });
  });
  await new Promise<void>((resolve) => tap.listen(0, '127.0.0.1', resolve));

  return {
    apiUrl: `http://127.0.0.1:${(tap.address() as AddressInfo).port}/api/`,
    answers,
    answered: (look, what) => waiting.until(() => answers.find(look), what),
    async ask<Given>(method: string, args: Readonly<Record<string, string>>): Promise<Given> {
      const headers = { 'authorization': `Bearer ${TOKEN}`, 'content-type': 'application/json' };
      const { text } = await forward(`${upstream}/api/${method}`, headers, Buffer.from(JSON.stringify(args)));
      return JSON.parse(text) as Given;
    },
    async stop() {
      tap.closeAllConnections();
      await new Promise((resolve) => tap.close(resolve));
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
    },
  };
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

async function forward(url: string, given: Headers, body: Buffer): Promise<{ status: number; text: string }> {
  const headers = { 'authorization': String(given['authorization'] ?? ''), 'content-type': String(given['content-type'] ?? '') };
  const response = await fetch(url, { method: 'POST', headers, body });
  return { status: response.status, text: await response.text() };
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<[string]> {
  for await (const line of createInterface({ input: stream })) return [line];
  throw new Error('emulate ended before it listened');
}

function failure(child: ReturnType<typeof spawn>): Promise<never> {
  return new Promise((_resolve, reject) => child.once('exit', (code) => reject(new Error(`emulate ended with ${code}`))));
}
