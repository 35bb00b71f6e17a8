// Everybody of the school file against the members of the workspace: found, guest, shut, a bot, or two of them on one account.
import words from '../../../cards/words/nl/doctor.json';
import { remark, whoIs, type Remark } from '../../app/remark';
import { accountOfPerson, foldedEmail, personOfAccount } from '../../core/school/accounts';
import type { Person, PersonId, School } from '../../core/school/school';
import { emailOf, standingOf, type SlackUser, type Standing } from './member';
import { accountWith, SLACK } from './people';

const { slack } = words;

type Known = Pick<School, 'people' | 'accounts'>;

interface Account {
  id: string;
  standing: Standing;
  /** In small letters. */
  email: string;
  /** Whether somebody proved that the address is theirs. */
  confirmed: boolean;
}

/** One remark for each member of staff. */
export function checkPeople(school: Known, users: readonly SlackUser[], teamId: string): Map<PersonId, Remark> {
  const accounts = users.flatMap((user) => accountOf(user, teamId));
  return new Map(school.people.map((person) => [person.id, lookAt(person, accounts, school)]));
}

function accountOf(user: SlackUser, teamId: string): Account[] {
  const { id, profile } = user;
  if (id === undefined) return [];
  return [{ id, standing: standingOf(user, teamId), email: foldedEmail(profile?.email ?? ''), confirmed: emailOf(user) !== '' }];
}

function lookAt(person: Person, accounts: readonly Account[], school: Known): Remark {
  const bound = accountOfPerson(school, SLACK, person.id);
  const named = accounts.filter(({ email }) => email === foldedEmail(person.email));
  return bound === undefined ? lookAtNew(person, named, school) : lookAtBound(person, bound, accounts, named, school);
}

/** Nobody came with this address yet: the bot binds the account that it finds. */
function lookAtNew(person: Person, named: readonly Account[], school: Known): Remark {
  const found = named.find(({ standing }) => standing === 'colleague') ?? named.find(({ standing }) => standing !== 'gone') ?? named[0];
  if (found === undefined) return about(person, 'not-found');
  const owner = personOfAccount(school, accountWith(found.id));
  if (owner !== undefined) return shared(person, owner, found, school);
  return standingOr(person, found) ?? remark('ok', slack.found, { who: whoIs(person) });
}

function lookAtBound(person: Person, bound: string, accounts: readonly Account[], named: readonly Account[], school: Known): Remark {
  const own = accounts.find(({ id }) => id === bound);
  const other = named.find(({ id, standing }) => id !== bound && standing === 'colleague');
  if (own === undefined || own.standing === 'gone') return about(person, other === undefined ? 'gone' : 'gone-new');
  if (other !== undefined) return about(person, 'other-account', { bound, found: other.id });
  const wrong = standingOr(person, own);
  if (wrong !== undefined) return wrong;
  if (own.email === foldedEmail(person.email)) return remark('ok', slack.found, { who: whoIs(person) });
  const holder = school.people.find(({ email }) => foldedEmail(email) === own.email);
  return holder === undefined ? about(person, 'changed') : shared(person, holder.id, own, school);
}

/** What keeps this account out, whoever it belongs to; undefined when nothing does. */
function standingOr(person: Person, { standing, confirmed }: Account): Remark | undefined {
  if (standing !== 'colleague') return about(person, standing);
  return confirmed ? undefined : about(person, 'unconfirmed');
}

function shared(person: Person, holder: PersonId, { id }: Account, { people }: Known): Remark {
  const other = people.find((one) => one.id === holder);
  return about(person, 'shared', { other: other === undefined ? holder : whoIs(other), account: id });
}

function about(person: Person, what: keyof typeof slack, fill: Readonly<Record<string, string>> = {}): Remark {
  return remark('mend', slack[what], { who: whoIs(person), email: person.email, ...fill });
}
