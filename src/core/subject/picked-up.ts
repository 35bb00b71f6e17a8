// A report that became a case meanwhile: who did that is told so and gets the way to the case, everybody else is told who did.
import { refuse, type Refusal } from '../kernel/outcome';
import type { PersonId } from '../school/school';
import type { Instant } from '../time/instant';

/** What a button of the report says afterwards. @param by who picked it up, or took it over. */
export function pickedUpAlready(by: PersonId, at: Instant, reader: PersonId): Refusal {
  return by === reader ? refuse('done-before', { at }, { instead: 'open:case' }) : refuse('already-picked-up', { by });
}
