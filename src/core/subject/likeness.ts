// Whether two names mean the same pupil (I9, I17).
import { compareNames, nameWords } from '../school/name-match';
import type { Involved } from './subject';

type Target = Pick<Involved, 'name' | 'class' | 'number'>;

/**
 * `sure`: the same number in the class list, or the same name in the same class. `maybe`: a slightly different spelling, a first
 * name in the same class, or a class nobody knows.
 */
export function likenessOf(one: Target, other: Target): 'sure' | 'maybe' | 'other' {
  if (one.number !== '' && other.number !== '') return one.number === other.number ? 'sure' : 'other';
  const likeness = compareNames(one.name, other.name);
  if (one.class !== '' && other.class !== '' && one.class !== other.class) return 'other';
  if (likeness === 'other') return one.class !== '' && one.class === other.class && isFirstName(one.name, other.name) ? 'maybe' : 'other';
  return likeness === 'exact' && one.class === other.class && one.number === other.number ? 'sure' : 'maybe';
}

/** One is only the beginning of the other: a first name, without the rest. */
function isFirstName(one: string, other: string): boolean {
  const [short, long] = [nameWords(one), nameWords(other)].sort((left, right) => left.length - right.length);
  if (short === undefined || long === undefined || short.length === 0) return false;
  return short.every((word, index) => word === long[index]);
}
