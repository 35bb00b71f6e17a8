// Two reports about one pupil that were sent at the same moment: neither saw the other, so the one with the lower number is the first (I9).
import { isRefusal } from '../core/kernel/outcome';
import { twinsOf } from '../core/report/same-target';
import { openStates } from './find-subject';
import type { TapRound } from './in-tap';
import { writeEvents } from './save-events';

/** Puts whatever is about the surely same pupil, and nobody answered yet, on the card of the first. Nothing to do for most reports. */
export async function joinTwins(round: TapRound, id: string): Promise<void> {
  const { first, others } = twinsOf(await openStates(round), id, round.clock.now(), round.world);
  if (first === undefined) return;
  for (const { subject, reporter } of others) {
    const by = { person: reporter, cause: '', answer: '["twins"]' };
    const written = await writeEvents(round, subject, by, (_, state) => {
      if (state.kind !== 'report' || state.status !== 'open') return 'same';
      return [{ type: 'report-linked', data: { to: first.subject, number: first.number, how: 'line' } }];
    });
    if (isRefusal(written)) throw new Error(`${subject} cannot be joined: ${written.refused}`);
  }
}
