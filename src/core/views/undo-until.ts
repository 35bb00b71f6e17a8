// Until when a tap can be taken back, as its card says.
import { valueOf } from '../school/choices';
import { MINUTE, type Instant } from '../time/instant';
import type { SubjectState } from '../subject/state';
import type { Viewer } from './viewer';

/** The last minute of *Terugdraaien* for what this viewer did last; 0 when there is nothing to take back (any more). */
export function undoUntil(state: SubjectState, { person, now, world }: Viewer): Instant {
  const { undoable } = state;
  if (undoable === undefined || undoable.by !== person) return 0;
  const until = undoable.at + valueOf(world.school, 'undo-within') * MINUTE;
  return now > until ? 0 : until;
}
