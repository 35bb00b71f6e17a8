// What was written down about the follow-ups of a case, also before the first of them.
import type { CaseState } from '../case/case';
import type { FollowUps } from '../case/follow-up';

const NOTHING: FollowUps = { pages: [], moves: [], hearings: [], helps: [] };

export function followUpsOf(state: Pick<CaseState, 'followUps'>): FollowUps {
  return state.followUps ?? NOTHING;
}

/** The state with these follow-ups laid over those that it has. */
export function withFollowUps<State extends Pick<CaseState, 'followUps'>>(state: State, changes: Partial<FollowUps>): State {
  return { ...state, followUps: { ...followUpsOf(state), ...changes } };
}
