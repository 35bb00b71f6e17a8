// The class of a pupil as the class list has it now: after a summer it is another one than a report or a case wrote down.
import type { School } from './school';

/** The class of the class list; as it was written down for a pupil who is not known there. Empty when nobody knows it. */
export function classNow(pupil: { number: string; class: string }, { pupils }: Pick<School, 'pupils'>): string {
  const listed = pupil.number === '' ? undefined : pupils.find(({ number }) => number === pupil.number);
  return listed?.class ?? pupil.class;
}
