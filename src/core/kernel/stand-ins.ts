// Who is asked instead when everybody who was asked is away and nobody stands in for them (protocol/v1, *Absence*).
import type { Vocabulary } from '../../protocol/grammar';
import type { Instant } from '../time/instant';
import { isFinal, lapsedAt } from './lapses';
import type { Item, Reader } from './reader';

/** Somebody who gets one message of a rule. */
export interface Asked {
  /** Of the notice. */
  key: string;
  person: string;
  /** Why this person: the seat of the rule. */
  seat: string;
  /** Whom this person stands in for; empty otherwise. */
  insteadOf: string;
  from: Instant;
}

/**
 * The people of one rung, and when all of them are away the next place in the chain; and the place above that when nobody is there
 * either. The desk has said `absent` for who is away. `keyFor` gives the notice key of a person on this rung; `isNew` says who did not have
 * the message on another one.
 */
export function withStandIns<V extends Vocabulary, Thing extends Item>(
  asked: Asked[],
  item: Thing,
  keyFor: (person: string) => string,
  isNew: (person: string) => boolean,
  reader: Reader<V, Thing>,
): Asked[] {
  const [first] = asked;
  let since = awaySince(asked, reader);
  if (first === undefined || since === undefined) return asked;
  const all = [...asked];
  for (const place of reader.chainAbovePerson(first.person, item)) {
    if (since === undefined) break;
    const from = Math.max(first.from, since);
    const next = place
      .filter((person) => isNew(person) && !all.some((one) => one.person === person))
      .map((person): Asked => ({ key: keyFor(person), person, seat: 'next-above', insteadOf: first.person, from }));
    if (next.length === 0) continue;
    all.push(...next);
    since = awaySince(next, reader);
  }
  return all;
}

/** Since when every one of them is away; undefined while somebody has the message or may still get it. A lapse ends what was said before. */
function awaySince<V extends Vocabulary, Thing extends Item>(people: readonly Asked[], reader: Reader<V, Thing>): Instant | undefined {
  let since = 0;
  for (const { key } of people) {
    const receipts = reader.receipts.get(key) ?? [];
    const lapse = lapsedAt(receipts);
    const away = receipts.find(({ result, at }) => result === 'absent' && at >= lapse);
    if (away === undefined || receipts.some(isFinal)) return undefined;
    since = Math.max(since, away.at);
  }
  return since;
}
