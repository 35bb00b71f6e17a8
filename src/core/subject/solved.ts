// Reports that were closed without a case and are asked about once more (I13, N37).
import { valueOf } from '../school/choices';
import type { World } from '../school/world';
import { dayOf, type Day } from '../time/instant';
import type { SubjectState } from './state';

/** Whether this report was closed without a case, and nobody has asked the target again yet. */
export function awaitsCheck(state: SubjectState): boolean {
  return state.kind === 'report' && state.status === 'closed' && state.closed?.checked === undefined;
}

/** The day on which who closed it is asked (N37); empty for a report that is not closed so. */
export function checkedOn(state: SubjectState, world: World): Day | '' {
  if (state.kind !== 'report' || state.closed === undefined) return '';
  return world.days.after(dayOf(state.closed.at), valueOf(world.school, 'n37-wait'));
}
