// Colleagues as choices in a list.
import type { StaffChoice } from '../cards/card';
import type { PersonId } from '../school/school';
import { CHAIN } from '../school/who-holds';
import { officeOf, shutOut } from '../subject/leads';
import type { SubjectState } from '../subject/state';
import type { Viewer } from './viewer';

/** A platform shows no more in one list. */
export const MOST_CHOICES = 100;

/** Every colleague who may see this report or case (I10), who holds an office for it first; `without` are left out. */
export function staffChoices(state: SubjectState, { world }: Viewer, without: readonly PersonId[]): StaffChoice[] {
  const out = [...without, ...shutOut(state, world)];
  const first = officeHolders(state, { world }).map(({ id }) => id);
  const all = [...new Set([...first, ...world.school.people.map((person) => person.id)])];
  return all
    .filter((id) => !out.includes(id))
    .slice(0, MOST_CHOICES)
    .map((id) => ({ id }));
}

/** Who can be phoned about a red flag: who is on call, then the chain. */
export function officeHolders(state: SubjectState, { world }: Pick<Viewer, 'world'>): StaffChoice[] {
  const seats = ['on-call', 'coordinator', 'second-coordinator', ...CHAIN] as const;
  return [...new Set(seats.flatMap((seat) => officeOf(state, seat, world)))].map((id) => ({ id }));
}
