// Builds everything from settings, listens, and stops in reverse.
import { rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildPlayground } from './build-playground';
import type { Settings } from './config';
import { exampleSchool, readSchool } from './read-school';
import { createLog } from './log';
import { openStore, ownKeys, WrongSettings } from './open-store';
import { loopHealth } from './app/health';
import { startHeartbeat } from './app/heartbeat';
import { StoreFault } from './app/ports';
import { fillIn } from './app/mistake';
import { randomIds } from './ids';
import { playgroundRouter } from './platforms/playground/http';
import { createServer, listen, type Health } from './server';
import words from '../cards/words/nl/settings.json';

export interface Running {
  url: string;
  /** Finishes what is under way, then closes the server and the stores. */
  stop(): Promise<void>;
}

/** The playground never listens to other machines. */
const HERE = '127.0.0.1';

/**
 * Starts the playground. `fresh` begins anew: what it kept before is thrown away. Throws `WrongSettings` with everything that must be
 * mended first.
 */
export async function start(settings: Settings, root: string, fresh: boolean): Promise<Running> {
  const log = createLog(settings.logLevel);
  const example = exampleSchool(root);
  const school = readSchool(settings.schoolFile === '' ? example.file : settings.schoolFile);
  if (fresh) throwAway(settings.dataDir);

  const keys = settings.keys ?? ownKeys(settings.dataDir);
  const store = await openStore(settings, keys, 'playground');
  const mail = await openStore({ ...settings, mongodbUrl: '' }, keys, 'playground-chats');
  const classList = settings.schoolFile === '' ? example.classList : '';
  const { loop, desk } = await buildPlayground({ store, mail, school, classList, root, ids: randomIds, log });
  const heartbeat = startHeartbeat(loop);

  const health = async (): Promise<Health> => {
    const platforms = { playground: 'up' } as const;
    try {
      await store.ping();
      const { oldestWaitingMs, behindMs } = await loopHealth(loop);
      const up = behindMs < BEHIND_IS_DOWN_MS;
      return { ok: up, store: 'up', loop: up ? 'up' : 'down', platforms, oldestUndelivered: Math.round(oldestWaitingMs / 1000) };
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      return { ok: false, store: 'down', loop: 'down', platforms, oldestUndelivered: 0 };
    }
  };
  const app = createServer([playgroundRouter(desk)], health, log);
  const server = await listen(app, settings.port, HERE).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new WrongSettings([{ setting: 'PORT', message: fillIn(words['port-taken'], { port: settings.port }) }]);
  });
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://${HERE}:${port}`,
    async stop() {
      // Open pages hold a stream that never ends by itself.
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await heartbeat.stop();
      await store.close();
      await mail.close();
    },
  };
}

/** The loop beats every minute; this much behind it does not keep up. */
const BEHIND_IS_DOWN_MS = 5 * 60_000;

function throwAway(dataDir: string): void {
  for (const name of ['playground', 'playground-chats']) {
    for (const end of ['.db', '.db-wal', '.db-shm']) rmSync(join(dataDir, name + end), { force: true });
  }
}
