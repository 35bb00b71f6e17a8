// Who wrote or tapped: a member of staff, or somebody who gets a friendly refusal.
import type { Bindings } from '../../app/bindings';
import { personOfAccount, type Recognised } from '../../core/school/accounts';
import type { PersonId, School } from '../../core/school/school';
import type { From } from './activities';
import type { Connection, Member } from './connection';
import { ConnectorFault } from './connector-fault';
import { TEAMS } from './platform';
import { remembered } from './remembered';

export type Known = { person: PersonId } | { refused: 'guest' | Extract<Recognised, { refused: string }>['refused'] };

export interface People {
  /** Rejects with a `ConnectorFault` when somebody new cannot be looked up now. */
  recognise(from: From, school: School): Promise<Known>;
  /** Who it was when last seen; asks nobody. */
  remembered(from: From, school: School): PersonId | undefined;
}

/** How long a look at somebody's account counts: for a school day. A guest has another account, a closed account cannot write. */
const LOOKED_UP_FOR = 12 * 60 * 60_000;
/** More than any school has staff. */
const MOST_LOOKS = 2_000;

export interface PeopleParts {
  bindings: Bindings;
  connection: Connection;
  tenantId: string;
  /** Tells the coordinator about an account that was refused though it gave a colleague's e-mail. */
  tellDoubts(): Promise<void>;
}

/**
 * Recognised by the id in the directory, which is bound once by e-mail or sign-in name (`app/bindings.ts`). Every account is looked up at
 * its first word since the start and then once per school day; while that fails, who is bound stays who it is.
 * @param now epoch ms of the real world.
 */
export function teamsPeople({ bindings, connection, tenantId, tellDoubts }: PeopleParts, now: () => number = Date.now): People {
  const looks = remembered<number>(MOST_LOOKS);

  const look = async (from: From): Promise<Known> => {
    const member = await connection.member(from.reference);
    const isOurs = member.tenant === '' || member.tenant === tenantId;
    if (!isOurs || isGuest(member)) return { refused: 'guest' };
    const emails = [member.email, member.signIn].filter((email) => email !== '');
    const who = await bindings.bind({ platform: TEAMS, id: from.account }, emails);
    if ('refused' in who && who.refused !== 'stranger') await tellDoubts();
    return who;
  };

  const personOf = (from: From, school: School): PersonId | undefined => personOfAccount(school, { platform: TEAMS, id: from.account });

  return {
    remembered: personOf,
    async recognise(from, school) {
      if (from.account === '') return { refused: 'guest' };
      const person = personOf(from, school);
      const fresh = now() - (looks.get(from.account) ?? -Infinity) < LOOKED_UP_FOR;
      if (person !== undefined && fresh) return { person };
      try {
        const who = await look(from);
        if ('person' in who) looks.set(from.account, now());
        return who;
      } catch (error) {
        if (person === undefined || !(error instanceof ConnectorFault)) throw error;
        return { person };
      }
    },
  };
}

/** A guest signs in with an address of another school or company; Teams says so, and so does the name. */
export function isGuest({ role, signIn }: Member): boolean {
  return role === 'guest' || role === 'anonymous' || signIn.toLowerCase().includes('#ext#');
}
