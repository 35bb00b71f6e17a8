// The harness of stories: seats that speak, time that passes, and a story that fails on any notice nobody expected.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ids, Log, LogFields, Store } from '../../src/app/ports';
import { stateOf } from '../../src/app/record';
import type { Desk } from '../../src/core/desk/desk';
import type { SchoolFile } from '../../src/core/school/school';
import { instantAt } from '../../src/core/time/instant';
import { readSchool, exampleSchool } from '../../src/read-school';
import { LibsqlStore } from '../../src/stores/libsql';
import { SealedStore } from '../../src/stores/sealed';
import { KEYS } from '../stores/test-keys';
import { canonical, numbered } from './canonical';
import type { Driver, Opened, Seen } from './driver';
import { openChats, type Chat } from './drivers/chats';
import { openPlayground } from './drivers/playground';
import { moment, Person } from './person';
import { remembering, type Remembering, type Sent } from './remembering';

const ROOT = join(__dirname, '..', '..');
const BEGINNING = '2026-11-24 10:15';

interface Line {
  level: string;
  fields: LogFields;
  message: string;
}

export type Platform = 'playground' | Chat;

export interface StoryOptions {
  /** The playground when left out. */
  on?: Platform;
  /** Who is on another chat platform than the rest. */
  elsewhere?: Readonly<Record<string, Chat>>;
  at?: string;
  /** Changes the example school before the story begins. */
  school?: (school: SchoolFile) => SchoolFile;
}

/** A school week told through the front door. */
export class Story {
  private readonly claimed = new Set<string>();
  private closing: Promise<void> | undefined;
  readonly driver: Driver;
  readonly store: Store;

  private constructor(
    private readonly remembered: Remembering,
    readonly log: Line[],
    private readonly opened: Opened,
    private readonly folder: string,
  ) {
    this.driver = opened.driver;
    this.store = remembered.store;
  }

  static async begins({ on = 'playground', elsewhere = {}, at = BEGINNING, school = (file) => file }: StoryOptions = {}): Promise<Story> {
    const folder = mkdtempSync(join(tmpdir(), 'story-'));
    const example = exampleSchool(ROOT);
    const remembered = remembering(await SealedStore.open(LibsqlStore.open(join(folder, 'app.db')), KEYS));
    const lines: Line[] = [];
    const line =
      (level: string) =>
      (fields: LogFields, message: string): void =>
        void lines.push({ level, fields, message });
    const log: Log = { info: line('info'), warn: line('warn'), error: line('error') };
    let given = 0;
    const ids: Ids = { next: () => `id${String(++given).padStart(4, '0')}` };
    const [day = '', time = ''] = at.split(' ');
    const file = school(readSchool(example.file));
    const plan = { store: remembered.store, school: file, classList: example.classList, root: ROOT, ids, log, at: instantAt(day, time) };
    const opened = on === 'playground' ? await openPlayground(plan) : await openChats(plan, (person) => elsewhere[person] ?? on);
    return new Story(remembered, lines, opened, folder);
  }

  /** The people of this story, by their ids in the school file. */
  people<const Id extends string>(...ids: Id[]): Record<Id, Person> {
    return Object.fromEntries(ids.map((id) => [id, new Person(this, id)])) as Record<Id, Person>;
  }

  /** `5 school days`, `2 hours`, `30 minutes`; the clock stops at every wake on the way. */
  async passes(howLong: string): Promise<void> {
    const [, count = '1', unit = ''] = /^(\d+) (school days?|hours?|minutes?|days?)$/.exec(howLong) ?? [];
    if (unit.startsWith('school')) {
      for (let days = 0; days < Number(count); days++) await this.driver.advance('1 school day');
      return;
    }
    const length = unit.startsWith('day') ? 86_400_000 : unit.startsWith('hour') ? 3_600_000 : 60_000;
    await this.driver.advance(this.driver.now() + Number(count) * length);
  }

  /** Moves on to `2026-12-04 07:30`. */
  async isNow(moment: string): Promise<void> {
    const [day = '', time = ''] = moment.split(' ');
    await this.driver.advance(instantAt(day, time));
  }

  /** Everything that left, in the order in which it did. */
  sent(): Promise<Sent[]> {
    return this.remembered.sent();
  }

  /** The message in which a notice stands. */
  async messageOf({ to, key }: Sent): Promise<Seen | undefined> {
    const desks = (await this.store.open('desk')).map((document) => document.body as Desk);
    const screen = desks.find((desk) => desk.person === to)?.screens.find((one) => one.keys.includes(key));
    return (await this.driver.messages(to)).find((message) => message.id === screen?.address.message);
  }

  async newFor(person: string): Promise<Sent[]> {
    const sent = (await this.sent()).filter((one) => one.to === person && !this.claimed.has(`${one.key}>${one.to}`));
    sent.forEach((one) => this.claimed.add(`${one.key}>${one.to}`));
    return sent;
  }

  /** Nothing failed on the way. */
  hadNoTrouble(): void {
    expect(this.log.filter((line) => line.level === 'error')).toEqual([]);
  }

  /** Monday overviews come every week and are not what most stories are about. */
  async overviewsCame(): Promise<void> {
    (await this.sent()).filter((one) => one.rule === 'N30').forEach((one) => this.claimed.add(`${one.key}>${one.to}`));
  }

  /** The end: every message was expected, and the file of the case is as it was before. */
  async ends(name?: string): Promise<void> {
    try {
      const unexpected = (await this.sent()).filter((one) => !this.claimed.has(`${one.key}>${one.to}`));
      expect(unexpected.map((one) => `${one.rule} to ${one.to} at ${moment(one.at)}`)).toEqual([]);
      this.hadNoTrouble();
      expect(this.opened.complaints()).toEqual([]);
      if (name !== undefined) await this.compareFile(name);
    } finally {
      await this.closes();
    }
  }

  /** The end of a test that is not about who got what; and of one that failed. */
  closes(): Promise<void> {
    this.closing ??= this.close();
    return this.closing;
  }

  /** The folded reports and cases and the sent notices, the same on every platform. */
  async caseFile(): Promise<string> {
    const documents = [...(await this.store.open('report')), ...(await this.store.open('case'))];
    const files = documents.sort((one, other) => one.id.localeCompare(other.id)).map((document) => stateOf(document));
    const sent = (await this.sent()).map(({ rule, to, at, key }) => ({ rule, to, at: moment(at), key }));
    return numbered(canonical({ files, sent }));
  }

  private async close(): Promise<void> {
    await this.opened.close();
    await this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async compareFile(name: string): Promise<void> {
    const path = join(__dirname, name, 'case-file.json');
    const now = await this.caseFile();
    if (process.env['UPDATE_GOLDEN'] === '1') {
      mkdirSync(join(__dirname, name), { recursive: true });
      writeFileSync(path, now);
    }
    if (!existsSync(path)) throw new Error(`${name} has no case-file.json yet: run once with UPDATE_GOLDEN=1 and read it`);
    expect(now).toBe(readFileSync(path, 'utf8'));
  }
}
