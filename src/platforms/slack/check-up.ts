// The doctor's look at Slack: token, rights, workspace, the way in, and everybody of the school file. Sends nothing to anybody.
import words from '../../../cards/words/nl/doctor.json';
import type { Log } from '../../app/ports';
import { remark, type CheckUp, type Remark } from '../../app/remark';
import type { School } from '../../core/school/school';
import { checkPeople } from './check-people';
import { slackClients, type WebClient } from './clients';
import type { SlackUser } from './member';
import { SCOPES } from './needs';
import { codeOf, isShutOut } from './outcomes';
import type { SlackSettings } from './settings';

const { slack } = words;
/** What goes wrong is said to who asked; there is no log beside it. */
const QUIET: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** Slack asks for pages; so many members fit in one for most schools. */
const PAGE = 500;
/** Without these the list has no people, or nobody's address. */
const TO_FIND_PEOPLE = ['users:read', 'users:read.email'];

/** Asks Slack, never through the bot's own connection. Never rejects for what Slack or the network does. */
export async function checkSlack(settings: SlackSettings, school: Pick<School, 'people' | 'accounts'>): Promise<CheckUp> {
  const client = slackClients(settings, QUIET).mail;
  const known = await whoWeAre(client, settings.teamId);
  // A Slack that does not answer is said once.
  const remarks = known.away ? known.remarks : [...known.remarks, ...(await theWayIn(settings))];
  const notLooked = (why: Remark): CheckUp => ({ remarks: [...remarks, why], people: new Map() });
  if (!known.mayList) return notLooked(remark('note', slack['not-looked']));
  try {
    return { remarks, people: checkPeople(school, await everybody(client), settings.teamId) };
  } catch (error) {
    return notLooked(remark('mend', slack['list-refused'], { code: codeOf(error) }));
  }
}

interface Known {
  remarks: Remark[];
  /** Whether it says something to ask for everybody. */
  mayList: boolean;
  away: boolean;
}

async function whoWeAre(client: WebClient, teamId: string): Promise<Known> {
  try {
    const { team_id: team = '', response_metadata } = await client.auth.test();
    const granted = response_metadata?.scopes;
    const ours = team === teamId;
    const remarks = [
      remark('ok', slack.token),
      ours ? remark('ok', slack.team) : remark('mend', slack['team-other'], { team }),
      ...aboutScopes(granted),
    ];
    return { remarks, mayList: ours && TO_FIND_PEOPLE.every((scope) => granted?.includes(scope) ?? true), away: false };
  } catch (error) {
    const away = !isShutOut(error);
    return { remarks: [remark('mend', away ? slack.away : slack['token-refused'], { code: codeOf(error) })], mayList: false, away };
  }
}

function aboutScopes(granted: readonly string[] | undefined): Remark[] {
  if (granted === undefined) return [remark('note', slack['scopes-unknown'])];
  const missing = SCOPES.filter((scope) => !granted.includes(scope));
  const more = granted.filter((scope) => scope !== '' && !SCOPES.includes(scope));
  return [
    missing.length === 0 ? remark('ok', slack.scopes) : remark('mend', slack['scopes-missing'], { scopes: missing.join(', ') }),
    ...(more.length === 0 ? [] : [remark('note', slack['scopes-more'], { scopes: more.join(', ') })]),
  ];
}

/** Only asks for an address to connect to: a connection of our own would get messages that are meant for the running bot. */
async function theWayIn({ door, apiUrl }: SlackSettings): Promise<Remark[]> {
  // Whether Slack can reach us cannot be seen from here.
  if (door.kind === 'http') return [];
  try {
    await slackClients({ botToken: door.appToken, apiUrl }, QUIET).mail.apps.connections.open();
    return [remark('ok', slack.socket)];
  } catch (error) {
    return [remark('mend', isShutOut(error) ? slack['socket-refused'] : slack.away, { code: codeOf(error) })];
  }
}

/** The whole list, with who left: looking somebody up by address does not find those. Nothing of it is kept. */
async function everybody(client: WebClient): Promise<SlackUser[]> {
  const users: SlackUser[] = [];
  let cursor = '';
  do {
    const page = await client.users.list({ limit: PAGE, ...(cursor === '' ? {} : { cursor }) });
    users.push(...(page.members ?? []));
    cursor = page.response_metadata?.next_cursor ?? '';
  } while (cursor !== '');
  return users;
}
