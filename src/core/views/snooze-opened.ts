// "Later": the days on which a nudge can be asked again, within what is left of five school days (protocol/v1, *Laws of a nudge*).
import { refuse, type Refusal } from '../kernel/outcome';
import { choiceBase, type Opening } from './opening';
import { noticesFor } from './reopened';
import { INSIDE, isOneOf } from './seen-by';
import { snoozeDays } from './snooze-days';
import { cardOf, type AnyCard } from './viewer';
import { noAccess } from './who-to-ask';

/** The choice of days for a notice that its reader has, or stands in for; refused when it may not be put off, or no day is left. */
export function snoozeChoice(opening: Opening): AnyCard | Refusal {
  const { state, viewer, ref } = opening;
  const notice = noticesFor(opening).find(({ key }) => key === ref);
  if (notice === undefined && !isOneOf(INSIDE, state, viewer)) return noAccess(state.number, viewer);
  const chips = notice === undefined ? [] : snoozeDays(notice, state, viewer);
  return chips.length === 0 ? refuse('not-possible-now') : cardOf('snooze-choice', { ...choiceBase(opening), chips });
}
