// Whether two names mean the same pupil (I9, I17).
import { compareNames } from '../school/name-match';
import type { Involved } from './subject';

type Target = Pick<Involved, 'name' | 'class' | 'number'>;

/** `sure`: the same number in the class list, or the same name in the same class. `maybe`: a slightly different spelling, or a class nobody knows. */
export function likenessOf(one: Target, other: Target): 'sure' | 'maybe' | 'other' {
  if (one.number !== '' && other.number !== '') return one.number === other.number ? 'sure' : 'other';
  const likeness = compareNames(one.name, other.name);
  if (likeness === 'other' || (one.class !== '' && other.class !== '' && one.class !== other.class)) return 'other';
  return likeness === 'exact' && one.class === other.class && one.number === other.number ? 'sure' : 'maybe';
}
