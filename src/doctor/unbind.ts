// Lets go of the account of one colleague, so that another one can be bound. Safe beside a running bot: each write is one compare-and-set.
import { schoolBindings } from '../app/bindings';
import type { Store } from '../app/ports';
import { deskReferences } from '../app/references';
import { remark, whoIs, type Remark } from '../app/remark';
import { worldSource } from '../app/world';
import { wallClock } from '../clock';
import { foldedEmail } from '../core/school/accounts';
import { schoolDocumentId } from '../core/school/revision';
import type { Person, School, SchoolFile } from '../core/school/school';
import { SLACK } from '../platforms/slack/people';
import { TEAMS } from '../platforms/teams/platform';
import words from '../../cards/words/nl/doctor.json';

const NAMES: ReadonlyMap<string, string> = new Map([
  [SLACK, words.slack.platform],
  [TEAMS, words.teams.platform],
]);

/** Whether there is a platform of this name. */
export const isPlatform = (name: string): boolean => NAMES.has(name);

/**
 * Frees the address of a colleague on one platform, or on all, and forgets the chat of the account that had it: nothing is sent there any
 * more. Gives one remark per platform, `ok` when something was done.
 * @param platform empty for all.
 */
export async function unbind(store: Store, file: SchoolFile, email: string, platform: string): Promise<Remark[]> {
  const stored = await store.load(schoolDocumentId(file.id));
  if (stored === null) return [remark('mend', words['unbind-no-store'])];
  const person = withEmail(file.people, email) ?? withEmail((stored.body as School).people, email);
  if (person === undefined) return [remark('mend', words['unbind-unknown'], { email })];

  const parts = { schoolId: file.id, store, worlds: worldSource(store, file.id), clock: wallClock() };
  const bindings = schoolBindings(parts);
  const remarks: Remark[] = [];
  for (const [name, shown] of NAMES) {
    if (platform !== '' && platform !== name) continue;
    const fill = { who: whoIs(person), platform: shown };
    const freed = await bindings.unbind(name, person.id);
    const references = deskReferences(parts, name);
    // Asked of each of the two: a command that was broken off halfway does the rest when it is given again.
    const known = (await references.of(person.id)) !== undefined;
    if (known) await references.forget(person.id);
    remarks.push(freed || known ? remark('ok', words['unbind-done'], fill) : remark('note', words['unbind-nothing'], fill));
  }
  return remarks;
}

function withEmail(people: readonly Person[], email: string): Person | undefined {
  return people.find((person) => foldedEmail(person.email) === foldedEmail(email));
}
