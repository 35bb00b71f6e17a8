// The rungs of a notice that climbs: who is asked next, and when, while nobody answers.
import type { Rule, Vocabulary } from '../../protocol/grammar';
import type { Instant } from '../time/instant';
import { nextWaking } from '../time/sending-hours';
import { keyOf } from './notice';
import { shifted } from './moments';
import type { Item, Reader } from './reader';

export interface Rung {
  index: number;
  at: Instant;
  people: { person: string; seat: string }[];
}

/** A ladder is not climbed further than this; at one repeat a week that is longer than any case is kept. */
const LONGEST = 400;

/**
 * The rungs that hold now, and the first one after `horizon`. Waits count from the moment the message before *was for*, never from when
 * it left; a rung waits for the receipts of the one below, and a run that waits so has no moment of its own.
 */
export function climb<V extends Vocabulary>(rule: Rule<V>, item: Item, from: Instant, reader: Reader<V>, horizon: Instant): Rung[] {
  const first: Rung = { index: 0, at: from, people: firstPeople(rule, item, reader) };
  const ladder = rule.ladder;
  if (ladder === undefined) return [first];

  const rungs = [first];
  const chain = ladder.climbs === 'chain' && ladder.above !== undefined ? reader.chainAbove(ladder.above, item) : [];
  const had = new Set(first.people.map(({ person }) => person));
  let place = 0;
  let below = first;
  while (rungs.length < LONGEST && below.at <= horizon) {
    if (!settled(rule, item, below, reader)) break;
    const index = below.index + 1;
    let people: Rung['people'];
    let wait = ladder.wait;
    if (ladder.climbs === 'same') {
      people = first.people.slice();
      if (ladder.also !== undefined && index >= ladder.also.rung) people = people.concat(holdersOf(ladder.also.to, item, reader));
    } else {
      while (place < chain.length && (chain[place] ?? []).every((person) => had.has(person))) place++;
      const next = chain[place];
      if (next !== undefined) people = next.map((person) => ({ person, seat: 'next-above' }));
      else if (ladder.again === undefined || below.people.length === 0) break;
      else {
        people = below.people;
        wait = ladder.again;
      }
    }
    const at = shifted(below.at, wait, undefined, reader);
    below = { index, at: rule.from.waking === true ? nextWaking(at) : at, people: unique(people) };
    below.people.forEach(({ person }) => had.add(person));
    rungs.push(below);
  }
  return rungs;
}

/** The part of a notice key: rung 0 has none of its own. */
export function partOf(item: Item, rung: number): string {
  return rung === 0 ? item.part : `${item.part}.r${rung}`;
}

function firstPeople<V extends Vocabulary>(rule: Rule<V>, item: Item, reader: Reader<V>): Rung['people'] {
  if (!('firstHeld' in rule.to)) return unique(holdersOf(rule.to, item, reader));
  for (const seat of rule.to.firstHeld) {
    const people = holdersOf([seat], item, reader);
    if (people.length > 0) return people;
  }
  return [];
}

function holdersOf<V extends Vocabulary>(seats: readonly V['seat'][], item: Item, reader: Reader<V>): Rung['people'] {
  return seats.flatMap((seat) => reader.holders(seat, item).map((person) => ({ person, seat })));
}

function settled<V extends Vocabulary>(rule: Rule<V>, item: Item, rung: Rung, reader: Reader<V>): boolean {
  const part = partOf(item, rung.index);
  return rung.people.every(({ person }) => (reader.receipts.get(keyOf(reader.subject, rule.id, item.seq, part, person)) ?? []).length > 0);
}

function unique(people: Rung['people']): Rung['people'] {
  return people.filter((one, index) => people.findIndex((other) => other.person === one.person) === index);
}
