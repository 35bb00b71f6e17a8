// The whole app with Teams as its platform, against the strict Teams: the example school, everybody with an account.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Log, LogFields, Store } from '../../../src/app/ports';
import { tick } from '../../../src/app/tick';
import { buildApp, type App } from '../../../src/build-app';
import { deskIdOf, type Desk } from '../../../src/core/desk/desk';
import type { School } from '../../../src/core/school/school';
import { schoolDocumentId } from '../../../src/core/school/revision';
import { instantAt } from '../../../src/core/time/instant';
import { openTeams } from '../../../src/platforms/teams/open-teams';
import { exampleSchool, readSchool } from '../../../src/read-school';
import { createServer, listen } from '../../../src/server';
import { TestClock } from '../../fixtures/desk-rig';
import { MemoryStore } from '../../fixtures/memory-store';
import { colleague } from './strict/chats';
import { APP_ID, PASSWORD, TENANT } from './strict/issuer';
import { StrictTeams } from './strict/strict-teams';

const ROOT = join(__dirname, '..', '..', '..');

export interface TeamsApp {
  teams: StrictTeams;
  app: App<TestClock>;
  store: Store;
  url: string;
  log: { level: string; fields: LogFields; message: string }[];
  desk(person: string): Promise<Desk>;
  school(): Promise<School>;
  /** Time goes on, and the loop with it. */
  passes(minutes: number): Promise<void>;
  closes(): Promise<void>;
}

/** Tuesday 24 November 2026, 10:15. Nobody has installed the bot yet. @param store kept by the test when the app starts a second time. */
export async function teamsApp(store: Store = new MemoryStore(), kept?: StrictTeams): Promise<TeamsApp> {
  const teams = kept ?? (await StrictTeams.opens());
  const example = exampleSchool(ROOT);
  const school = readSchool(example.file);
  if (kept === undefined) school.people.forEach(({ id, email, name }) => teams.joins(colleague(id, email, name)));
  const log: TeamsApp['log'] = [];
  const line =
    (level: string): Log['info'] =>
    (fields, message) =>
      void log.push({ level, fields, message });
  let given = 0;
  const ids = { next: () => `id${String(++given).padStart(6, '0')}` };
  const clock = new TestClock(instantAt('2026-11-24', '10:15'));
  const logs = { info: line('info'), warn: line('warn'), error: line('error') };
  const app = await buildApp({ store, school, classList: example.classList, root: ROOT, clock, ids, log: logs });
  const settings = {
    appId: APP_ID.toUpperCase(),
    password: PASSWORD,
    tenantId: TENANT.toUpperCase(),
    metadataUrl: teams.issuer.metadataUrl,
  };
  const { platform, router } = await openTeams(settings, app);
  app.connect(platform);
  const health = async () => ({ ok: true, store: 'up', loop: 'up', platforms: {}, oldestUndelivered: 0 }) as const;
  const server: Server = await listen(createServer([router], health, logs), 0, '127.0.0.1');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  teams.botAt(url, () => app.loop.background.idle());
  const load = async (id: string): Promise<unknown> => (await store.load(id))?.body;
  return {
    ...{ teams, app, store, url, log },
    desk: async (person) => (await load(deskIdOf(school.id, person))) as Desk,
    school: async () => (await load(schoolDocumentId(school.id))) as School,
    async passes(minutes) {
      clock.to(clock.now() + minutes * 60_000);
      for (let ticks = 0; await tick(app.loop); ticks++) {
        if (ticks > 20) throw new Error(`the loop does not come to rest: ${(await store.awake(clock.now(), 9, 1)).join(', ')}`);
      }
    },
    async closes() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      if (kept === undefined) await teams.closes();
    },
  };
}
