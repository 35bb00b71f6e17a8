// Which account on a chat platform belongs to which member of staff: an e-mail binds once to one account, and that is written down.
import type { Instant } from '../time/instant';
import type { PersonId, School } from './school';

/** An account on a platform, as that platform itself vouches for it. */
export interface Account {
  platform: string;
  /** Slack's user id, or the object id in the directory (Teams). Never a name or an e-mail. */
  id: string;
}

/** Written down when somebody is recognised for the first time. The e-mail is the key: who it is, says the school file of today. */
export interface Binding extends Account {
  email: string;
  boundAt: Instant;
}

/** `second-account`: another account holds this e-mail. `changed-email`: this account is bound with another e-mail that is in use. */
export type Doubt = 'second-account' | 'changed-email';

/** An account that was refused while it gave the e-mail of a colleague: the coordinator must know. */
export interface DoubtfulAccount extends Account {
  person: PersonId;
  why: Doubt;
  at: Instant;
  /** Whether the coordinator was told. */
  told: boolean;
}

/** Who an account is. `stranger`: its e-mail is not in the school file. */
export type Recognised = { person: PersonId } | { refused: 'stranger' | Doubt };

/** Stands in the school document; it has none until somebody is recognised for the first time. */
export interface Accounts {
  bound: Binding[];
  doubtful: DoubtfulAccount[];
}

type Known = Pick<School, 'people' | 'accounts'>;

/** The member of staff of a bound account; undefined when it was never bound, and when its e-mail left the school file. */
export function personOfAccount(school: Known, account: Account): PersonId | undefined {
  const binding = bindingOf(school, account);
  return binding === undefined ? undefined : personWith(school, binding.email);
}

/** The account that a member of staff uses on a platform. */
export function accountOfPerson(school: Known, platform: string, person: PersonId): string | undefined {
  const email = school.people.find((one) => one.id === person)?.email;
  return email === undefined ? undefined : holderOf(school, platform, email)?.id;
}

/**
 * Recognises an account by the e-mails that the platform gives for it (Teams knows two: the mailbox and the name to sign in with), and
 * binds it when both are new to each other. An account whose own e-mail left the school file may be bound again (somebody married). A
 * refusal that touches a colleague is noted, once. Gives the same school when nothing changed; the revision stays, since no rule
 * depends on it.
 */
export function bindAccount<S extends Known>(
  school: S,
  account: Account,
  emails: readonly string[],
  at: Instant,
): { school: S; who: Recognised } {
  const given = emails.map(foldedEmail);
  const own = bindingOf(school, account);
  const owner = own === undefined ? undefined : personWith(school, own.email);
  if (own !== undefined && owner !== undefined) {
    return given.includes(own.email) ? { school, who: { person: owner } } : refuse(school, account, 'changed-email', owner, at);
  }
  const email = given.find((one) => personWith(school, one) !== undefined) ?? '';
  const person = personWith(school, email);
  if (person === undefined) return { school, who: { refused: 'stranger' } };
  const holder = holderOf(school, account.platform, email);
  if (holder !== undefined) return refuse(school, account, 'second-account', person, at);
  const { bound, doubtful } = accountsOf(school);
  const kept = bound.filter((one) => !same(one, account));
  const accounts = { bound: [...kept, { ...accountOnly(account), email, boundAt: at }], doubtful };
  return { school: { ...school, accounts }, who: { person } };
}

/** Frees the e-mail of a member of staff on a platform, so that the next account that comes with it is bound. */
export function unbindPerson<S extends Known>(school: S, platform: string, person: PersonId): S {
  const email = foldedEmail(school.people.find((one) => one.id === person)?.email ?? '');
  const { bound, doubtful } = accountsOf(school);
  const kept = bound.filter((one) => one.platform !== platform || one.email !== email);
  if (kept.length === bound.length) return school;
  const others = doubtful.filter((one) => one.platform !== platform || one.person !== person);
  return { ...school, accounts: { bound: kept, doubtful: others } };
}

/** Refusals of which the coordinator does not know yet. */
export function doubtsToTell(school: Known): DoubtfulAccount[] {
  return accountsOf(school).doubtful.filter((doubt) => !doubt.told);
}

/** Notes whether the coordinator was told; the same school when that is what stands there, or when the account was freed meanwhile. */
export function markTold<S extends Known>(school: S, doubt: DoubtfulAccount, told: boolean): S {
  const { bound, doubtful } = accountsOf(school);
  if (!doubtful.some((one) => sameDoubt(one, doubt) && one.told !== told)) return school;
  return { ...school, accounts: { bound, doubtful: doubtful.map((one) => (sameDoubt(one, doubt) ? { ...one, told } : one)) } };
}

function refuse<S extends Known>(school: S, account: Account, why: Doubt, person: PersonId, at: Instant): { school: S; who: Recognised } {
  const { bound, doubtful } = accountsOf(school);
  const doubt: DoubtfulAccount = { ...accountOnly(account), person, why, at, told: false };
  const who: Recognised = { refused: why };
  if (doubtful.some((one) => sameDoubt(one, doubt))) return { school, who };
  return { school: { ...school, accounts: { bound, doubtful: [...doubtful, doubt] } }, who };
}

function accountsOf({ accounts }: Known): Accounts {
  return accounts ?? { bound: [], doubtful: [] };
}

function bindingOf(school: Known, account: Account): Binding | undefined {
  return accountsOf(school).bound.find((one) => same(one, account));
}

function holderOf(school: Known, platform: string, email: string): Binding | undefined {
  return accountsOf(school).bound.find((one) => one.platform === platform && one.email === foldedEmail(email));
}

/** E-mail addresses differ in case only on paper; an empty one is nobody's. */
function personWith({ people }: Known, email: string): PersonId | undefined {
  const wanted = foldedEmail(email);
  return wanted === '' ? undefined : people.find((one) => foldedEmail(one.email) === wanted)?.id;
}

/** E-mails are compared in this form. */
export function foldedEmail(email: string): string {
  return email.trim().toLowerCase();
}

function accountOnly({ platform, id }: Account): Account {
  return { platform, id };
}

function same(one: Account, other: Account): boolean {
  return one.platform === other.platform && one.id === other.id;
}

function sameDoubt(one: DoubtfulAccount, other: DoubtfulAccount): boolean {
  return same(one, other) && one.person === other.person && one.why === other.why;
}
