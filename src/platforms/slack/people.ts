// Who taps: a Slack account that belongs to a member of staff, asked at every action. Leaving the school file ends access at once.
import type { Bindings } from '../../app/bindings';
import { accountOfPerson, personOfAccount, type Account, type Doubt } from '../../core/school/accounts';
import type { PersonId } from '../../core/school/school';
import type { World } from '../../core/school/world';
import type { Standing } from './member';
import type { Members } from './members';

/** The platform's name in addresses and bindings. */
export const SLACK = 'slack';

/** `unsure`: Slack did not say who this is; nothing is done then. */
export type NotLetIn = 'stranger' | Doubt | Exclude<Standing, 'colleague'> | 'unsure';
export type LetIn = { person: PersonId } | { refused: NotLetIn };

/** An account as a request names it. `team`: the workspace of the person, when the request says it. */
export interface Who {
  user: string;
  team?: string | undefined;
}

export interface People {
  recognise(who: Who, world: World): Promise<LetIn>;
  /** The account to write to; `nobody` when there is none (any more), `unsure` when Slack did not say. */
  accountOf(person: PersonId, world: World): Promise<{ account: string } | 'nobody' | 'unsure'>;
}

export function slackPeople(members: Members, bindings: Bindings, teamId: string): People {
  return {
    async recognise({ user, team }, world) {
      if (team !== undefined && team !== teamId) return { refused: 'elsewhere' };
      const member = await members.of(user);
      if (member === undefined) return { refused: 'unsure' };
      if (member === 'stranger') return { refused: 'stranger' };
      if (member.standing !== 'colleague') return { refused: member.standing };
      const account = accountWith(user);
      // Who is bound with the e-mail that Slack still gives needs no save, so that a tap does not touch the school document.
      const bound = personOfAccount(world.school, account);
      // No e-mail is not another e-mail: the app may not read it, or nobody proved it yet.
      if (bound !== undefined && member.email === '') return { refused: 'unsure' };
      if (bound !== undefined && holds(world, bound, member.email)) return { person: bound };
      return bindings.bind(account, [member.email]);
    },

    async accountOf(person, world) {
      const account = accountOfPerson(world.school, SLACK, person);
      if (account === undefined) return 'nobody';
      const member = await members.of(account);
      if (member === undefined) return 'unsure';
      return member !== 'stranger' && member.standing === 'colleague' ? { account } : 'nobody';
    },
  };
}

export function accountWith(user: string): Account {
  return { platform: SLACK, id: user };
}

function holds({ school }: World, person: PersonId, email: string): boolean {
  const own = school.people
    .find((one) => one.id === person)
    ?.email.trim()
    .toLowerCase();
  return own === email.trim().toLowerCase();
}
