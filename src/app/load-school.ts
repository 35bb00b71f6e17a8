// The school file against the school document: a difference is saved as the next revision, so that every open case is looked at again.
import { remembering } from '../core/school/handed';
import { mergeSchool, schoolDocumentId } from '../core/school/revision';
import type { School, SchoolFile } from '../core/school/school';
import type { Instant } from '../core/time/instant';
import type { Store } from './ports';

const TRIES = 10;

/** Saves what the file changed, and who was mentor or colleague until now (N28). Gives whether anything did; what only the document knows stays. */
export async function saveSchoolFile(store: Store, file: SchoolFile, now: Instant): Promise<boolean> {
  const id = schoolDocumentId(file.id);
  for (let tries = 0; tries < TRIES; tries++) {
    const document = await store.load(id);
    const before = document === null ? null : (document.body as School);
    const { school: merged, changed } = mergeSchool(before, file);
    if (!changed) return false;
    const school = remembering(before, merged, now);
    const saved =
      document === null
        ? await store.insert({ id, kind: 'school', version: 1, wakeAt: null, revision: 0, closed: false, body: school })
        : await store.save({ ...document, body: school });
    if (saved) return true;
  }
  throw new Error(`the school document was saved by others ${TRIES} times in a row`);
}
