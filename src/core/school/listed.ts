// Who works at the school, and who stands on the class list: found by id, since rules ask it hundreds of times of lists of hundreds.
import type { PersonId, Pupil, School } from './school';

/** Whether somebody with this id works at the school. */
export function isStaff(id: PersonId, { people }: Pick<School, 'people'>): boolean {
  const known = staff.get(people) ?? new Set(people.map((person) => person.id));
  staff.set(people, known);
  return known.has(id);
}
const staff = new WeakMap<School['people'], ReadonlySet<PersonId>>();

/** The pupil with this number; undefined when the class list does not have it (any more). */
export function pupilOf(number: string, { pupils }: Pick<School, 'pupils'>): Pupil | undefined {
  const known = classList.get(pupils) ?? new Map(pupils.map((pupil) => [pupil.number, pupil]));
  classList.set(pupils, known);
  return known.get(number);
}
const classList = new WeakMap<School['pupils'], ReadonlyMap<string, Pupil>>();
