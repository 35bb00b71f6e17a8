// "Later": the days on which a nudge can be asked again, within what is left of five school days (rules.md, Laws of a nudge).
import type { DayChip } from '../cards/card';
import type { Notice } from '../kernel/notice';
import { refuse, type Refusal } from '../kernel/outcome';
import { isIn } from '../school/absence';
import { sendingHoursOf } from '../school/world';
import type { SubjectState } from '../subject/state';
import { snoozeDaysLeft } from '../subject/snoozed';
import { dayOf, instantAt } from '../time/instant';
import { choiceBase, type Opening } from './opening';
import { noticesFor } from './reopened';
import { INSIDE, isOneOf } from './seen-by';
import { cardOf, type AnyCard, type Viewer } from './viewer';
import { noAccess } from './who-to-ask';

const CHIPS = 3;

/** The choice of days for a notice that its reader has, or stands in for; refused when it may not be put off, or no day is left. */
export function snoozeChoice(opening: Opening): AnyCard | Refusal {
  const { state, viewer, ref } = opening;
  const notice = noticesFor(opening).find(({ key }) => key === ref);
  if (notice === undefined && !isOneOf(INSIDE, state, viewer)) return noAccess(state.number, viewer);
  const chips = notice?.snooze === true ? chipsOf(notice, state, viewer) : [];
  return chips.length === 0 ? refuse('not-possible-now') : cardOf('snooze-choice', { ...choiceBase(opening), chips });
}

/** Days on which the reader is in and the notice still asks something: what lapses before that would not come again. */
function chipsOf(notice: Notice, state: SubjectState, { person, now, world }: Viewer): DayChip[] {
  const left = snoozeDaysLeft(state, notice.key, person, world);
  const { from } = sendingHoursOf(world);
  return Array.from({ length: left }, (_, index) => world.days.after(dayOf(now), index + 1))
    .filter((on) => isIn(world.school, person, on) && instantAt(on, from) < notice.until)
    .slice(0, CHIPS)
    .map((on) => ({ on }));
}
