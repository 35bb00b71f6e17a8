// Case numbers by calendar year, given out in the school document: a report that has one keeps it.
import { takeNumber } from '../core/school/revision';
import { dayOf, type Instant } from '../core/time/instant';
import { changeSchool } from './change-school';
import type { Store } from './ports';

/** The number of a report, `2026-031`. Saved before the report itself, so that twice sent is once numbered. */
export async function takeCaseNumber(store: Store, schoolId: string, reportId: string, now: Instant): Promise<string> {
  let given = '';
  await changeSchool(store, schoolId, (before) => {
    const { school, number } = takeNumber(before, reportId, Number(dayOf(now).slice(0, 4)));
    given = number;
    return school;
  });
  return given;
}
