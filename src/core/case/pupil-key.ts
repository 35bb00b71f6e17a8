// The key of a pupil inside one case: never given twice, also when a pupil was sealed (I11).
import type { SubjectState } from '../subject/state';

/** The key of the pupil who is named next; `more`: of the one so many places after. */
export function freeKey({ people, sealed = [] }: Pick<SubjectState, 'people' | 'sealed'>, more = 0): string {
  const used = [...people.map(({ key }) => key), ...sealed.map(({ pupil }) => pupil)];
  return `p${Math.max(0, ...used.map((key) => Number(key.slice(1)))) + 1 + more}`;
}
