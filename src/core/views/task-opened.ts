// Tasks and promises opened: what it is, a new day, not needed, a new one; and keeping an eye on a place (N26).
import { tracks, TRACKS, type StandardKey, type Track } from '../../protocol/v1/tracks';
import { freeTasks } from '../case/task-checks';
import { OWN_TASK } from '../case/tasks/commands';
import { refuse, type Refusal } from '../kernel/outcome';
import { valueOf } from '../school/choices';
import { isTaskKey, newDaysUsed, owedAbout, trackOfKey, watchOf, type OwedItem } from '../subject/owed';
import type { SubjectState } from '../subject/state';
import { dayOf } from '../time/instant';
import { canDo } from './asked';
import { chipsFor } from './chips';
import { formBase, type Opening } from './opening';
import { INSIDE, isOneOf } from './seen-by';
import { staffChoices } from './staff-choices';
import { owingOf } from './task-notices';
import { standardOf } from './track-standing';
import { cardOf, type AnyCard, type Viewer } from './viewer';
import { noAccess } from './who-to-ask';

/** Whether this reader may read the words of a task: who has it, and who may read the case. */
function mayRead(item: OwedItem, state: SubjectState, viewer: Viewer): boolean {
  return item.owed.owner === viewer.person || isOneOf(INSIDE, state, viewer);
}

/** What it is and what can be done with it. Its owner sees nothing else of the case. */
export function taskOpen(opening: Opening): AnyCard | Refusal {
  const { state, viewer, about } = opening;
  if (isTaskKey(about)) return standardTask(opening, about);
  const item = owedAbout(state, about);
  if (item === undefined || !mayRead(item, state, viewer)) return noAccess(state.number, viewer);
  if (watchOf(item) !== undefined && item.owed.owner === viewer.person) return whisperAnswer(opening);
  return cardOf('task-open', {
    ...formBase(opening),
    ...owingOf(item, state, viewer.person),
    words: item.kind === 'task' ? item.task.text : item.promise.text,
    track: item.track,
    state: stateOf(item),
    canFinish: canDo('finish-task', state, viewer, about),
    canMove: canDo('move-task', state, viewer, about),
    canDrop: canDo('drop-task', state, viewer, about),
    canPlan: false,
    canOpenCase: isOneOf(INSIDE, state, viewer),
  });
}

/** How a task or promise stands. */
export function stateOf({ owed }: OwedItem): 'open' | 'done' | 'dropped' {
  if (!owed.done) return 'open';
  return owed.ended?.how === 'dropped' ? 'dropped' : 'done';
}

/** A standard task that nobody has put down, or that a record did. */
function standardTask(opening: Opening, key: StandardKey): AnyCard | Refusal {
  const { state, viewer } = opening;
  if (!isOneOf(INSIDE, state, viewer) || state.kind !== 'case') return noAccess(state.number, viewer);
  const { on, by } = standardOf(state, key);
  const free = on === '';
  return cardOf('task-open', {
    ...formBase(opening),
    what: 'task',
    key,
    on,
    owner: by,
    asksYes: false,
    words: '',
    track: trackOfKey(key) ?? 'school',
    state: free ? 'free' : 'recorded',
    canFinish: free && canDo('finish-task', state, viewer, key),
    canMove: false,
    canDrop: false,
    canPlan: free && canDo('add-task', state, viewer, key),
    canOpenCase: true,
  });
}

/** A new day: three computed ones, or any other. */
export function taskDay(opening: Opening): AnyCard | Refusal {
  const { state, viewer, about } = opening;
  const item = owedAbout(state, about);
  if (item === undefined) return refuse('not-possible-now');
  const chips = chipsFor('move-task', state, viewer, about, [item.owed.owner]).filter(({ on }) => on > dayOf(viewer.now));
  const most = valueOf(viewer.world.school, 'n26-new-days-most');
  const left = newDaysUsed(item, viewer.world) ? 0 : most - (item.owed.moved?.times ?? 0);
  return cardOf('task-day', { ...formBase(opening), verb: 'move-task', chips, on: chips[0]?.on ?? proposedDay(viewer), left });
}

/** N26: not needed, with a reason. */
export function taskDrop(opening: Opening): AnyCard {
  return cardOf('task-drop', formBase(opening));
}

/** A task on a track: one of the standard ones that nobody has yet, or one in own words. The choice is the key that it was opened for. */
export function taskAdd(opening: Opening): AnyCard | Refusal {
  const { state, viewer, choice, about, values } = opening;
  if (state.kind !== 'case') return refuse('not-possible-now');
  const track: Track = trackOfKey(choice) ?? trackOfKey(about) ?? TRACKS.find((one) => one === choice || one === about) ?? 'school';
  const free = freeTasks(state, track).filter((key) => standardOf(state, key).on === '');
  const wanted = [values['task'] ?? '', choice, about].find((key) => free.some((one) => one === key)) as StandardKey | undefined;
  return cardOf('task-add', {
    ...formBase(opening, track),
    track,
    task: wanted ?? (values['task'] === OWN_TASK || free.length === 0 ? OWN_TASK : (free[0] ?? OWN_TASK)),
    tasks: [...free.map((key) => ({ key })), { key: OWN_TASK }],
    owner: values['owner'] ?? state.lead,
    staff: staffChoices(state, viewer, []),
    on: values['on'] ?? proposedDay(viewer),
  });
}

/** What was seen, or nothing: for who keeps an eye on a place. */
export function whisperAnswer(opening: Opening): AnyCard | Refusal {
  const { state, viewer, about, choice } = opening;
  const item = owedAbout(state, about);
  if (item === undefined || item.kind !== 'task' || item.task.watch === undefined) return noAccess(state.number, viewer);
  if (!canDo('watch-place', state, viewer, about)) return refuse('watch-over');
  const { text, on } = item.task;
  return cardOf('whisper-answer', { ...formBase(opening), place: text, untilOn: on, what: choice === 'seen' ? 'seen' : '' });
}

/** Asking somebody to keep an eye on a place. */
export function watchAdd(opening: Opening): AnyCard {
  const { state, viewer } = opening;
  return cardOf('watch-add', { ...formBase(opening, 'school'), staff: staffChoices(state, viewer, []), on: lastWatchDay(viewer) });
}

function proposedDay({ now, world }: Viewer): string {
  return world.days.after(dayOf(now), valueOf(world.school, 'n26-default'));
}

/** The last of so many school days, today included. */
function lastWatchDay({ now, world }: Viewer): string {
  return world.days.after(dayOf(now), valueOf(world.school, 'n26-watch-lasts') - 1);
}

/** The standard tasks of a track in their order. */
export function standardKeys(track: Track): StandardKey[] {
  return Object.keys(tracks[track]) as StandardKey[];
}
