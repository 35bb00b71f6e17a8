// Tasks and promises: given, moved, done or not needed; and what was seen where somebody kept an eye on a place (N26).
import type { TaskKey, Track } from '../../../protocol/v1/tracks';
import type { Entry } from '../../kernel/entry';
import type { Change, EventTable } from '../../kernel/fold';
import type { PersonId } from '../../school/school';
import type { Day } from '../../time/instant';
import type { CaseState } from '../case';
import type { Owed, Sighting, Task } from '../task';

export interface TaskEvents {
  /** `watch`: a place to keep an eye on until `on`. `acute`: may not wait for sending hours (N6). */
  'task-added': { track: Track; key: TaskKey | ''; text: string; owner: PersonId; on: Day; acute: boolean; watch: boolean };
  /** A standard task that was done before anybody put it down. */
  'task-ticked': { track: Track; key: TaskKey; on: Day };
  /** `task`: `task-12` or `promise-12`. */
  'task-moved': { task: string; on: Day };
  'task-ended': { task: string; how: 'done' | 'dropped'; why: string };
  'place-watched': { task: string; what: Sighting['what']; words: string };
}

export const taskEvents: EventTable<CaseState, TaskEvents> = {
  'task-added': {
    v: 1,
    apply: (state, { watch, ...given }, entry) => ({
      tasks: [...(state.tasks ?? []), { ...taskOf(entry), ...given, ...(watch ? { watch: { sightings: [] } } : {}) }],
    }),
  },
  'task-ticked': {
    v: 1,
    apply: (state, { track, key, on }, entry) => {
      const ended = { seq: entry.seq, at: entry.writtenAt, by: entry.by, how: 'done' as const, why: '' };
      return { tasks: [...(state.tasks ?? []), { ...taskOf(entry), track, key, on, done: true, ended }] };
    },
  },
  'task-moved': {
    v: 1,
    apply: (state, { task, on }, entry) =>
      withOwed(state, task, (owed) => ({ on, moved: { seq: entry.seq, times: (owed.moved?.times ?? 0) + 1 } })),
  },
  'task-ended': {
    v: 1,
    apply: (state, { task, how, why }, entry) =>
      withOwed(state, task, () => ({ done: true, ended: { seq: entry.seq, at: entry.writtenAt, by: entry.by, how, why } })),
  },
  'place-watched': {
    v: 1,
    apply: (state, { task, what, words }, entry) => ({
      tasks: (state.tasks ?? []).map((one) => {
        if (`task-${one.seq}` !== task || one.watch === undefined) return one;
        const sighting: Sighting = { seq: entry.seq, at: entry.writtenAt, by: entry.by, what, words };
        return { ...one, watch: { sightings: [...one.watch.sightings, sighting] } };
      }),
    }),
  },
};

function taskOf(entry: Entry): Task {
  const { seq, by, writtenAt } = entry;
  return { seq, by, at: writtenAt, owner: by, on: '', done: false, track: 'school', key: '', text: '', acute: false };
}

/** One task or promise changed. */
function withOwed(state: CaseState, id: string, change: (owed: Owed) => Partial<Owed>): Change<CaseState> {
  const among = <Thing extends Owed>(kind: string, list: readonly Thing[]): Thing[] =>
    list.map((one) => (`${kind}-${one.seq}` === id ? { ...one, ...change(one) } : one));
  const promises = among('promise', state.promises);
  return state.tasks === undefined ? { promises } : { promises, tasks: among('task', state.tasks) };
}
