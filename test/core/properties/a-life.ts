// One report and the case that grows from it, lived by the core alone: taps, time, and every message taken for sent when it reaches its person.
import { firstEntryOf } from '../../../src/core/case/start/from-report';
import type { Route } from '../../../src/protocol/v1/other-routes';
import { rules } from '../../../src/protocol/v1/rules';
import { commandOf, foldCase, foldReport } from '../../../src/core/families';
import type { CommandContext, Values } from '../../../src/core/kernel/command';
import { append, decide } from '../../../src/core/kernel/decide';
import type { Entry, NewEvent, Receipt } from '../../../src/core/kernel/entry';
import type { Notice } from '../../../src/core/kernel/notice';
import { isRefusal } from '../../../src/core/kernel/outcome';
import { undo } from '../../../src/core/subject/undo';
import { reportEventsOf, type ReportInput } from '../../../src/core/report/create';
import { ownMoment } from '../../../src/core/desk/reach';
import { isAway } from '../../../src/core/school/absence';
import { standInOf } from '../../../src/core/school/absence';
import { remembering } from '../../../src/core/school/handed';
import type { World } from '../../../src/core/school/world';
import { shutOut } from '../../../src/core/subject/leads';
import { noticesOf } from '../../../src/core/subject/notices';
import { reportersOf, type SubjectState } from '../../../src/core/subject/state';
import { successionsOf, type Succession } from '../../../src/core/subject/successions';
import { dayOf, type Instant } from '../../../src/core/time/instant';
import { reachedInHours } from '../../fixtures/reached-in-hours';

export const SUBJECT = 'devlinder:report:r1';

/** A message that left. */
export interface Left {
  /** With the person who got it. */
  notice: Notice;
  /** Who was asked: that person, or somebody for whom that person stands in. */
  asked: string;
  at: Instant;
  /** Counts what was written until then: the same number twice means that nothing happened in between. */
  after: number;
}

/** When a message reaches somebody, and whom; or that nobody is there to get it. */
interface Reach {
  at: Instant;
  result: 'sent' | 'absent';
  to: string;
}

/** More moments than anybody is written to in the months of a run. */
const MOST_MOMENTS = 5000;

/** Rules that wait for the message of another one. */
const HELD: readonly string[] = rules.flatMap((rule) => ('after' in rule ? [rule.id] : []));

export class Life {
  readonly receipts: Receipt[] = [];
  readonly left: Left[] = [];
  /** What was to be sent, and went away while nobody did anything. */
  readonly lost: Notice[] = [];
  /** Called with each message that leaves. */
  onLeft: (left: Left) => void = () => undefined;
  /** How often each command was given. */
  readonly given = new Map<string, number>();
  /** Keys of what was sent or dropped, or found to be for somebody who is away. */
  private readonly settled = new Set<string>();
  private readonly dropped = new Set<string>();
  /** By key, when a window last passed unsent. */
  private readonly passed = new Map<string, Instant>();
  private report: Entry[] = [];
  private ofCase: Entry[] | null = null;
  private folded: SubjectState | null = null;
  private causes = 0;
  private foreseen: readonly Notice[] = [];
  /** The last answer of `notices`, and what it was asked with. */
  private asked: { state: SubjectState; receipts: number; world: World; now: Instant; notices: readonly Notice[] } | null = null;
  /** When who is to get something is reached, by person and moment. */
  private readonly reaches = new Map<string, Reach>();

  constructor(
    public now: Instant,
    private known: World,
  ) {}

  get world(): World {
    return this.known;
  }

  /** Another school from now on, which remembers this one; the calendar stays. */
  set world({ school, days }: World) {
    this.known = { school: remembering(this.known.school, school, this.now), days };
    this.foreseen = [];
    this.reaches.clear();
  }

  /** The same life up to now; what happens in one of them is not known in the other. */
  copy(): Life {
    const twin = new Life(this.now, this.known);
    twin.receipts.push(...this.receipts);
    twin.left.push(...this.left);
    this.settled.forEach((key) => twin.settled.add(key));
    this.dropped.forEach((key) => twin.dropped.add(key));
    this.passed.forEach((at, key) => twin.passed.set(key, at));
    [twin.report, twin.ofCase, twin.folded, twin.causes] = [this.report, this.ofCase, this.folded, this.causes];
    return twin;
  }

  get entries(): readonly Entry[] {
    return this.ofCase ?? this.report;
  }

  get state(): SubjectState {
    this.folded ??= this.ofCase === null ? foldReport(this.report, SUBJECT) : foldCase(this.ofCase);
    return this.folded;
  }

  get isOpen(): boolean {
    return this.state.status === 'open';
  }

  reports(by: string, input: ReportInput): this {
    const events = reportEventsOf(input, '2026-031', this.context(by, ''));
    if (isRefusal(events)) throw new Error(`refused: ${events.refused}`);
    return this.writes(by, events);
  }

  /** Another route than a report was shown (I14). */
  shows(by: string, route: Route): this {
    return this.writes(by, [{ type: 'route-shown', data: { route } }]);
  }

  context(actor: string, about: string): CommandContext {
    return { actor, about, now: this.now, today: dayOf(this.now), world: this.world };
  }

  /** Whether a card would offer this command. */
  offers(person: string, name: string, about: string): boolean {
    const definition = commandOf(this.state.kind, name);
    if (definition === undefined) return false;
    const context = this.context(person, about);
    return definition.may(this.state, context) && definition.possible(this.state, context) === null;
  }

  /** Gives a command. The code of the refusal; empty when it was written down. */
  does(person: string, name: string, values: Values = {}, about = ''): string {
    const definition = commandOf(this.state.kind, name);
    if (definition === undefined) return 'unknown-command';
    const events = decide(definition, this.state, values, this.context(person, about));
    if (isRefusal(events)) return events.refused;
    this.given.set(name, (this.given.get(name) ?? 0) + 1);
    this.writes(person, events);
    return '';
  }

  /** Takes back what this person did last, when that is possible. */
  undoes(person: string): void {
    const cause = this.entries.findLast((entry) => entry.by === person)?.cause ?? '';
    const events = undo(this.entries, person, cause, this.now, 5);
    if (!isRefusal(events)) this.writes(person, events);
  }

  private writes(by: string, events: readonly NewEvent[]): this {
    const entries = this.ofCase ?? this.report;
    const written = append(entries, events, { person: by, cause: `tap-${++this.causes}`, answer: '', at: this.now });
    if (this.ofCase === null) this.report = written;
    else this.ofCase = written;
    this.folded = null;
    this.foreseen = [];
    this.reaches.clear();
    const first = this.ofCase === null ? firstEntryOf(foldReport(this.report, SUBJECT)) : null;
    if (first !== null) {
      this.ofCase = [first];
      this.folded = null;
    }
    return this;
  }

  /** Everything that holds now, past and future, by the rules of this moment. */
  notices(): readonly Notice[] {
    const { state, receipts, world, now, asked } = this;
    if (asked?.state === state && asked.receipts === receipts.length && asked.world === world && asked.now === now) return asked.notices;
    const notices = noticesOf(state, receipts, world, now);
    this.asked = { state, receipts: receipts.length, world, now, notices };
    return notices;
  }

  /** I10, I18: who left, or is shut out, gets nothing, nor a deputy who reported; the loop asks it again of every message. */
  mayReceive({ person, seat }: Notice, asked = person): boolean {
    if (!this.world.school.people.some(({ id }) => id === person)) return false;
    if (seat === 'reporter' || seat === 'flag-reporter') return person === asked;
    if (shutOut(this.state, this.world).includes(person)) return false;
    return person === asked || !reportersOf(this.state).includes(person);
  }

  /** Lets time pass: every message is sent, dropped or found to be for somebody who is away, when its moment comes. */
  passesTo(end: Instant): void {
    for (let moments = 0; ; moments++) {
      if (moments > MOST_MOMENTS) throw new Error('time does not go on');
      if (this.lapses()) continue;
      const all = this.notices();
      this.notesLost(all);
      const waiting = all.filter((notice) => !this.isSettled(notice)).map((notice) => this.reached(notice));
      const ready = waiting.filter(({ at }) => at <= this.now);
      ready.forEach((one) => this.settle(one));
      if (ready.length > 0) continue;
      const next = Math.min(...waiting.map(({ at }) => at), ...this.kept().map(({ endsAt = end + 1 }) => endsAt));
      if (next > end) break;
      this.now = next;
      const due = waiting.filter(({ at }) => at <= next);
      // What was foreseen may be held back when its moment comes.
      if (due.some(({ notice }) => HELD.includes(notice.rule))) continue;
      due.forEach((one) => this.settle(one));
    }
    this.now = Math.max(this.now, end);
  }

  /** N28: parts of the case that went to another mentor, and what the old one keeps until then. */
  private kept(): Succession[] {
    return successionsOf(this.state, this.world).filter(({ endsAt }) => endsAt !== undefined);
  }

  /** N28: who kept it too long has it no more; nobody taps. */
  private lapses(): boolean {
    const over = this.kept().filter(({ endsAt = Infinity }) => endsAt <= this.now);
    if (over.length > 0)
      this.writes(
        'system',
        over.map(({ pupil, part, from }) => ({ type: 'mentor-lapsed', data: { pupil: pupil.key, part, from } })),
      );
    return over.length > 0;
  }

  /** Whether nothing more is to be done for it in this window. */
  isSettled({ key, until }: Notice): boolean {
    return this.settled.has(key) || (this.passed.get(key) ?? -Infinity) >= until;
  }

  /** Whether a notice still waits for its moment, or was sent. */
  isAsked(notice: Notice): boolean {
    if (notice.until <= this.now) return false;
    return !this.dropped.has(notice.key);
  }

  private notesLost(all: readonly Notice[]): void {
    const waiting = this.foreseen.filter((one) => one.from <= this.now && one.until > this.now && !this.isSettled(one));
    const gone = waiting.filter(({ key, rule }) => !HELD.includes(rule) && !all.some((one) => one.key === key));
    this.lost.push(...gone);
    this.foreseen = all;
  }

  private settle({ notice, result, to }: Delivery): void {
    this.receipts.push({ key: notice.key, person: to, result, at: this.now });
    if (result === 'lapsed') this.passed.set(notice.key, this.now);
    else this.settled.add(notice.key);
    if (result === 'dropped') this.dropped.add(notice.key);
    if (result !== 'sent') return;
    const left = { notice: { ...notice, person: to }, asked: notice.person, at: this.now, after: this.causes };
    this.left.push(left);
    this.onLeft(left);
  }

  private reached(notice: Notice): Delivery {
    const { person: to } = notice;
    const start = Math.max(notice.from, this.now);
    if (!this.mayReceive(notice)) return { notice, at: start, result: 'dropped', to };
    const found: Reach = notice.hours === 'acute' ? { at: start, result: 'sent', to } : this.inHours(notice, start);
    return found.at < notice.until ? { notice, ...found } : { notice, at: Math.max(notice.until, this.now), result: 'lapsed', to };
  }

  private inHours(notice: Notice, start: Instant): Reach {
    const asked = `${notice.person} ${notice.personal} ${start}`;
    const found = this.reaches.get(asked) ?? this.foundInHours(notice, start);
    this.reaches.set(asked, found);
    return found;
  }

  /** *Absence*: who is away two school days is replaced by the deputy, if that one is there and may see it. */
  private foundInHours(notice: Notice, start: Instant): Reach {
    const { person } = notice;
    const found = reachedInHours(notice, start, this.world);
    if (found.result === 'sent') return { ...found, to: person };
    const today = dayOf(found.at);
    const deputy = standInOf(this.world, person, today) ?? person;
    const standsIn = this.mayReceive({ ...notice, person: deputy }, person) && !isAway(this.world, deputy, today);
    if (standsIn) return { at: ownMoment(deputy, this.world, start), result: 'sent', to: deputy };
    return { ...found, to: person };
  }
}

interface Delivery {
  notice: Notice;
  at: Instant;
  result: Receipt['result'];
  to: string;
}
