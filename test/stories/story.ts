// The harness of stories: seats that speak, time that passes, and a story that fails on any notice nobody expected.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPlayground, type Playground } from '../../src/build-playground';
import type { CardJson, Ids, Log, LogFields, Store } from '../../src/app/ports';
import { readSchool, exampleSchool } from '../../src/read-school';
import type { SchoolFile } from '../../src/core/school/school';
import type { Desk } from '../../src/core/desk/desk';
import { dayOf, instantAt, wallTimeOf, type Instant } from '../../src/core/time/instant';
import { stateOf } from '../../src/app/record';
import { tapOf } from '../../src/platforms/playground/card-actions';
import { LibsqlStore } from '../../src/stores/libsql';
import { SealedStore } from '../../src/stores/sealed';
import { KEYS } from '../stores/test-keys';
import { canonical, numbered } from './canonical';
import type { Answer, Driver, Seen } from './driver';
import { buttonsOf, prefilled, textOf } from './reading-cards';

const ROOT = join(__dirname, '..', '..');

/** A message that left, as the desk knows it. */
interface Sent {
  rule: string;
  to: string;
  at: Instant;
  key: string;
}

export interface StoryOptions {
  at?: string;
  /** Changes the example school before the story begins. */
  school?: (school: SchoolFile) => SchoolFile;
}

/** One person of the story. */
export class Person {
  private open: Seen | undefined;
  private filled: Record<string, string> = {};
  /** Taps and typed fields since the last `counting()`. */
  cost = { taps: 0, typed: 0 };

  constructor(
    private readonly story: Story,
    readonly id: string,
  ) {}

  counting(): void {
    this.cost = { taps: 0, typed: 0 };
  }

  /** Types a word in the chat. */
  async says(text: string): Promise<this> {
    return this.take(await this.story.driver.say(this.id, text));
  }

  /** Fills in the open form. Texts count as typed, choices as one tap; a prefilled field costs nothing. */
  fills(values: Record<string, string>): this {
    for (const [name, value] of Object.entries(values)) {
      if (/^[a-z-]+$|^\d{4}-/.test(value)) this.cost.taps++;
      else this.cost.typed++;
      this.filled[name] = value;
    }
    return this;
  }

  /** Taps a button by what it says, on the open card. */
  async taps(title: string): Promise<this> {
    const answer = await this.tries(title);
    if (!answer.ok) throw new Error(`${this.id} tapped "${title}": ${JSON.stringify(answer.fieldErrors ?? answer.message?.summary)}`);
    return this;
  }

  /** Taps and gives what came back, also when it was refused. */
  async tries(title: string): Promise<Answer> {
    if (this.open === undefined) throw new Error(`${this.id} has no card open`);
    const verb = buttonsOf(this.open.card).get(title);
    if (verb === undefined) {
      throw new Error(`${this.id} sees no button "${title}" but ${[...buttonsOf(this.open.card).keys()].join(', ')} on:\n${this.reads()}`);
    }
    this.cost.taps++;
    const values = { ...prefilled(this.open.card), ...this.filled };
    const answer = await this.story.driver.act(this.id, this.open.id, verb, values);
    if (answer.ok) this.take(answer);
    return answer;
  }

  /** The card that is open now, to come back to later. */
  opened(): Seen {
    if (this.open === undefined) throw new Error(`${this.id} has no card open`);
    return this.open;
  }

  /** Sends a tap on a card as it was, as a double click or a forwarded card does. */
  repeats(card: Seen, verb: string, values: Record<string, string>): Promise<Answer> {
    return this.story.repeat(this.id, card, verb, values);
  }

  /** The text of the open card. */
  reads(): string {
    return this.open === undefined ? '' : textOf(this.open.card);
  }

  get buttons(): string[] {
    return this.open === undefined ? [] : [...buttonsOf(this.open.card).keys()];
  }

  get summary(): string {
    return this.open?.summary ?? '';
  }

  /**
   * These rules reached this person since the last look, in this order, each `N12` or `N12 2026-12-04 07:30`. The message of the last one is then
   * the open card.
   */
  async receives(...rules: string[]): Promise<this> {
    const sent = await this.story.newFor(this.id);
    this.story.hadNoTrouble();
    expect(sent.map((one, index) => (rules[index]?.includes(' ') ? `${one.rule} ${moment(one.at)}` : one.rule))).toEqual(rules);
    const last = sent.findLast((one) => one.rule !== 'N30') ?? sent.at(-1);
    this.open = last === undefined ? undefined : await this.story.messageOf(last);
    this.filled = {};
    return this;
  }

  /** Goes back to the last message of a rule that came, as it looks now. */
  async looksAt(rule: string): Promise<this> {
    const last = (await this.story.sent()).findLast((one) => one.to === this.id && one.rule === rule);
    this.open = last === undefined ? undefined : await this.story.messageOf(last);
    this.filled = {};
    return this;
  }

  private take(answer: Answer): this {
    this.open = answer.message;
    this.filled = {};
    return this;
  }
}

/** A school week told through the front door. */
export class Story {
  readonly log: { level: string; fields: LogFields; message: string }[] = [];
  private readonly claimed = new Set<string>();

  private constructor(
    readonly driver: Driver,
    readonly store: Store,
    readonly playground: Playground,
    private readonly close: () => Promise<void>,
  ) {}

  static async begins(options: StoryOptions = {}): Promise<Story> {
    const folder = mkdtempSync(join(tmpdir(), 'story-'));
    const example = exampleSchool(ROOT);
    const file = readSchool(example.file);
    const store = await SealedStore.open(LibsqlStore.open(join(folder, 'app.db')), KEYS);
    const mail = await SealedStore.open(LibsqlStore.open(join(folder, 'mail.db')), KEYS);
    const lines: Story['log'] = [];
    const line =
      (level: string) =>
      (fields: LogFields, message: string): void =>
        void lines.push({ level, fields, message });
    const log: Log = { info: line('info'), warn: line('warn'), error: line('error') };
    let given = 0;
    const ids: Ids = { next: () => `id${String(++given).padStart(4, '0')}` };
    if (options.at !== undefined) {
      const [day = '', time = ''] = options.at.split(' ');
      const at = instantAt(day, time);
      await mail.insert({ id: 'playground:clock', kind: 'school', version: 1, wakeAt: null, revision: 0, closed: false, body: at });
    }
    const school = options.school?.(file) ?? file;
    const playground = await buildPlayground({ store, mail, school, classList: example.classList, root: ROOT, ids, log });
    const { desk, loop } = playground;
    const driver: Driver = {
      say: (seat, text) => desk.say(seat, text),
      act: (seat, messageId, actionId, values) => desk.act({ seat, messageId, actionId, values }),
      repeat: async (seat, card, actionId, values) => {
        const tap = tapOf(card.card as CardJson, actionId);
        if (tap === undefined) throw new Error(`the card has no button ${actionId}`);
        const reply = await playground.receiver.tap(seat, tap, values);
        if ('atField' in reply) return { ok: false, fieldErrors: { [reply.atField.field]: reply.atField.refused } };
        const message = playground.presenter.message(reply.card, await loop.worlds.now(), loop.clock.now(), 'open');
        return { ok: true, message: { ...message, id: '', kind: 'answer' } };
      },
      messages: (seat) => desk.messages(seat),
      advance: async (to) => void (await desk.advance(to)),
      now: () => loop.clock.now(),
    };
    const story = new Story(driver, store, playground, async () => {
      await store.close();
      await mail.close();
      rmSync(folder, { recursive: true, force: true });
    });
    story.log.push(...lines);
    lines.push = (...more) => story.log.push(...more);
    return story;
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
  async sent(): Promise<Sent[]> {
    const desks = (await this.store.open('desk')).map((document) => document.body as Desk);
    return desks
      .flatMap((desk) =>
        desk.notices
          .filter((item) => item.state === 'sent')
          .map((item) => ({ rule: item.notice.rule, to: desk.person, at: item.changedAt, key: item.notice.key })),
      )
      .sort((one, other) => one.at - other.at || one.to.localeCompare(other.to) || one.rule.localeCompare(other.rule));
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
      if (name !== undefined) await this.compareFile(name);
    } finally {
      await this.close();
    }
  }

  /** A tap on a card as it stood when it was read, whatever stands there now. */
  async repeat(seat: string, card: Seen, verb: string, values: Record<string, string>): Promise<Answer> {
    return this.driver.repeat(seat, card, verb, values);
  }

  /** The end of a test that is not about who got what. */
  closes(): Promise<void> {
    return this.close();
  }

  /** The folded reports and cases and the sent notices, the same on every platform. */
  async caseFile(): Promise<string> {
    const documents = [...(await this.store.open('report')), ...(await this.store.open('case'))];
    const files = documents.sort((one, other) => one.id.localeCompare(other.id)).map((document) => stateOf(document));
    const sent = (await this.sent()).map(({ rule, to, at, key }) => ({ rule, to, at: moment(at), key }));
    return numbered(canonical({ files, sent }));
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

function moment(at: Instant): string {
  return `${dayOf(at)} ${wallTimeOf(at)}`;
}
