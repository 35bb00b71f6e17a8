// Since when a case is silent: nothing was written, and no talk or follow-up has a day (N27).
import type { CaseState } from '../case/case';
import { dayOf, type Day, type Instant } from '../time/instant';
import type { World } from '../school/world';
import { owedOf } from './owed';
import { followUpsAsked } from './rounds';
import type { SubjectState } from './state';
import { isClosed } from './talk-days';

/** A talk that is asked for has a day: its due day, or the one that was planned; so has the follow-up that comes. */
export function hasDay(state: SubjectState, world: World): boolean {
  if (state.talks.some((talk) => talk.done === undefined && !isClosed(state, talk))) return true;
  return state.kind === 'case' && followUpsAsked(state, world).length > 0;
}

/** What was written down last, and when. */
export function lastEntryOf({ lastEntry, lastSeq, lastAt }: CaseState): { seq: number; at: Instant } {
  return lastEntry ?? { seq: lastSeq, at: lastAt };
}

/** The day that silence is counted from: the last entry, or the last day that somebody chose to look again. */
export function silentSince(state: CaseState): Day {
  const chosen = [state.nextTargetTalkOn, state.nextOthersTalkOn, state.otherWay?.followOn ?? '', ...talksAsTasks(state)];
  return [dayOf(lastEntryOf(state).at), ...chosen].sort().at(-1) ?? '';
}

/** Who plans a talk with the target puts it down as a task. */
function talksAsTasks(state: CaseState): (Day | '')[] {
  return owedOf(state).flatMap((item) =>
    item.kind === 'task' && item.task.key === 'target-mentor-talks' && !item.task.done ? [item.task.on] : [],
  );
}

/** The last thing that was written is that all is quiet. */
export function saidQuiet(state: CaseState): boolean {
  return state.quiet !== undefined && state.quiet.seq === lastEntryOf(state).seq;
}
