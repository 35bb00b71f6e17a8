// The days to which a nudge can be put off (protocol/v1, *Laws of a nudge*).
import type { DayChip } from '../cards/card';
import type { Notice } from '../kernel/notice';
import { isIn } from '../school/absence';
import { sendingHoursOf } from '../school/world';
import type { SubjectState } from '../subject/state';
import { snoozeDaysLeft } from '../subject/snoozed';
import { dayOf, instantAt } from '../time/instant';
import type { Viewer } from './viewer';

const CHIPS = 3;

/**
 * The first three days within what is left of five school days, on which the reader is in and the notice still asks something: what lapses
 * before that would not come again. Empty for a notice that may not be put off.
 */
export function snoozeDays(notice: Notice, state: SubjectState, { person, now, world }: Viewer): DayChip[] {
  if (!notice.snooze) return [];
  const left = snoozeDaysLeft(state, notice.key, person, world);
  const { from } = sendingHoursOf(world);
  return Array.from({ length: left }, (_, index) => world.days.after(dayOf(now), index + 1))
    .filter((on) => isIn(world.school, person, on) && instantAt(on, from) < notice.until)
    .slice(0, CHIPS)
    .map((on) => ({ on }));
}
