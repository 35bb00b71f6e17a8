// Which vacations hold for one school: those of its region, with what the school changed.
import type { FreePeriod, SchoolFile } from '../school/school';
import type { Day } from './instant';
import { regionVacations, SUMMER_VACATION, VACATIONS_KNOWN_UNTIL } from './school-vacations';

/** The vacations of a school in order of time. An own one replaces the region's of the same name in the same school year; a new name adds. */
export function freePeriods(school: Pick<SchoolFile, 'region' | 'vacations'>): FreePeriod[] {
  const own = new Set(school.vacations.map(nameAndYear));
  const kept = regionVacations(school.region).filter((period) => !own.has(nameAndYear(period)));
  return [...kept, ...school.vacations].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
}

/** The last day of which the calendar is known: a school year counts as known once the summer vacation that ends it is. */
export function knownUntil(vacations: readonly FreePeriod[]): Day {
  let until = VACATIONS_KNOWN_UNTIL;
  for (;;) {
    const year = yearOf(until) + 1;
    const summer = vacations.find((period) => plainName(period.name) === SUMMER_VACATION && yearOf(period.untilOn) === year);
    if (summer === undefined) return until;
    until = summer.untilOn;
  }
}

function nameAndYear(period: FreePeriod): string {
  // A school year runs from August, when no vacation begins, so that a moved vacation stays in its own year.
  const schoolYear = yearOf(period.fromOn) - (period.fromOn.slice(5, 7) < '08' ? 1 : 0);
  return `${plainName(period.name)} ${schoolYear}`;
}

function plainName(name: string): string {
  return name.trim().toLowerCase();
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
