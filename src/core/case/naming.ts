// What follows when somebody says who did it: step 3, which had no day until then, is counted from now (I4).
import type { CommandContext, EventOf } from '../kernel/command';
import { valueOf } from '../school/choices';
import type { PlanEvents } from '../subject/plan/events';
import { othersOf } from '../subject/state';
import type { Involved } from '../subject/subject';
import type { CaseState } from './case';
import type { PeopleEvents } from './people/events';
import { freeKey } from './pupil-key';

/** The events of naming these pupils; none when there is nobody new. */
export function namingEvents(
  state: CaseState,
  people: Omit<Involved, 'key'>[],
  { world, today }: CommandContext,
): EventOf<PeopleEvents & Pick<PlanEvents, 'talk-asked'>>[] {
  if (people.length === 0) return [];
  const named = { type: 'others-named' as const, data: { people: people.map((one, index) => ({ key: freeKey(state, index), ...one })) } };
  const waiting = state.talks.some((talk) => talk.id === 'step3' && talk.done === undefined) && othersOf(state).length === 0;
  if (!waiting) return [named];
  const days = valueOf(world.school, 'i4-step-3-after-naming');
  return [named, { type: 'talk-asked', data: { talk: 'step3', kind: 'step3', anchorOn: today, within: { days } } }];
}
