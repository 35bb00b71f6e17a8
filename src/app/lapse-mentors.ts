// An old mentor keeps a case, or the part of a pupil, for so many school days after it went to another; then it ends by itself (N28).
import { append } from '../core/kernel/decide';
import type { NewEvent } from '../core/kernel/entry';
import type { World } from '../core/school/world';
import type { SubjectState } from '../core/subject/state';
import { successionsOf } from '../core/subject/successions';
import type { Instant } from '../core/time/instant';
import type { Store } from './ports';
import { stateOf, type SubjectDocument } from './record';

/** Nobody taps: time is up. */
const SYSTEM = 'system';

/** Ends what was kept too long. False when nothing was, or another save came first: the loop looks again. */
export async function lapseMentors(document: SubjectDocument, store: Store, world: World, now: Instant): Promise<boolean> {
  const events = lapsed(stateOf(document), world, now);
  if (events.length === 0) return false;
  const by = { person: SYSTEM, cause: '', answer: '["lapsed"]', at: now };
  await store.save({ ...document, wakeAt: 0, body: { ...document.body, entries: append(document.body.entries, events, by) } });
  return true;
}

function lapsed(state: SubjectState, world: World, now: Instant): NewEvent[] {
  return successionsOf(state, world)
    .filter(({ endsAt }) => endsAt !== undefined && endsAt <= now)
    .map(({ pupil, part, from }) => ({ type: 'mentor-lapsed', data: { pupil: pupil.key, part, from } }));
}
