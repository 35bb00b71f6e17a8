// The five questions before a vacation (N15).
import { addDays } from '../time/calendar-days';
import { dayOf } from '../time/instant';
import { vacationOf } from '../subject/bridge/commands';
import { targetOf } from '../subject/state';
import { isIn } from '../school/absence';
import { formBase, type Opening } from './opening';
import { INSIDE, seenBy } from './seen-by';
import { staffChoices } from './staff-choices';
import { cardOf, contextOf, type AnyCard } from './viewer';

const CHIPS = 3;

/** Who is there for the pupil while school is out. Who stands above and has no access answers without the name. */
export function vacationBridgeForm(opening: Opening): AnyCard {
  const { state, viewer } = opening;
  const { world, now, person } = viewer;
  const id = vacationOf(contextOf(viewer, opening.about));
  const today = dayOf(now);
  const vacation = world.days.vacations(today, addDays(today, 400)).find((one) => one.id === id);
  const lastOn = vacation === undefined ? today : world.days.before(vacation.fromOn, 1);
  const days: { on: string }[] = [];
  for (let day = world.days.onOrAfter(today); day <= lastOn && days.length < CHIPS; day = world.days.after(day, 1)) {
    if (isIn(world.school, person, day)) days.push({ on: day });
  }
  return cardOf('vacation-bridge-form', {
    ...formBase(opening, id),
    target: seenBy(state, viewer)(INSIDE, targetOf(state)?.name ?? '', ''),
    days,
    lastOn,
    until: vacation?.untilOn ?? lastOn,
    staff: staffChoices(state, viewer, []),
  });
}
