// What every family that writes down a task asks first: on which day, and whether a standard task stands there already (N26).
import { tracks, type StandardKey, type Track } from '../../protocol/v1/tracks';
import type { CommandContext } from '../kernel/command';
import { refuse, type Refusal } from '../kernel/outcome';
import { owedOf } from '../subject/owed';
import type { Day } from '../time/instant';
import type { CaseState } from './case';

/** A school day from today on. */
export function checkTaskDay(on: Day, { today, world }: Pick<CommandContext, 'today' | 'world'>): Refusal | null {
  if (on < today) return refuse('day-in-past', { on }, { field: 'on' });
  return world.days.isSchoolDay(on) ? null : refuse('day-no-school-day', { on }, { field: 'on' });
}

/** Whether a standard task is open or done already; one that was not needed can be put down again. */
export function isPutDown(state: CaseState, key: string): boolean {
  return owedOf(state).some((item) => item.kind === 'task' && item.task.key === key && item.owed.ended?.how !== 'dropped');
}

/** The standard tasks of a track that nobody has put down yet. */
export function freeTasks(state: CaseState, track: Track): StandardKey[] {
  return (Object.keys(tracks[track]) as StandardKey[]).filter((key) => !isPutDown(state, key));
}
