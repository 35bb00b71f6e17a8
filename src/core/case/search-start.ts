// How the search for an unknown sender begins: when that is possible, from which day it counts, and its tasks (I4).
import { SEARCH_TASKS, searchTasks } from '../../protocol/v1/search';
import type { CommandContext, EventOf } from '../kernel/command';
import { refuse, type Refusal } from '../kernel/outcome';
import { valueOf } from '../school/choices';
import { namedOf, othersOf, type SubjectState } from '../subject/state';
import { taskGiven } from '../subject/searching';
import { withWhom } from '../subject/talk-kind';
import { followUpDay } from '../time/deadlines';
import type { Day } from '../time/instant';
import type { CaseState } from './case';
import type { SearchEvents } from './search/events';
import type { MayRemind } from './search';
import type { TaskEvents } from './tasks/events';

type Event = EventOf<SearchEvents & TaskEvents>;

/** After step 2, while nobody is named and no way was chosen yet. One search a case. */
export function canSearch(state: CaseState): Refusal | null {
  if (state.status === 'closed') return refuse('closed');
  if (state.records.every((record) => withWhom(record.talk) !== 'target'))
    return refuse('step3-before-step2', {}, { instead: 'open:record-target' });
  if (state.search !== undefined) return refuse('already-answered');
  const open = othersOf(state).length === 0 && state.otherWay === undefined && state.level !== 0;
  return open && state.talks.some(({ id, done }) => id === 'step3' && done === undefined) ? null : refuse('not-possible-now');
}

/** The report says that it was online, and nobody named who did it: without a name from the target the search begins with step 2. */
export function looksUnknown(state: SubjectState): boolean {
  if (state.kind === 'report' || state.search !== undefined || state.otherWay !== undefined || state.level === 0) return false;
  if (othersOf(state).length > 0 || state.talks.some(({ id, done }) => id === 'step3' && done !== undefined)) return false;
  const reports = [state, ...(state.joined ?? [])];
  const online = reports.some((one) => one.online === 'yes' || (one.forms ?? []).includes('digital'));
  return online && !namedOf(state).some(({ role }) => role === 'bully');
}

/** The last talk with the target; a search that begins after its first follow-up would have been counts from today. */
export function startDay(state: CaseState, context: Pick<CommandContext, 'today' | 'world'>): Day {
  const held = state.records.findLast((record) => withWhom(record.talk) === 'target')?.heldOn ?? context.today;
  return countsFrom(held, context);
}

/** The day of the talk, as long as its first follow-up can still be held. */
export function countsFrom(heldOn: Day, { today, world }: Pick<CommandContext, 'today' | 'world'>): Day {
  return followUpDay(world.days, heldOn, { days: valueOf(world.school, 'round-1-after') }) < today ? today : heldOn;
}

/** What begins it: everything that is asked from now on has its day. */
export function searchBegun(on: Day, mayRemind: MayRemind, { actor, world }: Pick<CommandContext, 'actor' | 'world'>): Event[] {
  const asked = SEARCH_TASKS.filter((key) => !('needs' in searchTasks[key]) || mayRemind !== 'no');
  return [
    { type: 'search-started', data: { on, mayRemind } },
    ...asked.map((key) => taskGiven(key, world.days.after(on, valueOf(world.school, searchTasks[key].after)), actor)),
  ];
}
