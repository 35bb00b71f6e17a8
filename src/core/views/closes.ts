// Whether this reader closes a case now, or what is missing comes first (I8).
import type { Closes } from '../cards/closing-cards';
import { closingGaps } from '../subject/closing-gaps';
import type { SubjectState } from '../subject/state';
import { isOneOf } from './seen-by';
import type { Viewer } from './viewer';

/** I8: with everything done by who leads, with a reason by the coordinator; what would be refused is not offered. */
export function closesFor(state: SubjectState, viewer: Viewer): Closes {
  if (state.kind !== 'case') return 'not-yet';
  if (closingGaps(state, viewer.world).length === 0) return 'done';
  return isOneOf(['coordinator'], state, viewer) ? 'with-reason' : 'not-yet';
}
