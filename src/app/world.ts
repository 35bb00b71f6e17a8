// The school document with its days. Read at every tick and tap, built anew only when the document changed.
import { schoolDocumentId } from '../core/school/revision';
import type { School } from '../core/school/school';
import type { World } from '../core/school/world';
import { buildSchoolDays, type SchoolDays } from '../core/time/school-days';
import type { Store } from './ports';

export interface WorldSource {
  /** The world of the school document as it is stored now. Throws when the school was never saved. */
  now(): Promise<World>;
}

/** A memo of a pure question: numbers and absences change the document often, the calendar almost never. */
let lastCalendar: { key: string; days: SchoolDays } | undefined;

/** Gives the world of one school, kept per version of its document. */
export function worldSource(store: Store, schoolId: string): WorldSource {
  let known: { version: number; world: World } | undefined;
  return {
    async now() {
      const document = await store.load(schoolDocumentId(schoolId));
      if (document === null) throw new Error('the school has no document yet');
      if (known?.version === document.version) return known.world;
      const school = document.body as School;
      known = { version: document.version, world: { school, days: daysOf(school) } };
      return known.world;
    },
  };
}

function daysOf(school: School): SchoolDays {
  const { region, studyDays, vacations, goodFriday, liberationDay } = school;
  const key = JSON.stringify([region, studyDays, vacations, goodFriday, liberationDay]);
  if (lastCalendar?.key !== key) lastCalendar = { key, days: buildSchoolDays(school) };
  return lastCalendar.days;
}
