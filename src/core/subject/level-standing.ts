// How a case stands at levels 2 to 4: since when, whether there is a plan, and when it is looked at again (N24).
import type { CaseState } from '../case/case';
import type { LevelChange } from '../case/level-changes';
import type { Day, Instant } from '../time/instant';

/** The change that brought the case to where it stands; undefined below level 2. */
export function standingAt(state: CaseState): LevelChange | undefined {
  return state.level < 2 ? undefined : state.levelChanges.at(-1);
}

/** There is a plan for this level. */
export function hasPlan(state: CaseState): boolean {
  return (state.levelPlan?.seq ?? 0) > (standingAt(state)?.seq ?? Infinity);
}

/** When the lead that came with this level, or after it, was accepted last; undefined while nobody had to accept. */
export function acceptedAt(state: CaseState, change: LevelChange): Instant | undefined {
  return state.handOvers.findLast(({ seq, accepted }) => seq > change.seq && accepted !== undefined)?.accepted?.at;
}

/** The day on which somebody chose to look again, with the plan or after it. */
export function reviewOn({ levelPlan, levelReview }: CaseState): Day | undefined {
  return (levelReview?.seq ?? 0) > (levelPlan?.seq ?? 0) ? levelReview?.on : levelPlan?.reviewOn;
}
