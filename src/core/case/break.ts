// What a broken agreement leads to, counted per pupil (I5).
import { followUpsOf } from '../subject/followed-up';
import type { TalkKind } from '../../protocol/v1/talks';
import type { CommandContext } from '../kernel/command';
import { valueOf } from '../school/choices';
import type { World } from '../school/world';
import type { Day } from '../time/instant';
import type { CaseState } from './case';
import type { AfterBreak } from './follow-up';

/** How often this pupil broke an own agreement, as far as that was confirmed. */
export function breaksOf(state: CaseState, pupil: string): number {
  return followUpsOf(state).hearings.filter((hearing) => hearing.pupil === pupil && hearing.follows !== 'nothing').length;
}

/** First break: a last chance; second one, or while the case is severe: level 2; from level 2 on who leads chooses. */
export function afterBreak(state: CaseState, pupil: string, world: World): Exclude<AfterBreak, 'nothing'> {
  if (state.level >= 2) return 'choice';
  const times = breaksOf(state, pupil) + 1;
  return times >= valueOf(world.school, 'i5-breaks-to-level-2') || state.severe !== undefined ? 'level-2' : 'last-chance';
}

/** The talk about the last chance and one with each target, due two school days after both sides were heard; to be written right after that. */
export function talksAfterBreak(state: CaseState, pupil: string, heldOn: Day, { world }: Pick<CommandContext, 'world'>) {
  const schoolDays = valueOf(world.school, 'i5-talks-within');
  const targets = state.people.filter(({ role }) => role === 'target').map(({ key }) => ({ kind: 'after-break' as TalkKind, pupil: key }));
  return [{ kind: 'last-chance' as TalkKind, pupil }, ...targets].map(({ kind, pupil: about }, index) => ({
    type: 'talk-asked' as const,
    data: { talk: `${kind}-${state.lastSeq + 2 + index}`, kind, pupil: about, anchorOn: heldOn, within: { schoolDays } },
  }));
}

/** The last day that can be planned for them; when that has passed already, as many school days from today. */
export function lastTalkDay(heldOn: Day, { world, today }: Pick<CommandContext, 'world' | 'today'>): Day {
  const within = valueOf(world.school, 'i5-talks-within');
  const due = world.days.after(heldOn, within);
  return due >= today ? due : world.days.after(today, within);
}
