// How long a nudge can still be put off: at most five school days in all (protocol/v1, *Laws of a nudge*).
import { refuse, type Refusal } from '../kernel/outcome';
import { valueOf } from '../school/choices';
import type { PersonId } from '../school/school';
import type { World } from '../school/world';
import type { Day } from '../time/instant';
import type { Snooze, SubjectBase } from './subject';

/** What this person put off of the notice with this key, the oldest first. */
export function snoozesOf(state: Pick<SubjectBase, 'snoozes'>, key: string, person: PersonId): Snooze[] {
  return (state.snoozes ?? []).filter((snooze) => snooze.key === key && snooze.by === person);
}

/** How many school days are left of the five; 0 when there are none. */
export function snoozeDaysLeft(state: Pick<SubjectBase, 'snoozes'>, key: string, person: PersonId, world: World): number {
  const used = snoozesOf(state, key, person).reduce((sum, { days }) => sum + days, 0);
  return Math.max(0, valueOf(world.school, 'snooze-most') - used);
}

/** A later school day, within what is left; otherwise the refusal that says why not. */
export function checkSnooze(on: Day, left: number, today: Day, world: World): Refusal | null {
  if (on <= today) return refuse('not-possible-now');
  if (!world.days.isSchoolDay(on)) return refuse('day-no-school-day', { on });
  if (world.days.count(today, on) <= left) return null;
  return refuse('day-too-far', { latestOn: left === 0 ? today : world.days.after(today, left) });
}
