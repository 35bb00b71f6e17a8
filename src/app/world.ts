// The school document with its days. Read at every tick and tap, built anew only when the document changed.
import { schoolDocumentId } from '../core/school/revision';
import type { School } from '../core/school/school';
import type { World } from '../core/school/world';
import { buildSchoolDays } from '../core/time/school-days';
import type { Store } from './ports';

export interface WorldSource {
  /** The world of the school document as it is stored now. Throws when the school was never saved. */
  now(): Promise<World>;
}

/** Gives the world of one school; the table of days is kept per version of its document. */
export function worldSource(store: Store, schoolId: string): WorldSource {
  let known: { version: number; world: World } | undefined;
  return {
    async now() {
      const document = await store.load(schoolDocumentId(schoolId));
      if (document === null) throw new Error('the school has no document yet');
      if (known?.version === document.version) return known.world;
      const school = document.body as School;
      // Case numbers change the document often and the calendar almost never.
      const days = known?.world.school.revision === school.revision ? known.world.days : buildSchoolDays(school);
      known = { version: document.version, world: { school, days } };
      return known.world;
    },
  };
}
