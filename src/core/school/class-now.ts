// The class of a pupil as the class list has it now: after a summer it is another one than a report or a case wrote down.
import { goneSince } from './handed';
import { pupilOf } from './listed';
import type { School } from './school';

/** What the class list says, and who stood on it before. */
export type Listed = Pick<School, 'pupils' | 'handed'>;

/**
 * The class of the class list; of a pupil who is no longer on it the last one; as it was written down for who was never known there. Empty
 * when nobody knows it.
 */
export function classNow(pupil: { number: string; class: string }, school: Listed): string {
  const listed = pupil.number === '' ? undefined : pupilOf(pupil.number, school);
  return listed?.class ?? goneSince(pupil.number, school)?.class ?? pupil.class;
}
