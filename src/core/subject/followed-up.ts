// What was written down about the follow-ups of a case, also before the first of them.
import type { CaseState } from '../case/case';
import type { FollowUps } from '../case/follow-up';

const NOTHING: FollowUps = { pages: [], moves: [], hearings: [], helps: [] };

export function followUpsOf(state: Pick<CaseState, 'followUps'>): FollowUps {
  return state.followUps ?? NOTHING;
}

/** These lists in the place of those that it has. */
export function withFollowUps(state: Pick<CaseState, 'followUps'>, changes: Partial<FollowUps>): Pick<CaseState, 'followUps'> {
  return { followUps: { ...followUpsOf(state), ...changes } };
}
