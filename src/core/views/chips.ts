// Days as buttons: computed, school days, days on which everybody concerned is in, and within what the command allows.
import type { DayChip } from '../cards/card';
import { commandOf } from '../families';
import { isRefusal } from '../kernel/outcome';
import { isIn } from '../school/absence';
import { timeOf } from '../school/choices';
import type { PersonId } from '../school/school';
import { dayOf, wallTimeOf, type Day } from '../time/instant';
import type { SubjectState } from '../subject/state';
import { contextOf, type Viewer } from './viewer';

/** Commands that take a day as `on`. */
export type DayCommand =
  'plan-talk' | 'join-in' | 'agree-day' | 'move-talk' | 'talk-did-not-happen' | 'move-task' | 'plan-something' | 'move-round';

const CHIPS = 3;
/** Beyond so many school days nobody is shown a day: every command stops earlier. */
const DAYS_AHEAD = 60;
/** A next talk with the target, in school days from now: soon, midway, at the end of the week that a step takes. */
const NEXT_TALK_AFTER = [1, 3, 5];

/**
 * The first three days that the command allows and on which `people` are in; without the others when there is no such day.
 * @param about the talk that the card is about.
 */
export function chipsFor(command: DayCommand, state: SubjectState, viewer: Viewer, about: string, people: readonly PersonId[]): DayChip[] {
  const allowed = daysFor(command, state, viewer, about);
  const together = allowed.filter((day) => people.every((person) => isIn(viewer.world.school, person, day)));
  const own = allowed.filter((day) => isIn(viewer.world.school, viewer.person, day));
  return (together.length > 0 ? together : own).slice(0, CHIPS).map((on) => ({ on }));
}

/** Every school day from now on that the command allows; the last one is the limit that a form names. */
export function daysFor(command: DayCommand, state: SubjectState, viewer: Viewer, about: string): Day[] {
  const context = contextOf(viewer, about);
  const definition = commandOf(state.kind, command);
  const days: Day[] = [];
  for (let day = firstDay(viewer); days.length < DAYS_AHEAD; day = viewer.world.days.after(day, 1)) {
    // A day that is too far is refused; so is every later one.
    const decided = definition?.decide(state, { on: day, reason: '' }, context);
    if (decided === undefined || isRefusal(decided)) break;
    days.push(day);
  }
  return days;
}

/** Days for the next talk with the target, on which the viewer is in. */
export function nextTalkDays({ person, now, world }: Viewer): DayChip[] {
  const chosen: Day[] = [];
  for (const distance of NEXT_TALK_AFTER) {
    let day = world.days.after(dayOf(now), distance);
    for (let tries = 0; tries < CHIPS && (!isIn(world.school, person, day) || chosen.includes(day)); tries++)
      day = world.days.after(day, 1);
    if (!chosen.includes(day)) chosen.push(day);
  }
  return chosen.map((on) => ({ on }));
}

/** Today while the school day lasts, otherwise the next school day. */
function firstDay({ now, world }: Viewer): Day {
  const today = dayOf(now);
  const over = wallTimeOf(now) >= timeOf(world.school, 'deadline-ends');
  return over ? world.days.after(today, 1) : world.days.onOrAfter(today);
}
