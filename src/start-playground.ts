// The playground: a fictional school on this machine, with a store, a key and chats of its own.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startHeartbeat } from './app/heartbeat';
import { buildPlayground, type PlaygroundPlan } from './build-playground';
import type { Settings } from './config';
import { randomIds } from './ids';
import type { Parts } from './running';
import { createLog } from './log';
import { openStore, ownKeys } from './open-store';
import { playgroundRouter } from './platforms/playground/http';
import { practice, type Stage } from './platforms/playground/practice/practice';
import { exampleSchool, readSchool } from './read-school';
import type { Keyring } from './stores/keys';

/** The playground never listens to other machines, whatever HOST says. */
const HERE = '127.0.0.1';
const DATABASES = ['playground', 'playground-chats'] as const;
const PRACTICE = ['practice', 'practice-chats'] as const;

/** Opens its stores and builds it. `fresh` begins anew: what it kept before is thrown away. */
export async function openPlayground(settings: Settings, root: string, fresh: boolean): Promise<Parts> {
  const log = createLog(settings.logLevel);
  const example = exampleSchool(root);
  const school = readSchool(settings.schoolFile === '' ? example.file : settings.schoolFile);
  if (fresh) throwAway(settings.dataDir, DATABASES);

  // A practice school never stands in a database that a real one uses.
  const local = { dataDir: settings.dataDir, mongodbUrl: '' };
  const keys = settings.keys ?? ownKeys(settings.dataDir);
  const store = await openStore(local, keys, DATABASES[0]);
  const mail = await openStore(local, keys, DATABASES[1]);
  const classList = settings.schoolFile === '' ? example.classList : '';
  const plan = { root, ids: randomIds, log };
  const { loop, presenter, desk, platform } = await buildPlayground({ ...plan, store, mail, school, classList });
  const stories = practice(() => openStage(settings.dataDir, keys, plan));
  return {
    loop,
    log,
    presenter,
    host: HERE,
    heartbeat: startHeartbeat(loop, presenter),
    platforms: [platform],
    routers: [playgroundRouter(desk, stories)],
    async close() {
      await stories.stop();
      await store.close();
      await mail.close();
    },
  };
}

/** The example school with empty stores, for one practice story. What an earlier story left is thrown away. */
async function openStage(dataDir: string, keys: Keyring, plan: Pick<PlaygroundPlan, 'root' | 'ids' | 'log'>): Promise<Stage> {
  throwAway(dataDir, PRACTICE);
  const example = exampleSchool(plan.root);
  const store = await openStore({ dataDir, mongodbUrl: '' }, keys, PRACTICE[0]);
  const mail = await openStore({ dataDir, mongodbUrl: '' }, keys, PRACTICE[1]);
  const school = readSchool(example.file);
  const { desk, loop } = await buildPlayground({ ...plan, store, mail, school, classList: example.classList, isPractice: true });
  return {
    desk,
    async close() {
      await loop.background.idle();
      await store.close();
      await mail.close();
      throwAway(dataDir, PRACTICE);
    },
  };
}

function throwAway(dataDir: string, databases: readonly string[]): void {
  for (const name of databases) {
    for (const end of ['.db', '.db-wal', '.db-shm']) rmSync(join(dataDir, name + end), { force: true });
  }
}
