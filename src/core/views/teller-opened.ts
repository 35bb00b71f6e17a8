// Answering who told, opened: on which day that was, or will be (N9).
import { refuse, type Refusal } from '../kernel/outcome';
import { isIn } from '../school/absence';
import { valueOf } from '../school/choices';
import { dayOf, type Day } from '../time/instant';
import { tellerOf } from '../subject/told';
import { choiceBase, type Opening } from './opening';
import { cardOf, type AnyCard, type Viewer } from './viewer';

const CHIPS = 3;

/** The day on which it was done; today is filled in. */
export function tellerDone(opening: Opening): AnyCard | Refusal {
  const teller = tellerOf(opening.state, opening.about);
  if (teller === undefined) return refuse('not-possible-now');
  return cardOf('teller-done', { ...choiceBase(opening), kind: teller.kind, on: dayOf(opening.viewer.now) });
}

/** Not yet: the first days on which it can be. */
export function tellerLater(opening: Opening): AnyCard | Refusal {
  const teller = tellerOf(opening.state, opening.about);
  if (teller === undefined) return refuse('not-possible-now');
  return cardOf('teller-later', { ...choiceBase(opening), kind: teller.kind, chips: laterDays(opening.viewer) });
}

/** School days after today on which the reader is in, as far as "not yet" reaches. */
function laterDays({ person, now, world }: Viewer): { on: Day }[] {
  const distances = Array.from({ length: valueOf(world.school, 'n9-new-day-within') }, (_, index) => index + 1);
  return distances
    .map((distance) => world.days.after(dayOf(now), distance))
    .filter((day) => isIn(world.school, person, day))
    .slice(0, CHIPS)
    .map((on) => ({ on }));
}
