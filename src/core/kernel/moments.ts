// From the words of a rule ("3 school days before it is due") to an instant.
import type { End, Rule, Shift, Vocabulary, When } from '../../protocol/grammar';
import { addDays, sundayOf } from '../time/calendar-days';
import { dayOf, HOUR, instantAt, MINUTE, type Day, type Instant } from '../time/instant';
import { nextWaking } from '../time/sending-hours';
import { FOREVER } from './notice';
import type { Item, Reader } from './reader';

/** The hour at which a day of the protocol begins. */
const MORNING = '07:30';

/** The instant that a `When` means for an item, or undefined when its day is not known (yet). */
export function momentOf<V extends Vocabulary>(
  rules: readonly Rule<V>[],
  when: When<V>,
  item: Item,
  reader: Reader<V>,
): Instant | undefined {
  const base = reader.moment(when.of, item);
  let at =
    base === undefined
      ? when.orElse === undefined
        ? undefined
        : momentOf(rules, when.orElse, item, reader)
      : shifted(base, when.shift, when.at, reader);
  if (at === undefined) return undefined;
  if (when.earliest !== undefined) at = Math.max(at, momentOf(rules, when.earliest, item, reader) ?? at);
  if (when.latest !== undefined) at = Math.min(at, momentOf(rules, when.latest, item, reader) ?? at);
  const avoided = when.avoids === undefined ? undefined : startOf(rules, when.avoids, item, reader);
  if (avoided !== undefined && dayOf(avoided) === dayOf(at)) at = instantAt(reader.days.after(dayOf(at), 1), MORNING);
  return when.waking === true ? nextWaking(at) : at;
}

/** A day or an instant moved by a shift. School days count from the day: the day itself is day 0. */
export function shifted<V extends Vocabulary>(
  base: Instant | Day,
  shift: Shift<V> | undefined,
  wallTime: string | undefined,
  reader: Reader<V>,
): Instant {
  if (shift !== undefined && ('schoolDays' in shift || 'schoolDaysBefore' in shift)) {
    const day = typeof base === 'string' ? base : dayOf(base);
    const moved =
      'schoolDays' in shift
        ? reader.days.after(day, reader.amount(shift.schoolDays))
        : reader.days.before(day, reader.amount(shift.schoolDaysBefore));
    return instantAt(moved, wallTime ?? MORNING);
  }
  const at =
    typeof base === 'string' ? instantAt(base, wallTime ?? MORNING) : wallTime === undefined ? base : instantAt(dayOf(base), wallTime);
  if (shift === undefined) return at;
  if ('hours' in shift) return at + reader.amount(shift.hours) * HOUR;
  return at + reader.amount(shift.minutes) * MINUTE;
}

/** When another rule starts to speak about the same thing; undefined when it does not speak about it. */
export function startOf<V extends Vocabulary>(rules: readonly Rule<V>[], id: string, item: Item, reader: Reader<V>): Instant | undefined {
  const rule = rules.find((row) => row.id === id);
  if (rule === undefined) throw new Error(`the protocol has no rule ${id}`);
  const same = reader.items(rule.over).find((other) => other.about === item.about);
  if (same === undefined) return undefined;
  if (!(rule.when ?? []).every((fact) => reader.fact(fact, same)) || rule.unless.some((fact) => reader.fact(fact, same))) return undefined;
  return momentOf(rules, rule.from, same, reader);
}

/** When a notice that starts at `from` stops being worth sending (the column *lapses*). */
export function endOf<V extends Vocabulary>(rules: readonly Rule<V>[], end: End<V>, from: Instant, item: Item, reader: Reader<V>): Instant {
  if (end === 'answered') return FOREVER;
  if (end === 'end of day') return midnightAfter(dayOf(from));
  if (end === 'end of week') return midnightAfter(sundayOf(dayOf(from)));
  if ('after' in end) return shifted(from, end.after, undefined, reader);
  if ('moment' in end) {
    const at = reader.moment(end.moment, item);
    return at === undefined ? FOREVER : shifted(at, undefined, undefined, reader);
  }
  const start = startOf(rules, 'start' in end ? end.start : end.dayOf, item, reader);
  if (start === undefined) return FOREVER;
  return 'start' in end ? start : midnightAfter(dayOf(start));
}

function midnightAfter(day: Day): Instant {
  return instantAt(addDays(day, 1), '00:00');
}
