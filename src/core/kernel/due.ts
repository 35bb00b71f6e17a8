// Which notices hold for a subject: the rules read over its items. Pure; the same question always has the same answer.
import type { Rule, Vocabulary } from '../../protocol/grammar';
import type { Instant } from '../time/instant';
import { givenWay } from './giving-way';
import { climb, partOf, type Rung } from './ladder';
import { endOf, momentOf, speaks } from './moments';
import { copyId, FOREVER, keyOf, type Notice } from './notice';
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
  return givenWay(holding, rules, reader, horizon);
}

/** The first moment after `after` at which the answer of `due` changes by time alone; null when it never does. */
export function nextChange(notices: readonly Notice[], after: Instant): Instant | null {
  const moments = notices.flatMap((notice) => [notice.from, notice.until]).filter((at) => at > after && at < FOREVER);
  const first = Math.min(...moments);
  return Number.isFinite(first) ? first : null;
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
    for (const copy of copiesOf(rule, item, rung, reader)) notices.push(noticeOf(copyId(rule.id), rung, copy, copy.card, 'drop'));
  }
  return notices.filter((one) => one.from < one.until);
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
        const key = keyOf(reader.subject, copyId(rule.id), item.seq, partOf(item, rung.index), person);
        return { key, person, seat, insteadOf: '', from: rung.at, card: copy.card };
      }),
  );
}
