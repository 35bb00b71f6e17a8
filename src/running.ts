// What a playground and a real school have in common once they are built: routes, health, and an end.
import type { Router } from 'express';
import type { AddressInfo } from 'node:net';
import { loopHealth } from './app/health';
import type { Heartbeat } from './app/heartbeat';
import { fillIn } from './app/mistake';
import { StoreFault, type Log, type Platform } from './app/ports';
import type { Presenter } from './app/present';
import type { Loop } from './app/round';
import { WrongSettings, type WrongSetting } from './app/wrong-settings';
import { createServer, listen, type Health } from './server';
import words from '../cards/words/nl/settings.json';

/** Everything that was opened, before anybody can reach it. */
export interface Parts {
  loop: Loop;
  log: Log;
  presenter: Presenter;
  host: string;
  heartbeat: Heartbeat;
  platforms: readonly Platform[];
  routers: readonly Router[];
  /** Closes the stores. */
  close(): Promise<void>;
}

export interface Running {
  url: string;
  /** Names of the platforms. */
  platforms: string[];
  /** Takes no new requests, finishes what is under way, closes the stores. */
  stop(): Promise<void>;
}

/** The loop beats every minute; this much behind it does not keep up. */
const BEHIND_IS_DOWN_MS = 5 * 60_000;

/** Listens. When that cannot be everything that was opened is closed again; throws `WrongSettings` when the port or the address is to blame. */
export async function run(parts: Parts, port: number): Promise<Running> {
  const app = createServer(parts.routers, () => healthOf(parts), parts.log);
  const server = await listen(app, port, parts.host).catch(async (error: NodeJS.ErrnoException) => {
    await finish(parts);
    const wrong = wrongDoor(error.code, port);
    throw wrong === undefined ? error : new WrongSettings([wrong]);
  });
  // Whoever can be reached by its platform must find the door open; a platform that is away does not keep it shut.
  for (const platform of parts.platforms) await platform.start();
  // A card that cannot be prepared cannot be shown either; the log says so before somebody asks for it.
  parts.presenter.warmUp().catch((error: Error) => parts.log.error({ error: error.name }, 'the cards could not be prepared'));
  return {
    url: `http://${parts.host}:${(server.address() as AddressInfo).port}`,
    platforms: parts.platforms.map(({ name }) => name),
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // Requests under way get their answer; what never ends by itself (open pages, idle connections) is cut.
      setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS).unref();
      server.closeIdleConnections();
      await closed;
      await finish(parts);
    },
  };
}

/** Which setting keeps us from listening, by the code of the error. */
function wrongDoor(code: string | undefined, port: number): WrongSetting | undefined {
  if (code === 'EADDRINUSE') return { setting: 'PORT', message: fillIn(words['port-taken'], { port }) };
  if (code === 'EACCES') return { setting: 'PORT', message: fillIn(words['port-closed'], { port }) };
  const elsewhere = code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN';
  return elsewhere ? { setting: 'HOST', message: words['host-elsewhere'] } : undefined;
}

/** Everything in reverse: who was answered a moment ago is promised what follows from it, so that is done before the stores close. */
async function finish({ heartbeat, platforms, loop, close }: Parts): Promise<void> {
  await heartbeat.stop();
  for (const platform of [...platforms].reverse()) await platform.stop();
  await loop.background.idle();
  await close();
}

/** How long a request under way may still take when everything stops. */
const LAST_ANSWERS_MS = 500;

async function healthOf({ loop, platforms }: Parts): Promise<Health> {
  const states = await Promise.all(platforms.map(async (platform) => [platform.name, await platform.health()] as const));
  const platformStates = Object.fromEntries(states);
  const up = states.every(([, state]) => state === 'up');
  try {
    await loop.store.ping();
    const { oldestWaitingMs, behindMs } = await loopHealth(loop);
    const beats = behindMs < BEHIND_IS_DOWN_MS;
    return {
      ok: up && beats,
      store: 'up',
      loop: beats ? 'up' : 'down',
      platforms: platformStates,
      oldestUndelivered: Math.round(oldestWaitingMs / 1000),
    };
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    return { ok: false, store: 'down', loop: 'down', platforms: platformStates, oldestUndelivered: 0 };
  }
}
