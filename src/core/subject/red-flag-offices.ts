// Which people of an office are told of a red flag: not who raised it, for that person knows (N4, N5).
import type { PersonId } from '../school/school';
import type { OfficeSeat } from '../school/who-holds';
import type { World } from '../school/world';
import { officeOf } from './leads';
import type { SubjectState } from './state';
import type { RedFlag } from './subject';

/** For a red flag that the coordinator raised, the second coordinator is told. */
export function toldOfFlag(seat: OfficeSeat, { by }: RedFlag, state: SubjectState, world: World): PersonId[] {
  const others = (one: OfficeSeat): PersonId[] => officeOf(state, one, world).filter((person) => person !== by);
  const people = others(seat);
  return seat === 'coordinator' && people.length === 0 ? others('second-coordinator') : people;
}
