// The real app behind the strict Slack: the school of the example, a store in memory, every request signed and over HTTP.
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { background } from '../../../src/app/background';
import { drawCards } from '../../../src/app/draw-cards';
import { importClassList } from '../../../src/app/import-class-list';
import { saveSchoolFile } from '../../../src/app/load-school';
import type { Ids, Log, LogFields, Platform } from '../../../src/app/ports';
import { presenter } from '../../../src/app/present';
import { protocolSubjects } from '../../../src/app/protocol-subjects';
import { receiver } from '../../../src/app/receive';
import { createRenderer } from '../../../src/app/render';
import type { Loop } from '../../../src/app/round';
import { stateOf } from '../../../src/app/record';
import { tick } from '../../../src/app/tick';
import { worldSource } from '../../../src/app/world';
import { deskIdOf, type Desk } from '../../../src/core/desk/desk';
import type { Document } from '../../../src/core/kernel/document';
import type { SchoolFile } from '../../../src/core/school/school';
import type { SubjectState } from '../../../src/core/subject/state';
import { instantAt, type Day, type WallTime } from '../../../src/core/time/instant';
import { slackPlatform, type SlackPlatform } from '../../../src/platforms/slack/slack-platform';
import type { Timing } from '../../../src/platforms/slack/timing';
import { exampleSchool, readSchool } from '../../../src/read-school';
import { createServer, listen } from '../../../src/server';
import { nextWake, TestClock } from '../../fixtures/desk-rig';
import { MemoryStore } from '../../fixtures/memory-store';
import type { SlackPerson } from './strict/person';
import { useSameRealmFetch } from './strict/same-realm';
import { StrictSlack } from './strict/strict-slack';

const ROOT = join(__dirname, '..', '..', '..');
/** Built once per test file: a template costs time at its first use. */
const present = presenter(createRenderer(join(ROOT, 'cards')));
const SCOPES = ['commands', 'chat:write', 'im:history', 'users:read', 'users:read.email'];

/** The machine's time, ahead by what was waited for: nobody really waits. */
export class SkippingTime implements Timing {
  private ahead = 0;
  now(): number {
    return Date.now() + this.ahead;
  }
  async pause(ms: number): Promise<void> {
    this.passes(ms);
  }
  passes(ms: number): void {
    this.ahead += ms;
  }
}

/** A store that can be made to wait before it writes. */
class SlowStore extends MemoryStore {
  gate: Promise<void> = Promise.resolve();
  override async insert(document: Document): Promise<boolean> {
    await this.gate;
    return super.insert(document);
  }
  override async save(document: Document): Promise<boolean> {
    await this.gate;
    return super.save(document);
  }
}

export interface Line {
  level: string;
  fields: LogFields;
  message: string;
}

export interface SlackRig {
  slack: StrictSlack;
  platform: SlackPlatform;
  loop: Loop;
  store: MemoryStore;
  /** From now on nothing is written until the function that it gives is called. */
  holdSaves(): () => void;
  clock: TestClock;
  time: SkippingTime;
  log: Line[];
  /** The whole address of `/slack/events`. */
  appUrl: string;
  /** Another process on the same store, started now; stop it in the test. */
  another(change?: { teamId?: string }): Promise<SlackPlatform>;
  /** The person of the school file with a Slack client. */
  person(id: string): SlackPerson;
  /** Everything that was started behind an acknowledgement has ended. */
  rests(): Promise<void>;
  desk(person: string): Promise<Desk>;
  /** Every report and case. */
  subjects(): Promise<SubjectState[]>;
  /** The school's clock moves on; the loop ticks at every moment on the way at which something wakes. */
  comesTo(day: Day, time: WallTime): Promise<void>;
  /** Reads the school file anew, changed. */
  schoolBecomes(change: (school: SchoolFile) => SchoolFile): Promise<void>;
  stop(): Promise<void>;
}

export interface RigOptions {
  /** Left out: everybody of the school file has an account, and was looked up at the start. */
  strangers?: boolean;
  scopes?: readonly string[];
}

export const accountIdOf = (person: string): string => `U0${person.toUpperCase()}`;

export async function slackRig({ strangers = false, scopes = SCOPES }: RigOptions = {}): Promise<SlackRig> {
  useSameRealmFetch();
  const time = new SkippingTime();
  const slack = await StrictSlack.start({ clock: time, scopes });
  const store = new SlowStore();
  const example = exampleSchool(ROOT);
  const school = readSchool(example.file);
  await saveSchoolFile(store, school, 0);
  await importClassList(store, school.id, example.classList, 0);
  if (!strangers) for (const { id, name, email } of school.people) slack.joins({ id: accountIdOf(id), name, email });

  const lines: Line[] = [];
  const line =
    (level: string) =>
    (fields: LogFields, message: string): void =>
      void lines.push({ level, fields, message });
  const log: Log = { info: line('info'), warn: line('warn'), error: line('error') };
  let given = 0;
  const ids: Ids = { next: () => `id${String(++given).padStart(4, '0')}` };
  const clock = new TestClock(instantAt('2026-11-24', '10:15'));
  const platforms = new Map<string, Platform>();
  const loop: Loop = {
    schoolId: school.id,
    store,
    worlds: worldSource(store, school.id),
    subjects: protocolSubjects(store),
    draw: drawCards(present, store),
    platforms,
    clock,
    ids,
    log,
    background: background(log, ids),
  };
  const door = { kind: 'http', signingSecret: slack.signingSecret } as const;
  const settings = { botToken: slack.botToken, teamId: slack.team.id, door, apiUrl: slack.apiUrl };
  const build = (change: { teamId?: string } = {}): SlackPlatform =>
    slackPlatform({ settings: { ...settings, ...change }, loop, receiver: receiver(loop), presenter: present, timing: time });
  const platform = build();
  platforms.set(platform.name, platform);
  const server = await listenTo(platform, log);
  const appUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  slack.appAt(appUrl);
  await platform.start();
  await platform.idle();

  return {
    slack,
    platform,
    loop,
    store,
    holdSaves() {
      let go = (): void => undefined;
      store.gate = new Promise((resolve) => (go = resolve));
      return () => go();
    },
    clock,
    time,
    log: lines,
    appUrl,
    async another(change) {
      const other = build(change);
      await other.start();
      return other;
    },
    person: (id) => slack.as(accountIdOf(id)),
    rests: () => platform.idle(),
    desk: async (person) => (await store.load(deskIdOf(school.id, person)))?.body as Desk,
    subjects: async () => [...(await store.open('report')), ...(await store.open('case'))].map(stateOf),
    async comesTo(day, time) {
      const end = instantAt(day, time);
      for (let next = nextWake(store); next !== null && next <= end; next = nextWake(store)) {
        clock.to(next);
        while (await tick(loop));
      }
      clock.to(end);
      while (await tick(loop));
      await platform.idle();
    },
    async schoolBecomes(change) {
      await saveSchoolFile(store, change(school), 0);
      await tick(loop);
    },
    async stop() {
      await platform.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await slack.stop();
    },
  };
}

async function listenTo({ router }: SlackPlatform, log: Log): Promise<Server> {
  const health = async (): Promise<never> => {
    throw new Error('nobody asks for health here');
  };
  return listen(createServer(router === undefined ? [] : [router], health, log), 0, '127.0.0.1');
}
