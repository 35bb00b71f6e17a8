// The rungs of a notice that climbs: who is asked next, and when, while nobody answers.
import type { Recipients, Rule, Shift, Step, Vocabulary } from '../../protocol/grammar';
import type { Instant } from '../time/instant';
import { nextWaking } from '../time/sending-hours';
import { saidFor } from './lapses';
import { keyOf, runOf } from './notice';
import { shifted } from './moments';
import type { Item, Reader } from './reader';
import { NOWHERE, sentRungs } from './sent-rungs';
import { withStandIns, type Asked } from './stand-ins';

export interface Rung {
  index: number;
  /** The moment that the message *is for*; who stands in for somebody may get it later. */
  at: Instant;
  people: Asked[];
  /** They got it when the places were others (somebody else leads now), and it asks them still. */
  kept?: true;
}

/** A ladder is not climbed further than this; at one repeat a week that is longer than any case is kept. */
const LONGEST = 400;

/**
 * The rungs that hold now, and the first one after `horizon` that reaches somebody. Waits count from the moment the message before *was for*, never from when
 * it left; a rung waits for the receipts of the one below, and a run that waits so has no moment of its own.
 */
export function climb<V extends Vocabulary, Thing extends Item>(
  rule: Rule<V>,
  item: Thing,
  from: Instant,
  reader: Reader<V, Thing>,
  horizon: Instant,
): Rung[] {
  const rungs: Rung[] = [];
  const had = new Set<string>();
  const sentOn = rule.ladder === undefined ? NOWHERE : sentRungs(runOf(reader.subject, rule.id, item.seq, item.part), reader.receipts);
  /** Who did not have this message yet, on another rung than the next one (*The chain*). */
  const isNew = (person: string): boolean => !had.has(person) && (sentOn.get(person)?.has(rungs.length) ?? true);
  const kept: Seated[] = [];
  const isFresh = (one: Seated): boolean => {
    if (isNew(one.person)) return true;
    if (!had.has(one.person)) kept.push(one);
    return false;
  };
  let at = from;
  for (const place of route(rule, item, reader, isFresh)) {
    const index = rungs.length;
    if (index > 0) at = shifted(at, place.wait, place.at === undefined ? undefined : reader.time(place.at), reader);
    // A wait in school days has an hour of its own (N7).
    if (rule.from.waking === true && isCounted(place.wait)) at = nextWaking(at);
    const part = partOf(item, index);
    const keyFor = (person: string): string => keyOf(reader.subject, rule.id, item.seq, part, person);
    const asked = unique(place.people).map(({ person, seat }): Asked => ({ key: keyFor(person), person, seat, insteadOf: '', from: at }));
    const people = rule.personal === true ? asked : withStandIns(asked, item, keyFor, isNew, reader);
    for (const { person } of people) had.add(person);
    rungs.push({ index, at, people });
    const settled = people.every((one) => saidFor(reader.receipts.get(one.key) ?? [], one.from).length > 0);
    // A rung without people has no notice that could wake anybody: the next one is looked for.
    if ((at > horizon && people.length > 0) || !settled || rungs.length >= LONGEST) break;
  }
  // The message that somebody has already stays a question: under the rung on which it came.
  for (const { person, seat } of unique(kept.filter((one) => !had.has(one.person)))) {
    const [index] = sentOn.get(person) ?? [];
    if (index === undefined) continue;
    const key = keyOf(reader.subject, rule.id, item.seq, partOf(item, index), person);
    rungs.push({ index, at: from, people: [{ key, person, seat, insteadOf: '', from }], kept: true });
  }
  return rungs;
}

/** The part of a notice key: rung 0 has none of its own. */
export function partOf(item: Item, rung: number): string {
  return rung === 0 ? item.part : `${item.part}.r${rung}`;
}

interface Seated {
  person: string;
  seat: string;
}
type Place<V extends Vocabulary> = Omit<Step<V>, 'to'> & { people: readonly Seated[] };

/** Every place that the message goes to, one after the other. */
function* route<V extends Vocabulary, Thing extends Item>(
  rule: Rule<V>,
  item: Thing,
  reader: Reader<V, Thing>,
  isFresh: (one: Seated) => boolean,
): Generator<Place<V>, void> {
  const { ladder } = rule;
  const fresh = (people: readonly Seated[]): Seated[] => people.filter(isFresh);
  let top = seated(rule.to, item, reader);
  yield { people: ladder?.climbs === 'same' ? top : fresh(top) };
  switch (ladder?.climbs) {
    case 'steps':
      for (const { to, ...when } of ladder.steps) yield { ...when, people: fresh(seated(to, item, reader)) };
      return;
    case 'same': {
      const { wait, most, also } = ladder;
      const last = 1 + (most === undefined ? Infinity : reader.amount(most));
      const widens = also === undefined ? Infinity : reader.amount(also.sending);
      // Found once: what nobody reads is sent hundreds of times.
      const more = also === undefined ? top : [...top, ...seated(also.to, item, reader)];
      for (let sending = 2; sending <= last; sending++) yield { wait, people: sending >= widens ? more : top };
      return;
    }
    case 'chain': {
      let wait = ladder.first ?? ladder.wait;
      for (const place of reader.chainAbove(ladder.above, item)) {
        top = place.map((person) => ({ person, seat: 'next-above' }));
        const people = fresh(top);
        if (people.length === 0) continue;
        yield { wait, people };
        wait = ladder.wait;
      }
      while (ladder.again !== undefined && top.length > 0) yield { wait: ladder.again, people: top };
    }
  }
}

function isCounted<V extends Vocabulary>(wait: Shift<V> | undefined): boolean {
  return wait !== undefined && ('hours' in wait || 'minutes' in wait);
}

function seated<V extends Vocabulary, Thing extends Item>(to: Recipients<V>, item: Thing, reader: Reader<V, Thing>): Seated[] {
  const people: Seated[] = [];
  for (const seat of 'firstHeld' in to ? to.firstHeld : to) {
    for (const person of reader.holders(seat, item)) people.push({ person, seat });
    if ('firstHeld' in to && people.length > 0) break;
  }
  return people;
}

function unique(people: readonly Seated[]): Seated[] {
  return people.filter((one, index) => people.findIndex((other) => other.person === one.person) === index);
}
