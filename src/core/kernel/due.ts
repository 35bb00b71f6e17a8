// Which notices hold for a subject: the rules read over its items. Pure; the same question always has the same answer.
import type { Rule, Vocabulary } from '../../protocol/grammar';
import { dayOf, type Instant } from '../time/instant';
import { climb, partOf, type Rung } from './ladder';
import { endOf, momentOf } from './moments';
import { FOREVER, keyOf, type Notice } from './notice';
import type { Item, Reader } from './reader';

/**
 * Every notice that holds, with its window; past, present, and of each run at most one that starts after `horizon`. A notice stays in
 * the list after it was sent, until an answer or another fact ends it: that is how screens know whether they still ask something.
 */
export function due<V extends Vocabulary>(rules: readonly Rule<V>[], reader: Reader<V>, horizon: Instant): Notice[] {
  const holding = rules.flatMap((rule) => reader.items(rule.over).flatMap((item) => ofItem(rules, rule, item, reader, horizon)));
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return holding.filter((notice) => !silenced(notice, byId.get(notice.rule)?.yieldsTo ?? [], holding, reader));
}

/** The first moment after `after` at which the answer of `due` changes by time alone; null when it never does. */
export function nextChange(notices: readonly Notice[], after: Instant): Instant | null {
  const moments = notices.flatMap((notice) => [notice.from, notice.until]).filter((at) => at > after && at < FOREVER);
  const first = Math.min(...moments);
  return Number.isFinite(first) ? first : null;
}

function ofItem<V extends Vocabulary>(rules: readonly Rule<V>[], rule: Rule<V>, item: Item, reader: Reader<V>, horizon: Instant): Notice[] {
  if (!(rule.when ?? []).every((fact) => reader.fact(fact, item))) return [];
  if (rule.unless.some((fact) => reader.fact(fact, item))) return [];
  const from = momentOf(rules, rule.from, item, reader);
  if (from === undefined) return [];
  const until = endOf(rules, rule.ends, from, item, reader);
  const card = rule.asks?.find((ask) => reader.fact(ask.when, item))?.card ?? rule.card;
  const rungs = climb(rule, item, from, reader, horizon);
  const notice = (id: string, rung: Rung, person: string, seat: string): Notice => ({
    key: keyOf(reader.subject, id, item.seq, partOf(item, rung.index), person),
    rule: id,
    about: item.about,
    person,
    from: rung.at,
    until,
    hours: rule.hours,
    doubt: rung.index === 0 ? rule.doubt : (rule.doubtAbove ?? rule.doubt),
    card,
    rung: rung.index,
    snooze: rule.snooze,
    alone: rule.alone === true,
    seat,
    insteadOf: '',
  });
  const notices = rungs.flatMap((rung) => rung.people.map(({ person, seat }) => notice(rule.id, rung, person, seat)));
  const copy = rule.copy;
  const copies =
    copy === undefined
      ? []
      : rungs.flatMap((rung) =>
          copy.to.flatMap((seat) =>
            reader
              .holders(seat, item)
              .filter((person) => !rung.people.some((other) => other.person === person))
              .map((person): Notice => ({ ...notice(`${rule.id}-copy`, rung, person, seat), card: copy.card, doubt: 'drop' })),
          ),
        );
  return [...notices, ...standIns(item, notices, reader), ...copies].filter((one) => one.from < one.until);
}

/**
 * "No deputy, or the deputy in neither: the next in the chain gets it at once" (Time, Absence). The desk has said `absent`; when that
 * holds for everybody of a rung, the next place above gets it, and the place above that when nobody is there either.
 */
function standIns<V extends Vocabulary>(item: Item, notices: readonly Notice[], reader: Reader<V>): Notice[] {
  const added: Notice[] = [];
  for (const notice of notices) {
    const rung = notices.filter((other) => other.rung === notice.rung);
    const awaySince = Math.max(...rung.map((other) => awayAt(other.key, reader) ?? Infinity));
    if (rung[0] !== notice || !Number.isFinite(awaySince)) continue;
    const had = new Set(notices.map((other) => other.person));
    let since = awaySince;
    for (const place of reader.chainAbovePerson(notice.person, item)) {
      const people = place.filter((person) => !had.has(person));
      if (people.length === 0) continue;
      const stand = people.map((person): Notice => ({
        ...notice,
        key: keyOf(reader.subject, notice.rule, item.seq, partOf(item, notice.rung), person),
        person,
        from: Math.max(notice.from, since),
        seat: 'next-above',
        insteadOf: notice.person,
      }));
      added.push(...stand);
      people.forEach((person) => had.add(person));
      const away = Math.max(...stand.map((other) => awayAt(other.key, reader) ?? Infinity));
      if (!Number.isFinite(away)) break;
      since = away;
    }
  }
  return added;
}

function awayAt<V extends Vocabulary>(key: string, reader: Reader<V>): Instant | undefined {
  const receipts = reader.receipts.get(key) ?? [];
  if (receipts.some((receipt) => receipt.result === 'sent' || receipt.result === 'dropped')) return undefined;
  return receipts.find((receipt) => receipt.result === 'absent')?.at;
}

function silenced<V extends Vocabulary>(notice: Notice, rules: readonly string[], all: readonly Notice[], reader: Reader<V>): boolean {
  if (rules.length === 0) return false;
  const day = dayOf(notice.from);
  return all.some(
    (other) =>
      rules.includes(other.rule) &&
      other.person === notice.person &&
      (other.about === notice.about || other.about === '' || notice.about === '') &&
      dayOf(
        reader.receipts.get(other.key)?.find((receipt) => receipt.result === 'sent')?.at ?? reader.sendingAt(other.person, other.from),
      ) === day,
  );
}
