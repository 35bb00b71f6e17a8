// A large school with its own clock in a process of its own, on one platform: a weekend's work waits, and on Monday at 07:30 it leaves.
import { setTimeout as wait } from 'node:timers/promises';
import { schoolBindings } from '../src/app/bindings';
import { startHeartbeat, type Heartbeat } from '../src/app/heartbeat';
import type { Log, Platform } from '../src/app/ports';
import { deskReferences } from '../src/app/references';
import { tick } from '../src/app/tick';
import { buildApp, type App } from '../src/build-app';
import type { Desk, Reference } from '../src/core/desk/desk';
import type { Document } from '../src/core/kernel/document';
import type { PersonId } from '../src/core/school/school';
import { instantAt, type Instant } from '../src/core/time/instant';
import { randomIds } from '../src/ids';
import { slackPlatform } from '../src/platforms/slack/slack-platform';
import { openTeams, type TeamsSettings } from '../src/platforms/teams/open-teams';
import { given, serve } from './duties';
import { largeClassList, largeSchool, ROOT } from './large-school';
import { plannedCases, waitingReports } from './planned-case';
import { accountOf, BOT_TOKEN, SECRET, TEAM } from './slack-school';
import { temporaryStore } from './temporary-store';

/** How the platform is reached. Of Teams also what is known of everybody's chat. */
export type Door =
  { platform: 'slack'; apiUrl: string } | { platform: 'teams'; settings: TeamsSettings; references: Readonly<Record<PersonId, Reference>> };

export interface Nudging {
  door: Door;
  people: readonly string[];
  /** How many nudges there are in all. */
  count: number;
}

/** A notice of the measurement on its desk. */
export interface Nudge {
  key: string;
  rule: string;
  doubt: 'drop' | 'resend';
  state: string;
  reason: string;
}

export interface Effort {
  /** Milliseconds on the wall, and of processor time. */
  tookMs: number;
  spentMs: number;
}

export type NudgingDuties = Awaited<ReturnType<typeof open>>;

const FRIDAY = '2026-11-27';
const MONDAY = '2026-11-30';
const PUPILS = 4;
/** A new report (in doubt sent again), and a talk that was planned on Monday (in doubt dropped). */
const COUNTED = ['N1', 'N13'];

/** Time that goes on as it does, and can be moved ahead. */
class MovingClock {
  private ahead: number;
  constructor(at: Instant) {
    this.ahead = at - performance.now();
  }
  now(): Instant {
    return Math.floor(this.ahead + performance.now());
  }
  passes(ms: number): void {
    this.ahead += ms;
  }
}

async function open({ door, people, count }: Nudging) {
  const kept = await temporaryStore();
  const clock = new MovingClock(instantAt(FRIDAY, '20:30'));
  const wrong: string[] = [];
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    error: (fields, message) => void wrong.push(`${message} ${JSON.stringify(fields)}`),
  };
  const school = { school: largeSchool(people), classList: largeClassList(people, PUPILS) };
  const app = await buildApp({ ...school, store: kept.store, root: ROOT, clock, ids: randomIds, log });
  const platform = await plugOf(door, app);
  app.connect(platform);
  await everybodyIsKnown(door, app);
  kept.fill(await work(app, people, count));
  await platform.start();
  while (await tick(app.loop));
  const heartbeat: Heartbeat = startHeartbeat(app.loop, app.presenter);

  const effort = async (work: () => Promise<unknown>): Promise<Effort> => {
    const [begin, before] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(before);
    return { tookMs: performance.now() - begin, spentMs: (user + system) / 1000 };
  };

  return {
    /** Monday, 07:30. */
    opens: () => clock.passes(instantAt(MONDAY, '07:30') - clock.now()),
    passes: (ms: number) => clock.passes(ms),
    /** Sends what may leave now. */
    beats: () => effort(() => heartbeat.beat()),
    /** Does nothing for so long. */
    rests: (ms: number) => effort(() => wait(ms)),
    nudges: async (): Promise<Nudge[]> =>
      (await kept.store.open('desk')).flatMap(({ body }) => nudgesOn(body as Desk)).filter(({ rule }) => COUNTED.includes(rule)),
    wrong: () => wrong,
    async ends() {
      await heartbeat.stop();
      await platform.stop();
      await app.loop.background.idle();
      await kept.remove();
    },
  };
}

async function plugOf(door: Door, app: App<MovingClock>): Promise<Platform> {
  if (door.platform === 'teams') return (await openTeams(door.settings, app)).platform;
  const { apiUrl } = door;
  const settings = { botToken: BOT_TOKEN, teamId: TEAM, door: { kind: 'http', signingSecret: SECRET }, apiUrl } as const;
  return slackPlatform({ ...app, settings });
}

/** As after everybody's first word. */
async function everybodyIsKnown(door: Door, { loop }: App<MovingClock>): Promise<void> {
  const bindings = schoolBindings(loop);
  const references = deskReferences(loop, door.platform);
  const { people } = (await loop.worlds.now()).school;
  if (door.platform === 'slack') {
    await Promise.all(people.map(({ id, email }) => bindings.bind({ platform: 'slack', id: accountOf(id) }, [email])));
  }
  for (const { id } of people) {
    if (door.platform === 'slack') {
      await references.remember(id, { account: accountOf(id) });
    } else {
      const reference = door.references[id];
      if (reference === undefined) throw new Error(`${id} has no chat`);
      await references.remember(id, reference);
    }
  }
}

/** Shared out evenly; of what somebody gets, half are reports. */
async function work({ loop }: App<MovingClock>, people: readonly string[], count: number): Promise<Document[]> {
  const world = await loop.worlds.now();
  return people.flatMap((person, index) => {
    const own = Math.floor(count / people.length) + (index < count % people.length ? 1 : 0);
    const [planned, waiting] = [plannedCases(world, person, MONDAY), waitingReports(world, person, FRIDAY)];
    return Array.from({ length: own }, (_, nr) => (nr % 2 === 0 ? planned : waiting)(`${person}n${nr}`, 0)).flat();
  });
}

function nudgesOn({ notices }: Desk): Nudge[] {
  return notices.map(({ notice: { key, rule, doubt }, state, reason }) => ({ key, rule, doubt, state, reason }));
}

void open(given<Nudging>()).then(serve);
