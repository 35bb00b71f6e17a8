// Everybody of the school file in Teams: seen there, a conversation known, and Teams still says that it is this colleague.
import words from '../../../cards/words/nl/doctor.json';
import { remark, whoIs, type Remark } from '../../app/remark';
import type { Reference } from '../../core/desk/desk';
import { accountOfPerson, foldedEmail } from '../../core/school/accounts';
import type { Person, PersonId, School } from '../../core/school/school';
import type { Connection, Member } from './connection';
import { ConnectorFault } from './connector-fault';
import { endsReference } from './outcomes';
import { isGuest } from './people';
import { TEAMS } from './platform';
import { teamsReference } from './reference';

const { teams } = words;

type Known = Pick<School, 'people' | 'accounts'>;

export interface PeopleParts {
  school: Known;
  referenceOf(person: PersonId): Promise<Reference | undefined>;
  connection: Connection;
  tenantId: string;
}

/** One remark for each member of staff, until Teams fails; `ended` says how it failed. One question at a time, and none is repeated. */
export async function checkPeople(parts: PeopleParts): Promise<{ people: Map<PersonId, Remark>; ended?: Remark }> {
  const people = new Map<PersonId, Remark>();
  for (const person of parts.school.people) {
    try {
      people.set(person.id, await lookAt(person, parts));
    } catch (error) {
      if (!(error instanceof ConnectorFault)) throw error;
      return { people, ended: remark('mend', teams['service-away'], { code: error.status === 0 ? error.kind : error.status }) };
    }
  }
  return { people };
}

async function lookAt(person: Person, parts: PeopleParts): Promise<Remark> {
  const found = await lookAtChat(person, parts);
  const second = parts.school.accounts?.doubtful.some(
    ({ platform, person: whose, why }) => platform === TEAMS && whose === person.id && why === 'second-account',
  );
  if (second !== true) return found;
  // Who is reached may have tried another account once; who is not has most likely a new one.
  return { ...about(person, 'second-account'), state: found.state === 'ok' ? 'note' : 'mend' };
}

async function lookAtChat(person: Person, { school, referenceOf, connection, tenantId }: PeopleParts): Promise<Remark> {
  const reference = teamsReference(await referenceOf(person.id));
  if (accountOfPerson(school, TEAMS, person.id) === undefined) return about(person, 'unknown');
  if (reference === undefined) return about(person, 'no-chat');
  try {
    return aboutMember(person, await connection.member(reference), school, tenantId);
  } catch (error) {
    if (endsReference(error)) return about(person, 'no-chat');
    throw error;
  }
}

function aboutMember(person: Person, member: Member, { people }: Known, tenantId: string): Remark {
  if (isGuest(member)) return about(person, 'guest');
  if (member.tenant !== '' && member.tenant.toLowerCase() !== tenantId) return about(person, 'elsewhere');
  const given = [member.email, member.signIn].map(foldedEmail).filter((email) => email !== '');
  const other = people.find(({ id, email }) => id !== person.id && given.includes(foldedEmail(email)));
  if (other !== undefined) return about(person, 'shared', { other: whoIs(other) });
  if (!given.includes(foldedEmail(person.email))) return about(person, 'changed');
  return remark('ok', teams.reachable, { who: whoIs(person) });
}

function about(person: Person, what: keyof typeof teams, fill: Readonly<Record<string, string>> = {}): Remark {
  return remark('mend', teams[what], { who: whoIs(person), email: person.email, ...fill });
}
