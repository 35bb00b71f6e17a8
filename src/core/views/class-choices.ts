// The classes of the school as a list to choose from.
import type { ClassChoice } from '../cards/card';
import type { World } from '../school/world';

/** In the order of the school file; a class is called by its id. */
export function classChoices({ school }: World): ClassChoice[] {
  return school.classes.map(({ id }) => ({ title: id, value: id }));
}
