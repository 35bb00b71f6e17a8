// Whether two reports are about the same pupil, and which case or report a new one belongs to (I9).
import type { World } from '../school/world';
import { valueOf } from '../school/choices';
import { dayOf, type Instant } from '../time/instant';
import { likenessOf } from '../subject/likeness';
import type { SubjectState } from '../subject/state';
import type { Involved } from '../subject/subject';

type Target = Pick<Involved, 'name' | 'class' | 'number'>;

/**
 * What a new report about this pupil belongs to: the case that is open or watched, the newest first; otherwise a report that nobody picked
 * up yet, when it is surely the same pupil and not older than some school days. A case is only offered, so that a person decides.
 */
export function mainFor(states: readonly SubjectState[], target: Target, now: Instant, world: World): SubjectState | undefined {
  const cases = states.filter((state) => state.kind === 'case' && isAbout(state, target, ['sure', 'maybe']));
  const open = cases.filter(({ status }) => status === 'open');
  return newest(open) ?? newest(cases) ?? waiting(states, target, now, world)[0];
}

/** Reports that nobody picked up about the surely same pupil as this one: the first by number, and the others with it. */
export function twinsOf(
  states: readonly SubjectState[],
  subject: string,
  now: Instant,
  world: World,
): { first: SubjectState | undefined; others: SubjectState[] } {
  const own = states.find((state) => state.subject === subject && state.kind === 'report' && state.status === 'open');
  const [target] = own === undefined || (own.kind === 'report' && own.offered !== undefined) ? [] : own.people;
  if (target === undefined) return { first: undefined, others: [] };
  const [first, ...others] = waiting(states, target, now, world);
  return { first, others };
}

/** By number: one card and one clock for a few school days, that of the first. */
function waiting(states: readonly SubjectState[], target: Target, now: Instant, world: World): SubjectState[] {
  const within = valueOf(world.school, 'i9-same-target-within');
  return states
    .filter((state) => state.kind === 'report' && state.status === 'open' && state.offered === undefined)
    .filter((state) => isAbout(state, target, ['sure']))
    .filter((state) => dayOf(now) <= world.days.after(dayOf(state.reportedAt), within))
    .sort((one, other) => one.number.localeCompare(other.number));
}

function isAbout(state: SubjectState, target: Target, likenesses: readonly string[]): boolean {
  return state.people.some((one) => one.role === 'target' && likenesses.includes(likenessOf(one, target)));
}

function newest(states: readonly SubjectState[]): SubjectState | undefined {
  return [...states].sort((one, other) => other.reportedAt - one.reportedAt)[0];
}
