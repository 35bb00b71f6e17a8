// The days on which somebody phones the pupil while school is far away (N6, N26): computed from what was arranged.
import { timeOf } from '../school/choices';
import type { PersonId } from '../school/school';
import type { World } from '../school/world';
import { addDays, weekdayOf } from '../time/calendar-days';
import { dayOf, instantAt, type Day, type Instant } from '../time/instant';
import type { SubjectState } from './state';
import type { RedFlag } from './subject';

/** One phone call: about which red flag, by whom, on which day. */
export interface PhoneDay {
  flag: RedFlag;
  by: PersonId;
  on: Day;
}

/** Every call from the day after it was arranged until school begins again. */
export function phoneDaysOf(state: SubjectState, world: World): PhoneDay[] {
  return state.redFlags.flatMap((flag) => {
    const { arranged } = flag;
    if (arranged === undefined) return [];
    const first = addDays(dayOf(arranged.at), 1);
    const backOn = world.days.after(dayOf(arranged.at), 1);
    const calls: PhoneDay[] = [];
    for (let on = first; on < backOn; on = addDays(on, 1)) {
      if (arranged.phoneOn.some((weekday) => weekday === weekdayOf(on))) calls.push({ flag, by: arranged.phoneBy, on });
    }
    return calls;
  });
}

/** What a card about one call is about. */
export function callAbout({ flag, on }: PhoneDay): string {
  return `phone-${flag.seq}-${on}`;
}

/** Whether that call was made. */
export function isPhoned({ flag, on }: PhoneDay): boolean {
  return flag.phoned?.some((call) => call.on === on) === true;
}

/** The moment at which it is asked. */
export function callAt({ on }: PhoneDay, world: World): Instant {
  return instantAt(on, timeOf(world.school, 'n6-phones-at'));
}

/** Who phones until school begins, and may therefore know whom it is about (I18). */
export function phonersOf(state: SubjectState, world: World, today: Day): PersonId[] {
  return phoneDaysOf(state, world).flatMap(({ by, on }) => (on >= today ? [by] : []));
}
