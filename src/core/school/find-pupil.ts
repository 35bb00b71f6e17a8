// Finds the pupil whom somebody means by a typed name. It offers; a person chooses when there is more than one.
import { compareCores, compareFolded, coreName, nameWords } from './name-match';
import type { Pupil, School } from './school';

export interface FoundPupils {
  /** The same name; two pupils can share one, so ask for the class. */
  exact: Pupil[];
  /** One typing error away. */
  near: Pupil[];
  /** Only the beginning of the name was typed. */
  firstName: Pupil[];
}

/**
 * Pupils of the class list with this name, whatever its capitals, accents or spaces; each in one list only, in the order of the class list.
 * With `classId` only those of that class. All lists are empty when nobody fits.
 */
export function findPupils(school: Pick<School, 'pupils'>, typedName: string, classId?: string): FoundPupils {
  const found: FoundPupils = { exact: [], near: [], firstName: [] };
  const typed = nameWords(typedName);
  const typedCore = coreName(typed);
  for (const pupil of school.pupils) {
    if (classId !== undefined && pupil.class !== classId) continue;
    const name = nameWords(pupil.name);
    const spelled = compareFolded(typed.join(''), name.join(''));
    const likeness = spelled === 'other' && typedCore !== '' ? compareCores(typedCore, coreName(name)) : spelled;
    if (likeness !== 'other') found[likeness].push(pupil);
    else if (typed.length > 0 && typed.every((word, index) => word === name[index])) found.firstName.push(pupil);
  }
  return found;
}
