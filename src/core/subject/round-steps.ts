// What was done with one round: pages with answers, and other days.
import type { CaseState } from '../case/case';
import type { FollowUpPage, MovedRound } from '../case/follow-up';
import type { World } from '../school/world';
import { followUpsOf } from './followed-up';
import { remembered } from './remembered';

type Step = FollowUpPage | MovedRound;

/** Whether it holds answers; otherwise it is another day. */
export function isPage(step: Step): step is FollowUpPage {
  return 'answers' in step;
}

/** Pages and other days of one round, in order. */
export function stepsOf(id: string, state: CaseState, world: World): readonly Step[] {
  return allSteps(state, world, '').get(id) ?? [];
}

const allSteps = remembered((state): ReadonlyMap<string, readonly Step[]> => {
  const found = new Map<string, Step[]>();
  if (state.kind === 'report') return found;
  const { pages, moves } = followUpsOf(state);
  for (const step of [...pages, ...moves].sort((one, other) => one.seq - other.seq)) {
    found.set(step.round, [...(found.get(step.round) ?? []), step]);
  }
  return found;
});
