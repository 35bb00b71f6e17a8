// Finds the vacations that rules speak of: five or more weekdays in a row without school (*Long vacation*).
import { values } from '../../protocol/v1/values';
import type { FreePeriod } from '../school/school';
import { addDays, daysBetween, weekdayOf } from './calendar-days';
import type { Day } from './instant';

/** From so many free weekdays in a row a free period is a vacation for the rules (*Long vacation*, I3, N4, N15, N21). */
export const VACATION_WEEKDAYS = values['long-vacation-weekdays'].default;
const NO_VACATION = 'lesvrije dagen';

/** A free period with five or more weekdays; what touches it (weekends, study days, holidays) is part of it. */
export interface Vacation extends FreePeriod {
  /** Stays the same when the days move: name and calendar year, `kerstvakantie-2026`. */
  id: string;
}

/**
 * The vacations between school days, in order of time. `schoolDays` is in order too; `periods` gives the names: of those that lie in
 * one free period the longest.
 */
export function longVacations(schoolDays: readonly Day[], periods: readonly FreePeriod[]): Vacation[] {
  const vacations: Vacation[] = [];
  const used = new Map<string, number>();
  schoolDays.forEach((lastDay, index) => {
    const nextDay = schoolDays[index + 1];
    if (nextDay === undefined || daysBetween(lastDay, nextDay) <= VACATION_WEEKDAYS) return;
    const fromOn = addDays(lastDay, 1);
    const untilOn = addDays(nextDay, -1);
    if (weekdaysIn(fromOn, untilOn) < VACATION_WEEKDAYS) return;
    const main = mainPeriod(periods, fromOn, untilOn);
    const name = main?.name ?? NO_VACATION;
    const id = `${slug(name)}-${(main?.fromOn ?? fromOn).slice(0, 4)}`;
    const times = (used.get(id) ?? 0) + 1;
    used.set(id, times);
    // Ids become keys of notices: two vacations with one key would lose a notice.
    vacations.push({ id: times === 1 ? id : `${id}-${times}`, name, fromOn, untilOn });
  });
  return vacations;
}

function weekdaysIn(fromOn: Day, untilOn: Day): number {
  let count = 0;
  for (let day = fromOn; day <= untilOn; day = addDays(day, 1)) {
    const weekday = weekdayOf(day);
    if (weekday !== 'sa' && weekday !== 'su') count++;
  }
  return count;
}

function mainPeriod(periods: readonly FreePeriod[], fromOn: Day, untilOn: Day): FreePeriod | undefined {
  return periods.filter((period) => period.fromOn <= untilOn && period.untilOn >= fromOn).sort((a, b) => lengthOf(b) - lengthOf(a))[0];
}

function lengthOf(period: FreePeriod): number {
  return daysBetween(period.fromOn, period.untilOn);
}

function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');
}
