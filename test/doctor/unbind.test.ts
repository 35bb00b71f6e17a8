// `npm run doctor -- unbind`: lets go of an account beside a running bot, so that the same colleague can come with another one.
import { schoolBindings } from '../../src/app/bindings';
import { worldSource } from '../../src/app/world';
import { deskIdOf, type Desk } from '../../src/core/desk/desk';
import { readSettings } from '../../src/config';
import { readSchool } from '../../src/read-school';
import type { Running } from '../../src/running';
import { start } from '../../src/start';
import { shownTexts } from '../platforms/slack/strict/limits';
import type { SlackPerson } from '../platforms/slack/strict/person';
import { useSameRealmFetch } from '../platforms/slack/strict/same-realm';
import { StrictSlack } from '../platforms/slack/strict/strict-slack';
import { accountIdOf } from '../platforms/slack/slack-rig';
import { accountOf, colleague } from '../platforms/teams/strict/chats';
import { APP_ID, PASSWORD, TENANT } from '../platforms/teams/strict/issuer';
import { StrictTeams } from '../platforms/teams/strict/strict-teams';
import { aSchool, ROOT, type ASchool, type Environment } from './a-school';

const JORIS = { name: 'Joris Vermaat', email: 'j.vermaat@devlinder.example' };
const WHO = `${JORIS.name} (${JORIS.email})`;

let school: ASchool;
let slack: StrictSlack;
let teams: StrictTeams;
let running: Running;
beforeEach(async () => {
  useSameRealmFetch();
  school = aSchool();
  await school.readsClassList();
  slack = await StrictSlack.start({ scopes: ['commands', 'chat:write', 'im:history', 'users:read', 'users:read.email'] });
  teams = await StrictTeams.opens();
  for (const { id, name, email } of readSchool(school.schoolFile).people) {
    slack.joins({ id: accountIdOf(id), name, email });
    teams.joins(colleague(id, email, name));
  }
  const read = readSettings({ ...school.environment, ...both() });
  if (!read.ok) throw new Error(read.wrong.map(({ setting }) => setting).join());
  running = await start(read.settings, ROOT, false);
  slack.appAt(`${running.url}/slack/events`);
  teams.botAt(`${running.url}/api/messages`);
});
afterEach(async () => {
  await running.stop();
  await slack.stop();
  await teams.closes();
  school.isGone();
});

const both = (): Environment => ({
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_TEAM_ID: slack.team.id,
  SLACK_SIGNING_SECRET: slack.signingSecret,
  SLACK_API_URL: slack.apiUrl,
  TEAMS_APP_ID: APP_ID,
  TEAMS_APP_PASSWORD: PASSWORD,
  TEAMS_TENANT_ID: TENANT,
  TEAMS_OPENID_METADATA_URL: teams.issuer.metadataUrl,
});
const accounts = async (platform: string): Promise<string[]> =>
  ((await school.stored()).accounts?.bound ?? []).filter((one) => one.platform === platform).map(({ id }) => id);
async function report(person: SlackPerson): Promise<string> {
  await person.types('/melding');
  const shown = await slack.until(() => person.modal, 'a window');
  await slack.until(() => shownTexts(person.modal?.view).join().length > 60, 'what stands in it');
  const texts = shownTexts(shown.view).join('\n');
  await person.closes();
  return texts;
}

describe('in Slack', () => {
  test('a colleague with a new account is refused, until the old one is let go of; the bot runs on', async () => {
    expect(await report(slack.as('U0JORIS'))).toContain('Om welke leerling gaat het?');
    await slack.changes('U0JORIS', { deactivated: true });
    const anew = slack.joins({ id: 'U0NIEUW', ...JORIS });
    expect(await report(anew)).not.toContain('Om welke leerling gaat het?');

    const { code, lines } = await school.asks(both(), 'unbind', JORIS.email.toUpperCase(), 'slack');
    expect(lines).toEqual([
      `goed    ${WHO} is los van het account in Slack. Wie zich daar nu als eerste meldt met dit adres, wordt gekoppeld.`,
    ]);
    expect(code).toBe(0);
    expect(await report(anew)).toContain('Om welke leerling gaat het?');
    expect(await accounts('slack')).toContain('U0NIEUW');
    expect(await accounts('slack')).not.toContain('U0JORIS');
    expect((await school.stored()).accounts?.doubtful).toEqual([]);
  });
});

describe('in Teams', () => {
  test('the chat of the old account is forgotten too: nothing is sent there any more', async () => {
    const joris = await teams.as('joris').installs();
    await joris.types('casus');
    const seen = joris.chat.messages.length;
    const { lines } = await school.asks(both(), 'unbind', JORIS.email);
    expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/^goed .*los van het account in Teams/)]));
    expect(await accounts('teams')).toEqual([]);
    const store = await school.open();
    const desk = (await store.load(deskIdOf('devlinder', 'joris')))?.body as Desk;
    await store.close();
    expect(desk.references).toEqual({});
    expect(desk.addresses.map(({ platform }) => platform)).not.toContain('teams');

    const anew = await teams.joins({ ...joris.member, id: 'joris-2' }).installs();
    await anew.types('casus');
    expect(await accounts('teams')).toEqual([accountOf(anew.member)]);
    expect(joris.chat.messages).toHaveLength(seen);
  });
});

describe('what there is to say', () => {
  test('an address that is not in the school file', async () => {
    const { code, lines } = await school.asks(both(), 'unbind', 'joris@elders.example');
    expect(lines).toEqual(['mis     Het adres joris@elders.example staat niet in het schoolbestand. Kijk of het goed getypt is.']);
    expect(code).toBe(1);
  });

  test('a colleague who was bound nowhere: nothing changes, and nothing has to be mended', async () => {
    const before = await school.stored();
    const { code, lines } = await school.asks(both(), 'unbind', JORIS.email, 'teams');
    expect(lines).toEqual([`let op  ${WHO} was niet gekoppeld aan een account in Teams. Er is niets veranderd.`]);
    expect(code).toBe(0);
    expect((await school.stored()).accounts).toEqual(before.accounts);
  });
});

test('beside a bot that binds others at the same moment nothing of either is lost', async () => {
  await teams.as('joris').installs();
  await teams.as('joris').types('casus');
  const store = await school.open();
  const bindings = schoolBindings({ schoolId: 'devlinder', store, worlds: worldSource(store, 'devlinder'), clock: { now: () => 1 } });
  const { people } = readSchool(school.schoolFile);
  const others = people.filter(({ id }) => id !== 'joris');
  const [told] = await Promise.all([
    school.asks(both(), 'unbind', JORIS.email, 'teams'),
    ...others.map(({ id, email }) => bindings.bind({ platform: 'teams', id: `account-of-${id}` }, [email])),
  ]);
  await store.close();
  expect(told?.code).toBe(0);
  expect((await accounts('teams')).sort()).toEqual(others.map(({ id }) => `account-of-${id}`).sort());
});
