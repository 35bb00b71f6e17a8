// When a measure is over, and whether another one follows on it (I7, N25).
import { sanctions } from '../../protocol/v1/sanctions';
import type { CaseState } from '../case/case';
import type { Sanction } from '../case/sanction';
import type { World } from '../school/world';
import { addDays } from '../time/calendar-days';
import { instantAt, type Day, type Instant } from '../time/instant';

/** The first school day without it; undefined when it has no last day. */
export function overOn({ lastOn }: Pick<Sanction, 'lastOn'>, { days }: World): Day | undefined {
  return lastOn === '' ? undefined : days.after(lastOn, 1);
}

/** N25 is worth asking until the end of that day. */
export function lapsesAt(sanction: Pick<Sanction, 'lastOn'>, world: World): Instant | undefined {
  const on = overOn(sanction, world);
  return on === undefined ? undefined : instantAt(addDays(on, 1), '00:00');
}

/** The pupil does not come back yet: another measure that keeps the pupil away follows on this one. */
export function goesOn(state: Pick<CaseState, 'sanctions'>, sanction: Sanction, world: World): boolean {
  const backOn = overOn(sanction, world);
  return state.sanctions.some(
    ({ seq, pupil, phase, beginOn, lastOn }) =>
      seq > sanction.seq &&
      pupil === sanction.pupil &&
      sanctions[phase].away &&
      backOn !== undefined &&
      beginOn <= backOn &&
      (lastOn === '' || lastOn >= backOn),
  );
}
