// Until when a step is held on, because the pupil asked to wait or said no (I1).
import type { CommandContext } from '../kernel/command';
import { refuse, type Refusal } from '../kernel/outcome';
import { valueOf } from '../school/choices';
import type { Day } from '../time/instant';

/** The last day until which a step can be held on, counted from today. */
export function lastHoldOn({ today, world }: Pick<CommandContext, 'today' | 'world'>): Day {
  return world.days.after(today, valueOf(world.school, 'i1-hold-most'));
}

/** The school day on which is asked again, for a day that somebody chose; a refusal for one that was, or is too far. */
export function heldUntil(on: Day, context: CommandContext): Day | Refusal {
  if (on < context.today) return refuse('day-in-past', { on }, { field: 'on' });
  const untilOn = context.world.days.onOrAfter(on);
  const latestOn = lastHoldOn(context);
  return untilOn > latestOn ? refuse('day-too-far', { latestOn }, { field: 'on' }) : untilOn;
}
