// How a case stands at levels 2 to 4: since when, whether there is a plan, and when it is looked at again (N24).
import type { CaseState } from '../case/case';
import type { LevelChange } from '../case/level-changes';
import { valueOf } from '../school/choices';
import type { World } from '../school/world';
import { dayOf, type Day, type Instant } from '../time/instant';
import { openHandOver } from './leads';

/** The change that brought the case to where it stands; undefined below level 2. */
export function standingAt(state: CaseState): LevelChange | undefined {
  return state.level < 2 ? undefined : state.levelChanges.at(-1);
}

/** There is a plan for this level. */
export function hasPlan(state: CaseState): boolean {
  return (state.levelPlan?.seq ?? 0) > (standingAt(state)?.seq ?? Infinity);
}

/** Until when a plan is asked for at this level (N24); undefined below level 2, with a plan, and while nobody accepted yet. */
export function planDueOn(state: CaseState, world: World): Day | undefined {
  const change = standingAt(state);
  if (change === undefined || hasPlan(state) || openHandOver(state) !== undefined) return undefined;
  const due = world.days.after(dayOf(change.at), valueOf(world.school, 'n24-plan-within'));
  const accepted = dayOf(acceptedAt(state, change) ?? change.at);
  return accepted > due ? accepted : due;
}

/** When the lead that came with this level, or after it, was accepted last; undefined while nobody had to accept. */
export function acceptedAt(state: CaseState, change: LevelChange): Instant | undefined {
  return state.handOvers.findLast(({ seq, accepted }) => seq > change.seq && accepted !== undefined)?.accepted?.at;
}

/** The day on which somebody chose to look again, with the plan or after it. */
export function reviewOn({ levelPlan, levelReview }: CaseState): Day | undefined {
  return (levelReview?.seq ?? 0) > (levelPlan?.seq ?? 0) ? levelReview?.on : levelPlan?.reviewOn;
}
