// Tasks and promises as N26 reads them: which there are, whose they are, on which day they are asked about.
import { searchTasks, type SearchTask } from '../../protocol/v1/search';
import { TRACKS, tracks, type StandardKey, type Track } from '../../protocol/v1/tracks';
import type { Promise } from '../case/case';
import type { Owed, Task } from '../case/task';
import { timeOf, valueOf } from '../school/choices';
import type { PersonId } from '../school/school';
import type { World } from '../school/world';
import { instantAt, type Day, type Instant } from '../time/instant';
import { aboveLead, leadersOf } from './leads';
import type { SubjectState } from './state';

/** One thing that somebody owes, by the name that its cards carry: `task-12`, `promise-7`. */
export type OwedItem = { id: string; owed: Owed; track: Track } & ({ kind: 'task'; task: Task } | { kind: 'promise'; promise: Promise });

/** Every task and promise of a case, open and done. An agreement of pupils is asked about in the follow-ups (N16), not here. */
export function owedOf(state: SubjectState): OwedItem[] {
  if (state.kind !== 'case') return [];
  const tasks = (state.tasks ?? []).map((task): OwedItem => ({
    id: `task-${task.seq}`,
    kind: 'task',
    ...ofTask(task, state.lead),
    track: task.track,
  }));
  const promises = state.promises
    .filter(({ kind }) => kind === 'promise')
    .map((promise): OwedItem => ({ id: `promise-${promise.seq}`, kind: 'promise', promise, owed: promise, track: 'target' }));
  return [...tasks, ...promises];
}

/** A task of a search is that of who leads, whoever that is now (I4). */
function ofTask(task: Task, lead: PersonId): { task: Task; owed: Task } {
  const own = isSearchTask(task.key) ? { ...task, owner: lead } : task;
  return { task: own, owed: own };
}

/** Whether this is the key of a task of a search (I4). */
export function isSearchTask(key: string): key is SearchTask {
  return Object.hasOwn(searchTasks, key);
}

/** The task or promise that a card was about. */
export function owedAbout(state: SubjectState, about: string): OwedItem | undefined {
  return owedOf(state).find(({ id }) => id === about);
}

/** What somebody keeps an eye on, when it is that. */
export function watchOf(item: OwedItem): Task['watch'] {
  return item.kind === 'task' ? item.task.watch : undefined;
}

/** N26: done, not needed, or answered where a place was watched. */
export function isSettled(item: OwedItem): boolean {
  return item.owed.done || (watchOf(item)?.sightings ?? []).length > 0;
}

/** Since which entry the present day stands. */
export function runOf({ owed }: OwedItem): number {
  return owed.moved?.seq ?? owed.seq;
}

/** N26: "new day" was used as often as the owner may. */
export function newDaysUsed({ owed }: OwedItem, world: World): boolean {
  return (owed.moved?.times ?? 0) >= valueOf(world.school, 'n26-new-days-most');
}

/** When it is asked about: its day, or the next school day; who phones a pupil while school is out is asked on the day itself (N6). */
export function askedOn(item: OwedItem, world: World): Day | Instant | undefined {
  const { on } = item.owed;
  if (on === '') return undefined;
  if (item.kind === 'task' && item.task.acute) return instantAt(on, timeOf(world.school, 'n6-phones-at'));
  return world.days.onOrAfter(on);
}

/** N26: who asks when it is not done: who leads; when that is the owner, the next above. */
export function overseersOf({ owed }: OwedItem, state: SubjectState, world: World): readonly PersonId[] {
  const leaders = leadersOf(state, world);
  return leaders.includes(owed.owner) ? (aboveLead(state, world)[0] ?? []) : leaders;
}

/** Who has something open to do in this case. */
export function ownersOf(state: SubjectState): PersonId[] {
  if (state.status !== 'open') return [];
  return owedOf(state)
    .filter(({ owed }) => !owed.done)
    .map(({ owed }) => owed.owner);
}

/** The track of a standard task; undefined for what is none. */
export function trackOfKey(key: string): Track | undefined {
  return TRACKS.find((track) => Object.hasOwn(tracks[track], key));
}

/** Whether this is the key of a standard task. */
export function isTaskKey(key: string): key is StandardKey {
  return trackOfKey(key) !== undefined;
}

/** The task or promise of a person whose day has come, the oldest first. */
export function dueOf(state: SubjectState, person: PersonId, world: World, today: Day): OwedItem | undefined {
  if (state.status !== 'open') return undefined;
  return owedOf(state)
    .filter((item) => item.owed.owner === person && !isSettled(item) && item.owed.on !== '' && world.days.onOrAfter(item.owed.on) <= today)
    .sort((one, other) => one.owed.on.localeCompare(other.owed.on))[0];
}
