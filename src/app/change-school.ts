// One change of the school document by what somebody said: saved as its next revision, so that every open case is looked at again.
import { schoolDocumentId } from '../core/school/revision';
import type { School } from '../core/school/school';
import { isRefusal, type Refusal } from '../core/kernel/outcome';
import type { Round } from './round';

const CONFLICTS = 20;

/** Saves what `change` makes of the school as it is now; the very same object changes nothing. Throws when others keep saving it. */
export async function changeSchool(round: Round, change: (school: School) => School | Refusal): Promise<Refusal | undefined> {
  for (let tries = 0; tries < CONFLICTS; tries++) {
    const document = await round.store.load(schoolDocumentId(round.schoolId));
    if (document === null) throw new Error('the school has no document yet');
    const school = document.body as School;
    const changed = change(school);
    if (changed === school) return undefined;
    if (isRefusal(changed)) return changed;
    if (await round.store.save({ ...document, body: { ...changed, revision: school.revision + 1 } })) return undefined;
  }
  throw new Error(`the school document was saved by others ${CONFLICTS} times in a row`);
}
