// Which notices hold for a subject: the rules read over its items. Pure; the same question always has the same answer.
import type { Rule, Vocabulary } from '../../protocol/grammar';
import { dayOf, type Day, type Instant } from '../time/instant';
import { climb, partOf, type Rung } from './ladder';
import { endOf, momentOf, speaks } from './moments';
import { FOREVER, keyOf, type Notice } from './notice';
import type { Item, Reader } from './reader';
import type { Asked } from './stand-ins';

/**
 * Every notice that holds, with its window; past, present, and of each run at most one that starts after `horizon`. A notice stays in
 * the list after it was sent, until an answer or another fact ends it: that is how screens know whether they still ask something.
 */
export function due<V extends Vocabulary, Thing extends Item>(
  rules: readonly Rule<V>[],
  reader: Reader<V, Thing>,
  horizon: Instant,
): Notice[] {
  const holding: Notice[] = [];
  for (const rule of rules) {
    for (const item of reader.items(rule.over)) holding.push(...ofItem(rules, rule, item, reader, horizon));
  }
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const heard = byRule(holding);
  const spoken = holding.filter((notice) => !silenced(notice, byId.get(notice.rule)?.yieldsTo ?? [], heard, reader));
  const told = byRule(spoken);
  return spoken.filter((notice) => notice.from > horizon || !isHeldBack(notice, byId.get(notice.rule)?.after, told, reader));
}

/** The first moment after `after` at which the answer of `due` changes by time alone; null when it never does. */
export function nextChange(notices: readonly Notice[], after: Instant): Instant | null {
  const moments = notices.flatMap((notice) => [notice.from, notice.until]).filter((at) => at > after && at < FOREVER);
  const first = Math.min(...moments);
  return Number.isFinite(first) ? first : null;
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

function ofItem<V extends Vocabulary, Thing extends Item>(
  rules: readonly Rule<V>[],
  rule: Rule<V>,
  item: Thing,
  reader: Reader<V, Thing>,
  horizon: Instant,
): Notice[] {
  if (!speaks(rule, item, reader)) return [];
  const from = momentOf(rules, rule.from, item, reader);
  if (from === undefined) return [];
  const until = endOf(rules, rule.ends, from, item, reader);
  const { hours } = rule;
  const acute = typeof hours === 'string' ? hours === 'acute' : reader.fact(hours.acuteWhen, item);
  const card = rule.asks?.find((ask) => reader.fact(ask.when, item))?.card ?? rule.card;
  // Every field written out: there are hundreds of these, and putting them together from parts takes ten times as long.
  const noticeOf = (id: string, { index }: Rung, asked: Asked, shows: string, doubt: Notice['doubt']): Notice => ({
    key: asked.key,
    rule: id,
    about: item.about,
    person: asked.person,
    from: asked.from,
    until,
    hours: acute ? 'acute' : 'sending',
    doubt,
    card: shows,
    rung: index,
    snooze: rule.snooze,
    alone: rule.alone === true,
    seat: asked.seat,
    personal: rule.personal === true,
    insteadOf: asked.insteadOf,
  });
  const notices: Notice[] = [];
  for (const rung of climb(rule, item, from, reader, horizon)) {
    const doubt = rung.index === 0 ? rule.doubt : (rule.doubtAbove ?? rule.doubt);
    for (const asked of rung.people) notices.push(noticeOf(rule.id, rung, asked, card, doubt));
    for (const copy of copiesOf(rule, item, rung, reader)) notices.push(noticeOf(copyId(rule), rung, copy, copy.card, 'drop'));
  }
  return notices.filter((one) => one.from < one.until);
}

function copyId<V extends Vocabulary>(rule: Rule<V>): string {
  return `${rule.id}-copy`;
}

/** Who hears that others were asked: nobody of those, and nobody when there was nobody to ask. */
function copiesOf<V extends Vocabulary, Thing extends Item>(
  rule: Rule<V>,
  item: Thing,
  rung: Rung,
  reader: Reader<V, Thing>,
): (Asked & { card: string })[] {
  const { copy } = rule;
  if (copy === undefined || rung.people.length === 0 || rung.kept === true) return [];
  return copy.to.flatMap((seat) =>
    reader
      .holders(seat, item)
      .filter((person) => !rung.people.some((other) => other.person === person))
      .map((person) => {
        const key = keyOf(reader.subject, copyId(rule), item.seq, partOf(item, rung.index), person);
        return { key, person, seat, insteadOf: '', from: rung.at, card: copy.card };
      }),
  );
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
  const isTold = ({ key }: Notice): boolean => (reader.receipts.get(key) ?? []).length > 0;
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
  const at = notice.hours === 'acute' ? notice.from : reader.sendingAt(notice.person, notice.from);
  return at < notice.until ? dayOf(at) : undefined;
}
