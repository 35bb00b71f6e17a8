// A red flag that comes up after the report: in what the reporter adds, in a record, in a follow-up (N4).
import type { RedFlagKind } from '../../protocol/v1/red-flags';
import type { CommandContext, EventOf } from '../kernel/command';
import type { PlanEvents } from './plan/events';
import type { RedFlagEvents } from './red-flags/events';
import type { SubjectState } from './state';
import type { Talk } from './subject';
import { dueOn } from './talk-days';

type Event = EventOf<Pick<RedFlagEvents, 'red-flag-raised'> & Pick<PlanEvents, 'talk-asked'>>;

/**
 * The events of raising it: it makes step 2 due on the next school day, in a long vacation on the next weekday; when step 2 was held, a
 * talk with the target about safety. A talk that is due earlier stays as it is. @param words what was seen or heard, when no report says it.
 */
export function raisedEvents(state: SubjectState, kinds: readonly RedFlagKind[], context: CommandContext, words = ''): Event[] {
  const raised: Event = { type: 'red-flag-raised', data: { kinds: [...kinds], ...(words === '' ? {} : { words }) } };
  return [raised, ...soonerTalk(state, context)];
}

/** The talk with the target that a red flag asks for; none when one is due by then already. */
export function soonerTalk(state: SubjectState, { today, world }: CommandContext): EventOf<Pick<PlanEvents, 'talk-asked'>>[] {
  const within = { nextDay: true } as const;
  const open = state.talks.filter((talk) => talk.done === undefined && (talk.id === 'step2' || talk.kind === 'safety'));
  const held = state.talks.some((talk) => talk.id === 'step2' && talk.done !== undefined);
  const asked: Pick<Talk, 'id' | 'kind'> = held ? { id: `safety-${state.lastSeq + 1}`, kind: 'safety' } : { id: 'step2', kind: 'step2' };
  const on = dueOn({ ...asked, anchor: { seq: 0, on: today, typedOn: today }, within }, world);
  if (open.some((talk) => dueOn(talk, world) <= on)) return [];
  return [{ type: 'talk-asked', data: { talk: asked.id, kind: asked.kind, anchorOn: today, within } }];
}
