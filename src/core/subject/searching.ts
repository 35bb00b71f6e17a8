// How the search for an unknown sender stands (I4): whether it runs, what is asked when, and of whom.
import { SEARCH_TASKS, searchTasks, type SearchTask } from '../../protocol/v1/search';
import type { Search } from '../case/search';
import type { TaskEvents } from '../case/tasks/events';
import type { CommandContext, EventOf } from '../kernel/command';
import { valueOf } from '../school/choices';
import type { PersonId } from '../school/school';
import type { World } from '../school/world';
import type { Day } from '../time/instant';
import { isSearchTask, owedOf, type OwedItem } from './owed';
import { othersOf, type SubjectState } from './state';
import type { Question } from './subject';

/** The search of a case in which nobody is named; undefined for every other case. */
function unknownIn(state: SubjectState): Search | undefined {
  return state.kind === 'case' && othersOf(state).length === 0 ? state.search : undefined;
}

/** The search while it runs: nobody is named, nobody ended it, and no other way was chosen (I15). */
export function runningSearch(state: SubjectState): Search | undefined {
  const search = unknownIn(state);
  const runs = state.kind === 'case' && state.status === 'open' && state.level !== 0 && state.otherWay === undefined;
  return runs && search?.ended === undefined ? search : undefined;
}

/** It was ended and nobody is named: another way takes the place of steps 3 and 4. */
export function nobodyFound(state: SubjectState): boolean {
  return unknownIn(state)?.ended !== undefined;
}

/** Naming somebody needs a ground and the coordinator's tap (I4): in a case where nobody knew who sent it. */
export function namesByProposal(state: SubjectState): boolean {
  return unknownIn(state) !== undefined;
}

/** The open task of a search of one kind. */
export function searchTaskOf(state: SubjectState, key: SearchTask): OwedItem | undefined {
  return owedOf(state).find((item) => item.kind === 'task' && item.task.key === key && !item.owed.done);
}

/** The day on which who leads is asked how the search goes; '' when none is known. */
export function reviewOn(state: SubjectState): Day | '' {
  return searchTaskOf(state, 'search-sender')?.owed.on ?? '';
}

/** Whether a task is the search itself. */
export function isTheSearch(item: OwedItem): boolean {
  return item.kind === 'task' && item.task.key === 'search-sender';
}

/** Whether a task is answered by a review: the search itself, while it runs. While it rests (level 0) it is a task like any other. */
export function asksReview(state: SubjectState, item: OwedItem): boolean {
  return isTheSearch(item) && runningSearch(state) !== undefined;
}

/** Whether this task is one of a search that asks for the target's yes, which is not there. */
export function waitsForYes(state: SubjectState, item: OwedItem): boolean {
  if (item.kind !== 'task' || !isSearchTask(item.task.key) || state.kind !== 'case') return false;
  return item.task.key === 'search-class' && state.search?.mayRemind !== 'yes';
}

/** The coordinator is asked to end the search or to go on, from so many reviews on, while that is not asked already. */
export function asksToEnd(state: SubjectState, reviews: number, world: World): boolean {
  if (state.questions.some((one) => one.kind === 'end-search' && one.answered === undefined)) return false;
  return reviews >= valueOf(world.school, 'i4-reviews-before-asking');
}

/** The two questions of a search (N35). */
export function isOfSearch({ kind }: Question): boolean {
  return kind === 'name-sender' || kind === 'end-search';
}

/** A task of the search; it is that of who leads. */
export function taskGiven(key: SearchTask, on: Day, owner: PersonId): EventOf<Pick<TaskEvents, 'task-added'>> {
  return { type: 'task-added', data: { track: searchTasks[key].track, key, text: '', owner, on, acute: false, watch: false } };
}

/**
 * The tasks that ended when somebody was named, given again: that pupil did not send it, so the search goes on (I4).
 * @param gone key of the pupil who is no bully or follower after this tap.
 */
export function searchGoesOn(
  state: SubjectState,
  gone: string,
  { today, world }: Pick<CommandContext, 'today' | 'world'>,
): EventOf<Pick<TaskEvents, 'task-added'>>[] {
  const others = othersOf(state);
  const nobodyLeft = others.length > 0 && others.every(({ key }) => key === gone);
  const search = state.kind === 'case' && nobodyLeft ? state.search : undefined;
  if (state.kind !== 'case' || search === undefined || search.ended !== undefined || state.otherWay !== undefined) return [];
  return SEARCH_TASKS.filter((key) => {
    const asked = !('needs' in searchTasks[key]) || search.mayRemind !== 'no';
    return asked && state.tasks?.findLast((task) => task.key === key)?.ended?.how === 'dropped';
  }).map((key) => taskGiven(key, world.days.after(today, valueOf(world.school, searchTasks[key].after)), state.lead));
}
