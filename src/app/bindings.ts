// Who an account on a chat platform is, bound once by e-mail in the school document. Every platform asks here.
import { setTimeout as sleep } from 'node:timers/promises';
import { bindAccount, personOfAccount, unbindPerson, type Account, type Recognised } from '../core/school/accounts';
import { schoolDocumentId } from '../core/school/revision';
import type { PersonId, School } from '../core/school/school';
import type { Clock, Store } from './ports';
import type { WorldSource } from './world';

/** More saves of others in a row than this are a bug. */
const CONFLICTS = 50;

/** On a morning on which everybody comes for the first time, who comes within so many milliseconds is written down in one save. */
const TOGETHER = 25;

/** The people of the school by their accounts. Throws a `StoreFault` when the store is away. */
export interface Bindings {
  /** The member of staff of an account; undefined when its e-mails must be asked first, and given to `bind`. */
  personOf(account: Account): Promise<PersonId | undefined>;
  /** Recognises an account by the e-mails that the platform vouches for; twice is the same as once. */
  bind(account: Account, emails: readonly string[]): Promise<Recognised>;
  /** Lets go of the account of a member of staff; false when there was none. */
  unbind(platform: string, person: PersonId): Promise<boolean>;
}

export interface BindingParts {
  schoolId: string;
  store: Store;
  worlds: WorldSource;
  clock: Clock;
}

export function schoolBindings({ schoolId, store, worlds, clock }: BindingParts): Bindings {
  const newcomers: Newcomer[] = [];
  let saving: Promise<ReadonlyMap<Newcomer, Recognised>> | undefined;

  const saveTogether = async (): Promise<ReadonlyMap<Newcomer, Recognised>> => {
    await sleep(TOGETHER);
    saving = undefined;
    const all = newcomers.splice(0);
    const known = new Map<Newcomer, Recognised>();
    await changeSchool(store, schoolId, (school) =>
      all.reduce((next, one) => {
        const bound = bindAccount(next, one.account, one.emails, clock.now());
        known.set(one, bound.who);
        return bound.school;
      }, school),
    );
    return known;
  };

  return {
    async personOf(account) {
      return personOfAccount((await worlds.now()).school, account);
    },

    async bind(account, emails) {
      const { school } = await worlds.now();
      const bound = bindAccount(school, account, emails, clock.now());
      if (bound.school === school) return bound.who;
      const newcomer = { account, emails };
      newcomers.push(newcomer);
      saving ??= saveTogether();
      const who = (await saving).get(newcomer);
      if (who === undefined) throw new Error('a newcomer was forgotten');
      return who;
    },

    unbind: (platform, person) => changeSchool(store, schoolId, (school) => unbindPerson(school, platform, person)),
  };
}

/** Somebody who must be written down. */
interface Newcomer {
  account: Account;
  emails: readonly string[];
}

/** Saves what `change` makes of the school document, tried again when another save comes first. False when it gave the same school. */
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
