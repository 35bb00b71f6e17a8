// How a practice story ends well: the case is closed with all that it asks, and the mentor looks on after every vacation.
import type { Day } from '../../../core/time/instant';
import type { Row } from './script';

/** Who leads closes it from the message that says so (I8, N20), with a file for both pupils. Uses `$seen-how` and `$next-step`. */
export function closes(on: Day): Row[] {
  return [
    { at: `${on} 15:00`, who: 'joris', does: { taps: 'open:close-case' }, tells: 'closing' },
    { who: 'joris', does: { taps: 'open:assessment' } },
    { who: 'joris', does: { taps: 'assess-case', fills: { stopped: 'yes', seenHow: '$seen-how', nextStep: '$next-step' } } },
    { who: 'joris', does: { taps: 'put-in-file:p1' } },
    { who: 'joris', does: { taps: 'put-in-file:p2' } },
    { who: 'joris', does: { taps: 'close-case' }, tells: 'closed' },
  ];
}

/** One round of the long watch (N21), on the day on which the mentor gets it. */
export function watchRound(on: Day, fills: Readonly<Record<string, string>>, tells?: string): Row[] {
  const pupils = Object.keys(fills).map((_, index) => `2026-001.p${index + 1}`);
  return [
    { at: `${on} 15:00`, who: 'joris', does: { taps: 'open:watch-form' }, ...(tells === undefined ? {} : { tells }) },
    { who: 'joris', does: { taps: `answer-watch:${pupils.join(',')}`, fills } },
  ];
}
