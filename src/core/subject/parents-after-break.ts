// The coordinator tells the parents what happened, once the case came to level 2 by a break (I5).
import type { CommandContext, EventOf } from '../kernel/command';
import { valueOf } from '../school/choices';
import { followUpsOf } from './followed-up';
import { householdsOf } from './parents-talks';
import type { PlanEvents } from './plan/events';
import type { SubjectState } from './state';

/**
 * Talks with the parents of each target and of who broke the agreement, due so many school days after today: who leads has accepted. None
 * when there was no such break since they were asked last. @param after how many events of the tap come before.
 */
export function parentsAfterBreak(
  state: SubjectState,
  { today, world }: CommandContext,
  after: number,
): EventOf<Pick<PlanEvents, 'talk-asked'>>[] {
  const broken = state.kind === 'case' ? followUpsOf(state).hearings.findLast(({ follows }) => follows === 'level-2') : undefined;
  const asked = state.talks.findLast(({ kind }) => kind === 'parents-break');
  if (broken === undefined || (asked !== undefined && asked.anchor.seq > broken.seq)) return [];
  return parentsTold(state, broken.pupil, { today, world }, after);
}

/** The same, for a pupil whose break is written down by this very tap. */
export function parentsTold(
  state: SubjectState,
  pupil: string,
  { today, world }: Pick<CommandContext, 'today' | 'world'>,
  after: number,
): EventOf<Pick<PlanEvents, 'talk-asked'>>[] {
  const schoolDays = valueOf(world.school, 'i5-parents-told-within');
  const pupils = [...state.people.filter(({ role }) => role === 'target').map(({ key }) => key), pupil];
  // Separated parents are two households (I3): each is told.
  const households = pupils.flatMap((key) => Array.from({ length: state.kind === 'case' ? householdsOf(state, key) : 1 }, () => key));
  return households.map((key, index) => ({
    type: 'talk-asked',
    data: {
      talk: `parents-break-${state.lastSeq + after + index + 1}`,
      kind: 'parents-break',
      pupil: key,
      anchorOn: today,
      within: { schoolDays },
    },
  }));
}
