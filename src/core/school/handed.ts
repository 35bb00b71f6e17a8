// What a new class list or school file leaves behind: who were mentors until then, which pupils are gone, which colleagues left (N28).
import { HOUR, type Instant } from '../time/instant';
import { pupilOf } from './listed';
import type { FormerPerson, Handed, PersonId, School } from './school';

/** Longer than a school year: after that nothing asks about it any more. */
const KEPT = 500 * 24 * HOUR;

/** A class in the list of former mentors, for pupils whom the class list does not know; no pupil's number looks like it. */
const classKey = (id: string): string => `class:${id}`;

type Known = Pick<School, 'people' | 'classes' | 'pupils'>;

/**
 * The school with what it remembers of the one before: for each pupil who was mentor and is no more, the class of a pupil who is no longer
 * on the list, the name of a colleague who is no longer in the file. Who comes back is forgotten as gone.
 */
export function remembering(before: School | null, after: School, at: Instant): School {
  if (before === null) return after;
  const mentors = formerMentors(before, after);
  const gone = before.pupils.filter(({ number }) => !after.pupils.some((one) => one.number === number));
  const left = before.people.filter(({ id }) => !after.people.some((one) => one.id === id));
  const now: Handed = { at, mentors, gone: Object.fromEntries(gone.map((pupil) => [pupil.number, pupil.class])) };
  const isNews = Object.keys(mentors).length > 0 || gone.length > 0;
  const handed = [...(after.handed ?? []).filter((one) => one.at > at - KEPT), ...(isNews ? [now] : [])];
  const former = [...(after.left ?? []), ...left.map(({ id, name }) => ({ id, name, at }))];
  const people = former.filter(({ id }) => !after.people.some((one) => one.id === id));
  const { handed: _handed, left: _left, ...rest } = after;
  return { ...rest, ...(handed.length === 0 ? {} : { handed }), ...(people.length === 0 ? {} : { left: people }) };
}

/** When this person stopped being mentor of this pupil, the last time; undefined for who never was, or still is. */
export function stoppedBeingMentorAt(person: PersonId, pupil: { number: string; class: string }, school: School): Instant | undefined {
  const key = pupil.number === '' ? classKey(pupil.class) : pupil.number;
  return school.handed?.findLast(({ mentors }) => mentors[key]?.includes(person) === true)?.at;
}

/** When the mentors of this pupil changed, the last time. */
export function mentorsChangedAt(pupil: { number: string; class: string }, school: School): Instant | undefined {
  const key = pupil.number === '' ? classKey(pupil.class) : pupil.number;
  return school.handed?.findLast(({ mentors }) => mentors[key] !== undefined)?.at;
}

/** Since when a pupil is no longer on the class list, and the class of then; undefined for who stands on it or never did. */
export function goneSince(number: string, school: Pick<School, 'pupils' | 'handed'>): { at: Instant; class: string } | undefined {
  if (number === '' || pupilOf(number, school) !== undefined) return undefined;
  const last = school.handed?.findLast(({ gone }) => Object.hasOwn(gone, number));
  return last === undefined ? undefined : { at: last.at, class: last.gone[number] ?? '' };
}

/** A colleague who is no longer in the school file. */
export function formerPerson(id: PersonId, school: School): FormerPerson | undefined {
  return school.left?.find((one) => one.id === id);
}

function formerMentors(before: Known, after: Known): Record<string, PersonId[]> {
  const classes = before.classes.map(({ id, mentors }) => [classKey(id), mentors, mentorsIn(after, id)] as const);
  const pupils = after.pupils.map(({ number, class: now }) => {
    const was = before.pupils.find((one) => one.number === number)?.class ?? '';
    return [number, mentorsIn(before, was), mentorsIn(after, now)] as const;
  });
  return Object.fromEntries(
    [...classes, ...pupils]
      .map(([key, were, are]) => [key, were.filter((person) => !are.includes(person))] as const)
      .filter(([, former]) => former.length > 0),
  );
}

function mentorsIn({ classes }: Known, id: string): PersonId[] {
  return classes.find((one) => one.id === id)?.mentors ?? [];
}
