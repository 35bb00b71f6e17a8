// The values that hold in one school: what it chose in its file, otherwise the protocol's default.
import { values, type FlagName, type NumberName, type TimeName } from '../../protocol/v1/values';
import type { WallTime } from '../time/instant';
import type { SchoolFile } from './school';

type Chooser = Pick<SchoolFile, 'choices'>;

/** The two flags that the calendar reads as fields of the school: `school.goodFriday` and `school.liberationDay`. */
export type CalendarFlag = 'good-friday' | 'liberation-day';

/** The number that holds in this school, in the unit that `values[name].unit` says. */
export function valueOf(school: Chooser, name: NumberName): number {
  const chosen = school.choices[name];
  return typeof chosen === 'number' ? chosen : values[name].default;
}

/** The time on the clock that holds in this school. */
export function timeOf(school: Chooser, name: TimeName): WallTime {
  const chosen = school.choices[name];
  return typeof chosen === 'string' ? chosen : values[name].default;
}

/** Whether a rule that a school may switch is on in this school (N8, N30). */
export function isOn(school: Chooser, name: Exclude<FlagName, CalendarFlag>): boolean {
  const chosen = school.choices[name];
  return typeof chosen === 'boolean' ? chosen : values[name].default;
}
