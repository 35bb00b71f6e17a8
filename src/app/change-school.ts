// Changes of the school document by compare-and-set: numbers, accounts, and what somebody said of an absence or a tie.
import { isRefusal, type Refusal } from '../core/kernel/outcome';
import { schoolDocumentId } from '../core/school/revision';
import type { School } from '../core/school/school';
import type { Store } from './ports';
import type { Round } from './round';

/** Two workers on one document give way to each other; more conflicts than this in a row are a bug. */
const CONFLICTS = 50;

/** Saves what `change` makes of the school as it is now, tried again when another save comes first. False when it gave the same school. */
export async function changeSchool(store: Store, schoolId: string, change: (school: School) => School): Promise<boolean> {
  for (let tries = 0; tries < CONFLICTS; tries++) {
    const document = await store.load(schoolDocumentId(schoolId));
    if (document === null) throw new Error('the school has no document yet');
    const school = change(document.body as School);
    if (school === document.body) return false;
    if (await store.save({ ...document, body: school })) return true;
  }
  throw new Error(`the school document was saved by others ${CONFLICTS} times in a row`);
}

/** The same for what the rules ask: saved as the next revision, so that every open case is looked at again. Gives why not, when it was refused. */
export async function reviseSchool(
  { store, schoolId }: Pick<Round, 'store' | 'schoolId'>,
  change: (school: School) => School | Refusal,
): Promise<Refusal | undefined> {
  let refusal: Refusal | undefined;
  await changeSchool(store, schoolId, (school) => {
    const changed = change(school);
    refusal = isRefusal(changed) ? changed : undefined;
    return isRefusal(changed) || changed === school ? school : { ...changed, revision: school.revision + 1 };
  });
  return refusal;
}
