// Who an account on a chat platform is, bound once by e-mail in the school document. Every platform asks here.
import { setTimeout as sleep } from 'node:timers/promises';
import { bindAccount, personOfAccount, unbindPerson, type Account, type Recognised } from '../core/school/accounts';
import type { PersonId } from '../core/school/school';
import { changeSchool } from './change-school';
import type { Clock, Store } from './ports';
import type { WorldSource } from './world';

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
