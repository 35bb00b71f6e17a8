// The long watch after closing: which pupils are looked at after which vacation, and by whom (I8, N21).
import type { CaseState } from '../case/case';
import { valueOf } from '../school/choices';
import { pupilOf } from '../school/listed';
import type { PersonId } from '../school/school';
import { holdersOf } from '../school/who-holds';
import type { World } from '../school/world';
import { addDays, addMonths } from '../time/calendar-days';
import { dayOf, type Day } from '../time/instant';
import type { Vacation } from '../time/long-vacations';
import { firstOfSchoolWeek } from '../time/school-weeks';
import { shutOut } from './leads';
import { stepFiveBeganOn } from './series';
import type { SubjectState } from './state';
import type { Involved } from './subject';

/** The pupils of one class in one case, after one vacation. */
export interface WatchRound {
  /** `watch.kerstvakantie-2026.2B`. */
  about: string;
  vacation: Vacation;
  on: Day;
  /** When the next one comes, after which this one is not asked any more. */
  nextOn: Day | undefined;
  pupils: Involved[];
  /** Mentors of now; without one, the coordinator. */
  mentors: PersonId[];
  answered: boolean;
}

/** I8: the last day on which a closed case is watched; undefined while it is open. */
export function watchEndsOn(state: CaseState, world: World): Day | undefined {
  if (state.closed === undefined) return undefined;
  return addMonths(stepFiveBeganOn(state) ?? dayOf(state.closed.at), valueOf(world.school, 'i8-watch-lasts'));
}

/** Every round of the long watch, as far as the calendar knows; empty while the case is open. */
export function watchRounds(state: SubjectState, world: World): WatchRound[] {
  if (state.kind !== 'case' || state.status !== 'closed' || state.closed === undefined) return [];
  const closedOn = dayOf(state.closed.at);
  const began = stepFiveBeganOn(state) ?? closedOn;
  const endsOn = watchEndsOn(state, world) ?? closedOn;
  const weeks = valueOf(world.school, 'n21-school-week');
  const soonest = world.days.after(closedOn, valueOf(world.school, 'n21-skips-after-closing'));
  const all = world.days
    .vacations(addDays(closedOn, -WATCHED_BEFORE), endsOn)
    .map((vacation) => ({ vacation, on: firstOfSchoolWeek(vacation.untilOn, weeks, world.days) }));
  const asked = all.filter(({ on }) => on > soonest && on <= endsOn);
  return asked.flatMap(({ vacation, on }, index) =>
    byClass(watchedOn(on, began, state, world), world).map(([name, pupils]) => ({
      about: `watch.${vacation.id}.${name}`,
      vacation,
      on,
      nextOn: asked[index + 1]?.on,
      pupils,
      mentors: mentorsOf(name, state, world),
      answered: pupils.every(({ key }) => (state.watched ?? []).some(({ watch, pupil }) => watch === vacation.id && pupil === key)),
    })),
  );
}
/** A vacation may have ended before the closing, and its third week come after it. */
const WATCHED_BEFORE = 31;

/** The round that is asked on a day: the last one whose day has come, of each class. */
export function watchAsked(state: SubjectState, world: World, today: Day): WatchRound[] {
  return watchRounds(state, world).filter(({ on, nextOn }) => on <= today && (nextOn === undefined || nextOn > today));
}

/** N21: nobody answered within ten school days; since when it was asked. */
export function watchLateSince(state: SubjectState, world: World, today: Day): Day | undefined {
  const within = valueOf(world.school, 'n21-answer-within');
  return watchAsked(state, world, today).find(({ on, answered }) => !answered && world.days.after(on, within) <= today)?.on;
}

/** Targets all the time; who did it in the first year, and longer when there was something new. Who left the school is not looked at. */
function watchedOn(on: Day, began: Day, state: CaseState, world: World): Involved[] {
  const yearOn = addMonths(began, valueOf(world.school, 'n21-bullies-for'));
  const isNew = ({ key }: Involved): boolean =>
    state.reopened !== undefined || (state.watched ?? []).some(({ pupil, answer }) => pupil === key && answer === 'talk-again');
  const stays = ({ number }: Involved): boolean => number === '' || pupilOf(number, world.school) !== undefined;
  return state.people.filter(
    (pupil) => stays(pupil) && (pupil.role === 'target' || (pupil.role === 'bully' && (on < yearOn || isNew(pupil)))),
  );
}

function byClass(pupils: readonly Involved[], world: World): [string, Involved[]][] {
  const groups = new Map<string, Involved[]>();
  for (const pupil of pupils) {
    const name = pupilOf(pupil.number, world.school)?.class ?? pupil.class;
    groups.set(name, [...(groups.get(name) ?? []), pupil]);
  }
  return [...groups];
}

function mentorsOf(name: string, state: CaseState, world: World): PersonId[] {
  const out = shutOut(state, world);
  const mentors = name === '' ? [] : holdersOf(world.school, 'mentor', { class: name, shutOut: out });
  return mentors.length > 0 ? mentors : holdersOf(world.school, 'coordinator', { class: name, shutOut: out });
}
