// Case numbers by calendar year, given out in the school document by compare-and-set: a report that has one keeps it.
import { schoolDocumentId, takeNumber } from '../core/school/revision';
import type { School } from '../core/school/school';
import { dayOf, type Instant } from '../core/time/instant';
import type { Store } from './ports';

/** More saves of others in a row than this are a bug. */
const CONFLICTS = 50;

/** The number of a report, `2026-031`. Saved before the report itself, so that twice sent is once numbered. */
export async function takeCaseNumber(store: Store, schoolId: string, reportId: string, now: Instant): Promise<string> {
  for (let tries = 0; tries < CONFLICTS; tries++) {
    const document = await store.load(schoolDocumentId(schoolId));
    if (document === null) throw new Error('the school has no document yet');
    const { school, number } = takeNumber(document.body as School, reportId, Number(dayOf(now).slice(0, 4)));
    if (school === document.body || (await store.save({ ...document, body: school }))) return number;
  }
  throw new Error(`no case number after ${CONFLICTS} tries`);
}
