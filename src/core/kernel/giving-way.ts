// Notices beside each other: one waits for the message of another rule, or is not sent at all on the day of a better one.
import type { Rule, Vocabulary } from '../../protocol/grammar';
import { dayOf, type Day, type Instant } from '../time/instant';
import { lapsedAt, saidFor } from './lapses';
import type { Notice } from './notice';
import type { Item, Reader } from './reader';

/** What is left of the notices that hold by themselves; of those that start after `horizon` nothing is held back yet. */
export function givenWay<V extends Vocabulary, Thing extends Item>(
  holding: readonly Notice[],
  rules: readonly Rule<V>[],
  reader: Reader<V, Thing>,
  horizon: Instant,
): Notice[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const heard = byRule(holding);
  const spoken = holding.filter((notice) => !silenced(notice, byId.get(notice.rule)?.yieldsTo ?? [], heard, reader));
  const told = byRule(spoken);
  return spoken.filter((notice) => notice.from > horizon || !isHeldBack(notice, byId.get(notice.rule)?.after, told, reader));
}

type ByRule = ReadonlyMap<string, readonly Notice[]>;

function byRule(notices: readonly Notice[]): ByRule {
  const found = new Map<string, Notice[]>();
  for (const notice of notices) {
    const others = found.get(notice.rule);
    if (others === undefined) found.set(notice.rule, [notice]);
    else others.push(notice);
  }
  return found;
}

/**
 * Whether a notice waits for the message of another rule about the same thing. That the other one cannot come (its seat is empty, it is
 * over or silent) is no reason to wait; neither is one that comes anew after this notice was sent.
 */
function isHeldBack<V extends Vocabulary, Thing extends Item>(
  notice: Notice,
  after: string | undefined,
  all: ByRule,
  reader: Reader<V, Thing>,
): boolean {
  const isTold = ({ key, from }: Notice): boolean => saidFor(reader.receipts.get(key) ?? [], from).length > 0;
  if (after === undefined || isTold(notice)) return false;
  return (all.get(after) ?? []).some((below) => below.about === notice.about && below.until > notice.from && !isTold(below));
}

/** Whether the message of another rule about the same thing reaches this person on the same day, and says it better. */
function silenced<V extends Vocabulary, Thing extends Item>(
  notice: Notice,
  rules: readonly string[],
  all: ByRule,
  reader: Reader<V, Thing>,
): boolean {
  if (rules.length === 0) return false;
  const others = rules
    .flatMap((rule) => all.get(rule) ?? [])
    .filter(({ person, about, key }) => person === notice.person && about === notice.about && key !== notice.key);
  if (others.length === 0) return false;
  const day = reachesOn(notice, reader);
  return day !== undefined && others.some((other) => reachesOn(other, reader) === day);
}

/** The day on which a notice reached its person, or will; undefined when it lapses before that. */
function reachesOn<V extends Vocabulary, Thing extends Item>(notice: Notice, reader: Reader<V, Thing>): Day | undefined {
  const receipts = reader.receipts.get(notice.key) ?? [];
  const sent = receipts.find((receipt) => receipt.person === notice.person && receipt.result === 'sent');
  if (sent !== undefined) return dayOf(sent.at);
  if (receipts.some((receipt) => receipt.result === 'dropped')) return undefined;
  // What lapsed and may be sent after all is not sent before that.
  const start = Math.max(notice.from, lapsedAt(receipts));
  const at = notice.hours === 'acute' ? start : reader.sendingAt(notice.person, start);
  return at < notice.until ? dayOf(at) : undefined;
}
