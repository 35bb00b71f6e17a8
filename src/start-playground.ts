// The playground: a fictional school on this machine, with a store, a key and chats of its own.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startHeartbeat } from './app/heartbeat';
import { buildPlayground } from './build-playground';
import type { Settings } from './config';
import { randomIds } from './ids';
import type { Parts } from './running';
import { createLog } from './log';
import { openStore, ownKeys } from './open-store';
import { playgroundRouter } from './platforms/playground/http';
import { exampleSchool, readSchool } from './read-school';

/** The playground never listens to other machines, whatever HOST says. */
const HERE = '127.0.0.1';
const DATABASES = ['playground', 'playground-chats'] as const;

/** Opens its stores and builds it. `fresh` begins anew: what it kept before is thrown away. */
export async function openPlayground(settings: Settings, root: string, fresh: boolean): Promise<Parts> {
  const log = createLog(settings.logLevel);
  const example = exampleSchool(root);
  const school = readSchool(settings.schoolFile === '' ? example.file : settings.schoolFile);
  if (fresh) throwAway(settings.dataDir);

  // A practice school never stands in a database that a real one uses.
  const local = { dataDir: settings.dataDir, mongodbUrl: '' };
  const keys = settings.keys ?? ownKeys(settings.dataDir);
  const store = await openStore(local, keys, DATABASES[0]);
  const mail = await openStore(local, keys, DATABASES[1]);
  const classList = settings.schoolFile === '' ? example.classList : '';
  const { loop, presenter, desk, platform } = await buildPlayground({ store, mail, school, classList, root, ids: randomIds, log });
  return {
    loop,
    log,
    presenter,
    host: HERE,
    heartbeat: startHeartbeat(loop, presenter),
    platforms: [platform],
    routers: [playgroundRouter(desk)],
    async close() {
      await store.close();
      await mail.close();
    },
  };
}

function throwAway(dataDir: string): void {
  for (const name of DATABASES) {
    for (const end of ['.db', '.db-wal', '.db-shm']) rmSync(join(dataDir, name + end), { force: true });
  }
}
