// A report and the case that grows from it, made by giving the real commands: what the views are tested with.
import type { NoticeCard } from '../../../src/protocol/v1/rules';
import type { CardData, CardName } from '../../../src/core/card-data';
import { firstEntryOf } from '../../../src/core/case/start/from-report';
import { commandOf, foldCase, foldReport } from '../../../src/core/families';
import type { Values } from '../../../src/core/kernel/command';
import { append, decide } from '../../../src/core/kernel/decide';
import type { Entry, Receipt } from '../../../src/core/kernel/entry';
import type { Notice } from '../../../src/core/kernel/notice';
import { undo } from '../../../src/core/subject/undo';
import { isRefusal, type Refusal } from '../../../src/core/kernel/outcome';
import { reportEventsOf } from '../../../src/core/report/create';
import type { School } from '../../../src/core/school/school';
import type { World } from '../../../src/core/school/world';
import { noticesOf } from '../../../src/core/subject/notices';
import type { SubjectState } from '../../../src/core/subject/state';
import { buildSchoolDays } from '../../../src/core/time/school-days';
import { dayOf, instantAt, type Instant } from '../../../src/core/time/instant';
import { answerCard } from '../../../src/core/views/answer-card';
import { noticeCard } from '../../../src/core/views/notice-card';
import { openCard } from '../../../src/core/views/open-card';
import type { AnyCard, Viewer } from '../../../src/core/views/viewer';
import { pupil, school as bare } from '../school/a-school';

export const TARGET = 'Mila de Graaf';
export const BULLY = 'Daan Visser';
export const FOLLOWER = 'Youri Bakker';
export const WORDS = 'Twee jongens hielden haar fiets vast en lachten erom.';
export const WISH = 'Ik wil gewoon naar huis kunnen fietsen.';
export const SUBJECT = 'devlinder:report:r1';

export const SCHOOL: School = {
  ...bare,
  pupils: [pupil('101', TARGET), pupil('102', BULLY), pupil('103', FOLLOWER), pupil('104', 'Sanne Kok', '2B', ['lotte'])],
  numbers: { [SUBJECT]: '2026-031' },
};
const DAYS = buildSchoolDays(SCHOOL);

/** Every message to one person is made with this when nothing special is the case. */
export const PLAIN = { repeat: false, deputyFor: '', lines: [] };

export class ACase {
  now: Instant = instantAt('2026-11-24', '10:15');
  readonly entries: Entry[] = [];
  private started: Entry[] | null = null;

  constructor(readonly world: World = { school: SCHOOL, days: DAYS }) {}

  /** Sends a report about the target; `values` over the usual ones. */
  report(by = 'bram', values: Values = {}): this {
    const input = { urgent: 'no' as const, target: TARGET, class: '2B', words: WORDS, pupil: '', ...values };
    const events = reportEventsOf(input, '2026-031', { actor: by, about: '', now: this.now, today: dayOf(this.now), world: this.world });
    if (isRefusal(events)) throw new Error(`refused: ${events.refused}`);
    this.entries.push(...append([], events, { person: by, cause: 'r1', answer: '', at: this.now }));
    return this.grow();
  }

  /** Whether the report is a case by now: then it is one, as the app makes it. */
  private grow(): this {
    const state = foldReport(this.entries, SUBJECT);
    const first = firstEntryOf(state);
    if (this.started === null && first !== null) this.started = [first];
    return this;
  }

  at(day: string, time = '10:15'): this {
    this.now = instantAt(day, time);
    return this;
  }

  get state(): SubjectState {
    return this.started === null ? foldReport(this.entries, SUBJECT) : foldCase(this.started);
  }

  /** Report and case together, as the chronology reads them. */
  get all(): readonly Entry[] {
    return [...this.entries, ...(this.started ?? [])];
  }

  viewer(person: string): Viewer {
    return { person, now: this.now, world: this.world };
  }

  /** Whether what it is now knows this command. */
  can(command: string): boolean {
    return commandOf(this.state.kind, command) !== undefined;
  }

  /** Tries a command: what it writes down, or why not. */
  tries(person: string, command: string, values: Values = {}, about = '', ref = `form-${this.all.length}`): Refusal | null {
    const { state } = this;
    const definition = commandOf(state.kind, command);
    if (definition === undefined) throw new Error(`a ${state.kind} has no ${command}`);
    const context = { actor: person, about, now: this.now, today: dayOf(this.now), world: this.world };
    const events = decide(definition, state, values, context);
    if (isRefusal(events)) return events;
    const list = this.started ?? this.entries;
    list.push(...append(list, events, { person, cause: ref, answer: '', at: this.now }).slice(list.length));
    this.grow();
    return null;
  }

  /** Gives a command and reads the answer. */
  does(person: string, command: string, values: Values = {}, about = ''): AnyCard {
    const before = this.state;
    const ref = `form-${this.all.length}`;
    const refusal = this.tries(person, command, values, about, ref);
    if (refusal !== null) throw new Error(`${command} was refused: ${refusal.refused}`);
    const choice = values[commandOf(before.kind, command)?.choice ?? ''] ?? '';
    return answerCard(command, { before, after: this.state, viewer: this.viewer(person), ref, formId: 'next-form', about, choice });
  }

  /** Takes back what this person did last, or what a card wrote. */
  undo(person: string, cause?: string): void {
    const list = this.started ?? this.entries;
    const last = list.findLast((entry) => entry.by === person)?.cause ?? '';
    const events = undo(list, person, cause ?? last, this.now, 5);
    if (isRefusal(events)) throw new Error(`refused: ${events.refused}`);
    list.push(...append(list, events, { person, cause: 'undo', answer: '', at: this.now }).slice(list.length));
  }

  opens(person: string, card: string, about = '', choice = '', ref = ''): AnyCard | Refusal {
    return openCard({ card, choice, about, ref, formId: 'new-form', values: {} }, this.state, this.viewer(person));
  }

  /** What holds for a person now, as if everything before was sent. */
  notices(person: string): Notice[] {
    return noticesOf(this.state, this.receipts(), this.world, this.now).filter((one) => one.person === person && one.from <= this.now);
  }

  private receipts(): Receipt[] {
    let receipts: Receipt[] = [];
    for (let rung = 0; rung < 4; rung++) {
      const due = noticesOf(this.state, receipts, this.world, this.now).filter((one) => one.from < this.now);
      receipts = due.map(({ key, person, from }) => ({ key, person, result: 'sent', at: from }));
    }
    return receipts;
  }

  /** The message with this card that a person gets now. */
  message(person: string, card: NoticeCard): AnyCard {
    const notice = this.notices(person).find((one) => one.card === card);
    if (notice === undefined) throw new Error(`${person} gets no ${card}`);
    return noticeCard(notice, this.state, this.viewer(person), PLAIN);
  }
}

/** The data of a card that must have this name. */
export function dataOf<C extends CardName>(card: AnyCard | Refusal, name: C): CardData[C] {
  if (isRefusal(card)) throw new Error(`refused: ${card.refused}`);
  if (card.card !== name) throw new Error(`expected ${name}, got ${card.card}`);
  return card.data as CardData[C];
}

/** Picked up by the mentor and spoken with the target, who agrees; both others are named. */
export function afterStep2(agrees = 'yes', mayKnow = 'no'): ACase {
  const story = new ACase().report();
  story.does('joris', 'pick-up');
  story.at('2026-11-26', '16:50').does('joris', 'record-target-talk', { heldOn: '2026-11-26', wish: WISH, agrees, mayKnow });
  story.does('joris', 'name-others', { bullies: BULLY, followers: FOLLOWER });
  return story;
}

/** Picked up by the mentor of the target. */
export function pickedUp(): ACase {
  const story = new ACase().report();
  story.does('joris', 'pick-up');
  return story;
}
