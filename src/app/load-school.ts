// The school file against the school document: a difference is saved as the next revision, so that every open case is looked at again.
import { mergeSchool, schoolDocumentId } from '../core/school/revision';
import type { School, SchoolFile } from '../core/school/school';
import type { Store } from './ports';

const TRIES = 10;

/** Saves what the file changed. Gives whether anything did; what only the document knows stays. */
export async function saveSchoolFile(store: Store, file: SchoolFile): Promise<boolean> {
  const id = schoolDocumentId(file.id);
  for (let tries = 0; tries < TRIES; tries++) {
    const document = await store.load(id);
    const { school, changed } = mergeSchool(document === null ? null : (document.body as School), file);
    if (!changed) return false;
    const saved =
      document === null
        ? await store.insert({ id, kind: 'school', version: 1, wakeAt: null, revision: 0, closed: false, body: school })
        : await store.save({ ...document, body: school });
    if (saved) return true;
  }
  throw new Error(`the school document was saved by others ${TRIES} times in a row`);
}
