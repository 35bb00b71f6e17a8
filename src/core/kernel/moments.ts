// From the words of a rule ("3 school days before it is due") to an instant.
import type { End, Rule, Shift, Vocabulary, When } from '../../protocol/grammar';
import { addDays, sundayOf } from '../time/calendar-days';
import { dayOf, HOUR, instantAt, MINUTE, type Day, type Instant, type WallTime } from '../time/instant';
import { firstOfSchoolWeek } from '../time/school-weeks';
import { nextWaking } from '../time/sending-hours';
import { FOREVER } from './notice';
import type { Item, Reader } from './reader';

/** The hour at which a day of the protocol begins. */
const MORNING: WallTime = '07:30';

/** The instant that a `When` means for an item, or undefined when its day is not known (yet). */
export function momentOf<V extends Vocabulary, Thing extends Item>(
  rules: readonly Rule<V>[],
  when: When<V>,
  item: Thing,
  reader: Reader<V, Thing>,
): Instant | undefined {
  const base = 'of' in when ? reader.moment(when.of, item) : startOf(rules, when.startOf, item, reader);
  let at: Instant | undefined;
  if (base !== undefined) at = shifted(base, when.shift, when.at === undefined ? undefined : reader.time(when.at), reader);
  else if (when.orElse !== undefined) at = momentOf(rules, when.orElse, item, reader);
  if (at === undefined) return undefined;
  if (when.earliest !== undefined) at = Math.max(at, momentOf(rules, when.earliest, item, reader) ?? at);
  const day = dayOf(at);
  const avoided = when.avoids === undefined ? [] : startsOf(rules, when.avoids, item, reader);
  if (avoided.some((start) => dayOf(start) === day)) at = shifted(at, when.avoids?.shift, undefined, reader);
  return when.waking === true ? nextWaking(at) : at;
}

/** A day or an instant moved by a shift. School days count from the day: the day itself is day 0. */
export function shifted<V extends Vocabulary, Thing extends Item>(
  base: Instant | Day,
  shift: Shift<V> | undefined,
  wallTime: WallTime | undefined,
  reader: Reader<V, Thing>,
): Instant {
  const day = typeof base === 'string' ? base : dayOf(base);
  const onDay = (moved: Day): Instant => instantAt(moved, wallTime ?? MORNING);
  if (shift !== undefined && 'schoolDays' in shift) return onDay(reader.days.after(day, reader.amount(shift.schoolDays)));
  if (shift !== undefined && 'schoolDaysBefore' in shift) return onDay(reader.days.before(day, reader.amount(shift.schoolDaysBefore)));
  if (shift !== undefined && 'schoolWeeks' in shift) return onDay(firstOfSchoolWeek(day, reader.amount(shift.schoolWeeks), reader.days));
  const at = typeof base === 'string' || wallTime !== undefined ? onDay(day) : base;
  if (shift === undefined) return at;
  return at + ('hours' in shift ? reader.amount(shift.hours) * HOUR : reader.amount(shift.minutes) * MINUTE);
}

/** When another rule starts to speak about the same thing; undefined when it does not speak about it. */
export function startOf<V extends Vocabulary, Thing extends Item>(
  rules: readonly Rule<V>[],
  id: string,
  item: Thing,
  reader: Reader<V, Thing>,
): Instant | undefined {
  const rule = ruleWith(rules, id);
  const same = reader.items(rule.over).find((other) => other.about === item.about);
  return same !== undefined && speaks(rule, same, reader) ? momentOf(rules, rule.from, same, reader) : undefined;
}

/** When a rule that is avoided starts to speak: about the same thing, or about each thing that it runs over. */
function startsOf<V extends Vocabulary, Thing extends Item>(
  rules: readonly Rule<V>[],
  { rule: id, about }: NonNullable<When<V>['avoids']>,
  item: Thing,
  reader: Reader<V, Thing>,
): Instant[] {
  const things = about === 'anything' ? reader.items(ruleWith(rules, id).over) : [item];
  return things.map((thing) => startOf(rules, id, thing, reader)).filter((start) => start !== undefined);
}

function ruleWith<V extends Vocabulary>(rules: readonly Rule<V>[], id: string): Rule<V> {
  const rule = rules.find((row) => row.id === id);
  if (rule === undefined) throw new Error(`the protocol has no rule ${id}`);
  return rule;
}

/** Whether the facts let a rule speak about an item. */
export function speaks<V extends Vocabulary, Thing extends Item>(rule: Rule<V>, item: Thing, reader: Reader<V, Thing>): boolean {
  return (rule.when ?? []).every((fact) => reader.fact(fact, item)) && !rule.unless.some((fact) => reader.fact(fact, item));
}

/** When a notice that starts at `from` stops being worth sending (the column *lapses*). */
export function endOf<V extends Vocabulary, Thing extends Item>(
  rules: readonly Rule<V>[],
  end: End<V>,
  from: Instant,
  item: Thing,
  reader: Reader<V, Thing>,
): Instant {
  if (end === 'answered') return FOREVER;
  if (end === 'end of day') return midnightAfter(dayOf(from));
  if (end === 'end of week') return midnightAfter(sundayOf(dayOf(from)));
  if ('after' in end) return shifted(from, end.after, undefined, reader);
  if ('moment' in end) {
    const at = reader.moment(end.moment, item);
    return at === undefined ? FOREVER : shifted(at, undefined, undefined, reader);
  }
  const next = 'start' in end ? end.start : end.dayOf;
  const start = startOf(rules, next, item, reader);
  if (start === undefined || !reachesAnybody(rules, next, item, reader)) return FOREVER;
  return 'start' in end ? start : midnightAfter(dayOf(start));
}

/** A message that nobody gets takes over from nothing: nobody stands above who leads the school. */
function reachesAnybody<V extends Vocabulary, Thing extends Item>(
  rules: readonly Rule<V>[],
  id: string,
  item: Thing,
  reader: Reader<V, Thing>,
): boolean {
  const rule = rules.find((row) => row.id === id);
  const same = rule === undefined ? undefined : reader.items(rule.over).find(({ about }) => about === item.about);
  if (rule === undefined || same === undefined) return false;
  const seats = 'firstHeld' in rule.to ? rule.to.firstHeld : rule.to;
  return seats.some((seat) => reader.holders(seat, same).length > 0);
}

function midnightAfter(day: Day): Instant {
  return instantAt(addDays(day, 1), '00:00');
}
