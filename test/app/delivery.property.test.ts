// Nobody twice, nobody forgotten: random weeks of a school with crashes, two workers, hand-overs and a bad connection.
import fc from 'fast-check';
import type { Document } from '../../src/core/kernel/document';
import type { Loop } from '../../src/app/round';
import { saveSubject, type SubjectDocument } from '../../src/app/save';
import { startRound } from '../../src/app/round';
import { attend, tick } from '../../src/app/tick';
import { isIn } from '../../src/core/school/absence';
import { deskIdOf, isDeskId, type Desk } from '../../src/core/desk/desk';
import { ownDue } from '../../src/core/desk/own-due';
import { readyAt } from '../../src/core/desk/reach';
import type { School } from '../../src/core/school/school';
import { sendingHoursOf, type World } from '../../src/core/school/world';
import { addDays } from '../../src/core/time/calendar-days';
import { dayOf, HOUR, MINUTE } from '../../src/core/time/instant';
import { isSendingMoment } from '../../src/core/time/sending-hours';
import { deskRig, nextWake, type Rig, type ToyCard } from '../fixtures/desk-rig';
import { DESK_SCHOOL } from '../fixtures/desk-school';
import type { Fate } from '../fixtures/fake-platform';
import { TOY_RULES, withEntry, type ToyData, type ToyDocument } from '../fixtures/toy-subjects';
import { WorkerStore, type DeathAt } from '../fixtures/worker-store';

const RUNS = Number(process.env['DELIVERY_RUNS'] ?? 1000);
const SUBJECTS = ['zuid:report:a', 'zuid:report:b', 'zuid:report:c'];
const PEOPLE = DESK_SCHOOL.people.map((person) => person.id);

type Command =
  | { do: 'ask'; subject: number; rule: string }
  | { do: 'answer' | 'undo'; subject: number; which: number }
  | { do: 'shut-out'; subject: number; person: string }
  | { do: 'start'; subject: number }
  | { do: 'hand-over'; mentor: string; coordinator: string }
  | { do: 'leave'; person: string; days: number; deputy: string | null }
  | { do: 'pass'; minutes: number; ticking: boolean }
  | { do: 'lose' | 'find'; person: string }
  | { do: 'fates'; fates: Fate[] }
  | { do: 'crash'; worker: 0 | 1; calls: number; afterEffect: boolean; at: DeathAt };

const subject = fc.nat(SUBJECTS.length - 1);
const person = fc.constantFrom(...PEOPLE);
const fate = fc.constantFrom<Fate>(
  'arrives',
  'lost',
  { result: 'unknown' },
  { result: 'not-sent', retryAfterMs: 0 },
  { result: 'not-sent', retryAfterMs: 90_000 },
  { result: 'refused', why: 'unreachable' },
  { result: 'refused', why: 'bug' },
);
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('ask' as const), subject, rule: fc.constantFrom(...TOY_RULES.map((rule) => rule.id)) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('answer' as const, 'undo' as const), subject, which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('shut-out' as const), subject, person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('start' as const), subject }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hand-over' as const), mentor: person, coordinator: person }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('leave' as const), person, days: fc.integer({ min: 1, max: 9 }), deputy: fc.option(person) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      minutes: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 300, max: 6000 })),
      ticking: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('lose' as const, 'find' as const), person }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fates' as const), fates: fc.array(fate, { minLength: 1, maxLength: 6 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('crash' as const),
      worker: fc.constantFrom(0 as const, 1 as const),
      calls: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 60 })),
      afterEffect: fc.boolean(),
      at: fc.constantFrom<DeathAt>('any call', 'saving a subject', 'saving a desk', 'the platform'),
    }),
  },
);

describe('Delivery: nobody twice, nobody forgotten', () => {
  test(
    'whatever crashes, hands over or answers late: each notice is sent once, dropped with a reason, or waits for a known cause',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 24 }), fc.integer(), async (commands, seed) => {
          const week = await Week.begin(seed);
          for (const one of commands) await week.follow(one);
          await week.end();
        }),
        { numRuns: RUNS },
      );
    },
    RUNS * 200 + 10_000,
  );
});

/** One run: a school, two workers on one store, and somebody who watches what leaves. */
class Week {
  private readonly broken: string[] = [];
  private fates: Fate[] = [];
  private readonly underWay = new Set<string>();
  private readonly unreachable = new Set<string>();

  private constructor(
    private readonly rig: Rig,
    private readonly stores: readonly [WorkerStore, WorkerStore],
    private readonly workers: readonly [Loop, Loop],
    private readonly random: () => number,
  ) {}

  static async begin(seed: number): Promise<Week> {
    const rig = await deskRig('2026-11-24', '10:15', { ...DESK_SCHOOL, choices: {} });
    const random = randomFrom(seed);
    // Mostly quick, now and then so slow that the other worker does everything meanwhile.
    const dawdle = (): number => Math.floor(random() * (random() < 0.04 ? 600 : 6));
    const stores = [new WorkerStore(rig.store, dawdle), new WorkerStore(rig.store, dawdle)] as const;
    const week = new Week(rig, stores, [worker(rig, stores[0]), worker(rig, stores[1])], random);
    rig.platform.fate = async (to, message) => {
      if (week.underWay.has(to)) week.broken.push(`two messages to ${to} are under way`);
      week.underWay.add(to);
      await week.watch(to, message.card as ToyCard);
      week.underWay.delete(to);
      return week.unreachable.has(to) ? { result: 'refused', why: 'unreachable' } : (week.fates.shift() ?? 'arrives');
    };
    rig.platform.updateFate = () => week.fates.shift() ?? 'arrives';
    for (const [index, id] of SUBJECTS.entries()) await rig.report(id, index === 1 ? '3A' : '2B');
    return week;
  }

  async follow(command: Command): Promise<void> {
    const { rig } = this;
    switch (command.do) {
      case 'ask':
        return this.write(command.subject, () => ({ type: 'asked', data: { rule: command.rule } }));
      case 'answer':
      case 'undo':
        return this.write(command.subject, (document) => {
          const asked = document.body.entries.filter((entry) => entry.type === 'asked');
          const entry = asked[command.which % Math.max(1, asked.length)];
          return entry === undefined ? null : { type: command.do === 'answer' ? 'answered' : 'undone', data: { seq: entry.seq } };
        });
      case 'shut-out':
        return this.write(command.subject, () => ({ type: 'shut-out', data: { person: command.person } }));
      case 'start':
        return this.write(command.subject, (document) => (document.kind === 'report' ? { type: 'started', data: {} } : null));
      case 'hand-over':
        return this.changeSchool((school) => ({
          ...school,
          classes: school.classes.map((one) => (one.id === '2B' ? { ...one, mentors: [command.mentor] } : one)),
          seats: { ...school.seats, coordinators: [command.coordinator, ...school.seats.coordinators.slice(1)] },
        }));
      case 'leave': {
        const fromOn = dayOf(rig.clock.now());
        const absence = { person: command.person, fromOn, untilOn: addDays(fromOn, command.days) };
        const full = command.deputy === null ? absence : { ...absence, deputy: command.deputy };
        return this.changeSchool((school) => ({ ...school, reportedAbsences: [...school.reportedAbsences, full] }));
      }
      case 'pass':
        return this.pass(command.minutes * MINUTE, command.ticking);
      case 'lose':
        this.unreachable.add(command.person);
        return;
      case 'find':
        this.unreachable.delete(command.person);
        return;
      case 'fates':
        this.fates.push(...command.fates);
        return;
      case 'crash':
        this.stores[command.worker].dieAt(command.calls, command.afterEffect, command.at);
        return;
    }
  }

  /** Everything works again, and two weeks go by: then nothing may be left undone. */
  async end(): Promise<void> {
    this.fates = [];
    this.unreachable.clear();
    this.stores.forEach((store) => store.revive());
    await this.pass(14 * 24 * HOUR, true);
    await this.checkMessages();
    const world = await this.rig.loop.worlds.now();
    for (const id of SUBJECTS) await this.checkSubject(id, world);
    await this.checkDesks(world);
    const now = this.rig.clock.now();
    for (const one of this.rig.store.all()) {
      if (one.wakeAt !== null && one.wakeAt <= now) this.broken.push(`${one.id} does not come to rest`);
    }
    expect(this.broken).toEqual([]);
    expect(this.rig.log.filter((line) => line.level === 'error' && line.fields['error'] !== 'WorkerDied')).toEqual([]);
  }

  private async write(index: number, make: (document: ToyDocument) => ToyData | null): Promise<void> {
    const subject = SUBJECTS[index] ?? '';
    const id = await this.rig.loop.subjects.liveId(subject);
    // Who loses access loses it between two sends; everything else may happen while the workers are busy.
    const meanwhile = this.random() < 0.5 && make(await this.rig.load(id))?.type !== 'shut-out';
    const busy = meanwhile ? this.both((loop) => attend(loop, [id])) : Promise.resolve();
    for (let turns = meanwhile ? Math.floor(this.random() * 200) : 0; turns > 0; turns--) await Promise.resolve();
    for (let saved = false; !saved;) {
      const document = await this.rig.load(id);
      const data = make(document);
      if (data === null) break;
      saved = await saveSubject(await startRound(this.rig.loop), withEntry(document, data, this.rig.clock.now()));
    }
    await busy;
    await this.both((loop) => attend(loop, [id]));
  }

  private async changeSchool(change: (school: School) => School): Promise<void> {
    const document = (await this.rig.store.load('zuid:school')) as Document<School>;
    const body = change(document.body);
    await this.rig.store.save({ ...document, body: { ...body, revision: body.revision + 1 } });
    await this.both(tick);
  }

  private async pass(ms: number, ticking: boolean): Promise<void> {
    const { clock, store } = this.rig;
    const end = clock.now() + ms;
    for (let wake = nextWake(store), beats = 0; ticking && wake !== null && wake <= end; wake = nextWake(store)) {
      const before = clock.now();
      clock.to(Math.max(wake, before));
      await this.both(tick);
      // A minute is the beat: what could not be done is tried again a minute later.
      if ((nextWake(store) ?? Infinity) <= clock.now()) clock.to(clock.now() + MINUTE);
      if (++beats > 3000) throw new Error('the loop never sleeps');
    }
    clock.to(end);
    await this.both(tick);
  }

  /** Two workers at the same moment; one that died is replaced by a new process. */
  private async both(act: (loop: Loop) => Promise<unknown>): Promise<void> {
    const acts = this.workers.map((worker) => act(worker));
    const results = await Promise.allSettled(acts);
    results.forEach((result, index) => {
      if (result.status === 'rejected' && this.stores[index]?.dead !== true) throw result.reason;
    });
    this.stores.forEach((store) => {
      if (store.dead) store.revive();
    });
  }

  /** What leaves, at the moment it leaves: to somebody with access, and in that person's hours. */
  private async watch(to: string, card: ToyCard): Promise<void> {
    const now = this.rig.clock.now();
    const world = await this.rig.loop.worlds.now();
    const { notices } = await this.rig.desk(to);
    const open = isSendingMoment(world.days, sendingHoursOf(world), (day) => isIn(world.school, to, day), now);
    for (const { notice, subject } of notices.filter((item) => card.keys.includes(item.notice.key))) {
      if (!open && (notice.hours === 'sending' || card.form !== 'card')) this.broken.push(`${notice.key} left to ${to} outside the hours`);
      if (notice.until <= now && card.form !== 'summary') this.broken.push(`${notice.key} left to ${to} although it had lapsed`);
      if (isDeskId(subject)) continue;
      const document = await this.rig.load(await this.rig.loop.subjects.liveId(subject));
      if (!this.rig.loop.subjects.mayReceive(document, notice, to, world))
        this.broken.push(`${notice.key} left to ${to}, who has no access`);
    }
  }

  private async checkMessages(): Promise<void> {
    const seen = new Set<string>();
    for (const { to, message } of this.rig.platform.sent) {
      const card = message.card as ToyCard;
      if (card.form === 'summary') continue;
      for (const key of card.keys) {
        const again = seen.has(`${to} ${key}`);
        if (again && !card.repeat) this.broken.push(`${key} reached ${to} twice without a mark`);
        if (again && /:N(2|8|13|30):/.test(key)) this.broken.push(`${key} reached ${to} twice, and may never be repeated`);
        seen.add(`${to} ${key}`);
        if (card.keys.length > 1 && /:N(8|30):/.test(key)) this.broken.push(`${key} stands alone, but was merged`);
      }
    }
  }

  /** Whoever must have a notice has it, or there is a reason that can be named. */
  private async checkSubject(subject: string, world: World): Promise<void> {
    const { rig } = this;
    const now = rig.clock.now();
    const document = (await rig.load(await rig.loop.subjects.liveId(subject))) as SubjectDocument;
    for (const notice of rig.loop.subjects.due(document, world, now).filter((one) => one.from <= now)) {
      const desk = await rig.desk(notice.person);
      const item = desk.notices.find((one) => one.notice.key === notice.key);
      const receipts = document.body.receipts.filter((receipt) => receipt.key === notice.key);
      if (receipts.some((receipt) => receipt.result === 'sent')) continue;
      if (receipts.some((receipt) => receipt.result === 'dropped')) {
        if (item !== undefined && item.reason === '') this.broken.push(`${notice.key} was dropped without a reason`);
      } else if (item === undefined) this.broken.push(`${notice.key} lies nowhere`);
      else if (item.state !== 'pending' || !item.holds) this.broken.push(`${notice.key} is ${item.state} and nobody heard of it`);
      else if (Math.min(readyAt(desk, item, world, now), notice.until) <= now) this.broken.push(`${notice.key} waits without a cause`);
    }
  }

  private async checkDesks(world: World): Promise<void> {
    for (const person of PEOPLE) {
      const desk = await this.rig.desk(person);
      for (const item of desk.notices) await this.checkItem(desk, item.notice.key, world);
      for (const screen of desk.screens) {
        const asks = desk.notices.some((item) => screen.keys.includes(item.notice.key) && item.state === 'sent' && item.holds);
        const look = this.rig.platform.screens.get(screen.address.message)?.look;
        if (screen.keys.length > 0 && look !== (asks ? 'neutral' : 'done'))
          this.broken.push(`${screen.keys.join()} looks ${look} to ${person}`);
      }
    }
  }

  private async checkItem(desk: Desk, key: string, world: World): Promise<void> {
    const item = desk.notices.find((one) => one.notice.key === key);
    if (item === undefined) return;
    if (item.unreported.length > 0 || item.claim !== null) this.broken.push(`${key} is not settled at ${desk.person}`);
    if (isDeskId(item.subject)) {
      const about = item.subject === deskIdOf('zuid', desk.person) ? null : await this.rig.desk(item.notice.about);
      const told = about === null ? [] : ownDue(about, item.subject, world, new Set(), this.rig.clock.now());
      if (about !== null && item.holds !== told.some((notice) => notice.key === key))
        this.broken.push(`${key} holds=${item.holds} at ${desk.person}`);
      return;
    }
    const document = (await this.rig.load(await this.rig.loop.subjects.liveId(item.subject))) as SubjectDocument;
    const has = (result: string): boolean =>
      document.body.receipts.some((receipt) => receipt.key === key && receipt.person === desk.person && receipt.result === result);
    const arrived = this.rig.platform.sent.some((one) => one.to === desk.person && (one.message.card as ToyCard).keys.includes(key));
    if (item.state === 'sent' && (!has('sent') || !arrived)) this.broken.push(`${key} counts as sent to ${desk.person}, but is not`);
    if (item.state === 'dropped' && item.reason !== 'no-access' && !has('dropped'))
      this.broken.push(`the drop of ${key} is unknown to its subject`);
    const now = this.rig.clock.now();
    const holds = this.rig.loop.subjects.due(document, world, now).some((notice) => notice.key === key && notice.until > now);
    if (item.state === 'sent' && item.holds !== holds) this.broken.push(`${key} holds=${item.holds} at ${desk.person}`);
  }
}

/** The calendar is built once for all: making it takes longer than the rest of a run. */
function worker(rig: Rig, store: WorkerStore): Loop {
  const platforms = new Map([[rig.platform.name, store.platform(rig.platform)]]);
  return { ...rig.withStore(store), platforms, worlds: rig.loop.worlds };
}

/** Repeatable noise (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
