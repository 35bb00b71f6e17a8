// `npm run doctor` before any platform is asked: settings, school file, store and key, class list; and two platforms at once.
import { existsSync, writeFileSync } from 'node:fs';
import { readSchool } from '../../src/read-school';
import { accountIdOf } from '../platforms/slack/slack-rig';
import { useSameRealmFetch } from '../platforms/slack/strict/same-realm';
import { StrictSlack } from '../platforms/slack/strict/strict-slack';
import { APP_ID, PASSWORD, TENANT } from '../platforms/teams/strict/issuer';
import { StrictTeams } from '../platforms/teams/strict/strict-teams';
import { aSchool, type ASchool, type Environment } from './a-school';

const OTHER_KEY = Buffer.alloc(32, 8).toString('base64');

let school: ASchool;
let slack: StrictSlack;
beforeEach(async () => {
  useSameRealmFetch();
  school = aSchool();
  slack = await StrictSlack.start({ scopes: ['commands', 'chat:write', 'im:history', 'users:read', 'users:read.email'] });
  for (const { id, name, email } of readSchool(school.schoolFile).people) slack.joins({ id: accountIdOf(id), name, email });
});
afterEach(async () => {
  await slack.stop();
  school.isGone();
});

const onSlack = (change: Environment = {}): Environment => ({
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_TEAM_ID: slack.team.id,
  SLACK_SIGNING_SECRET: slack.signingSecret,
  SLACK_API_URL: slack.apiUrl,
  ...change,
});

describe('settings', () => {
  test('every mistake is a line of its own, and nobody is asked anything', async () => {
    const { code, wrong } = await school.asks({ ...onSlack(), SLACK_TEAM_ID: 'school', PORT: 'x' });
    expect(wrong).toEqual([expect.stringMatching(/^PORT: /), expect.stringMatching(/^SLACK_TEAM_ID: /)]);
    expect(code).toBe(1);
    expect(slack.calls).toEqual([]);
  });

  test('without Slack and Teams it says that the playground starts here', async () => {
    const { code, notes } = await school.asks({});
    expect(notes).toEqual([expect.stringContaining('oefenomgeving')]);
    expect(code).toBe(0);
  });

  test('an unknown command says how it works', async () => {
    for (const args of [['bind'], ['unbind'], ['unbind', 'a@b.example', 'discord'], ['unbind', 'a@b.example', 'slack', 'x']]) {
      const { code, wrong } = await school.asks(onSlack(), ...args);
      expect(wrong).toEqual([expect.stringContaining('npm run doctor -- unbind ADRES')]);
      expect(code).toBe(1);
    }
  });
});

describe('the school', () => {
  test('a school file with mistakes: each at its line; the token is looked at all the same', async () => {
    await school.readsClassList();
    writeFileSync(school.schoolFile, 'id: linde\nname: De Linde\nregion: west\n');
    const { wrong, fine } = await school.asks(onSlack());
    expect(wrong[0]).toMatch(/^SCHOOL_FILE: school\.yaml, regel \d/);
    expect(wrong.join('\n')).toMatch(/regel 3/);
    expect(fine).toContain('Het bottoken van Slack werkt.');
  });

  test('nothing is stored yet: it says what makes it, and makes nothing itself', async () => {
    const { code, wrong } = await school.asks(onSlack());
    expect(wrong).toEqual(['Er is nog geen opslag. Lees de klassenlijst in met npm run class-list -- BESTAND, dan is die er.']);
    expect(code).toBe(1);
    expect(existsSync(school.dataDir)).toBe(false);
  });

  test('a store without a class list', async () => {
    await (await school.open()).close();
    expect((await school.asks(onSlack())).wrong).toEqual([expect.stringContaining('Er is geen klassenlijst')]);
  });

  test.each([
    ['another key under the same name', `2026a:${OTHER_KEY}`, /De sleutel 2026a past niet/],
    ['another key alone', `2027a:${OTHER_KEY}`, /De sleutel 2026a ontbreekt/],
  ])('%s is found, and nothing is written with it', async (_, keys, sentence) => {
    await school.readsClassList();
    const { code, wrong } = await school.asks(onSlack({ VIJFSPOREN_KEYS: keys }));
    expect(wrong).toEqual([expect.stringMatching(sentence)]);
    expect(wrong.join()).not.toContain(OTHER_KEY);
    expect(code).toBe(1);
    expect((await school.asks(onSlack())).code).toBe(0);
  });

  test('a file that changed since the bot read it: the people of the file are looked at, and a restart is asked for', async () => {
    await school.readsClassList();
    school.fileBecomes((text) => text.replace('j.vermaat@', 'joris@'));
    const { notes, wrong } = await school.asks(onSlack());
    expect(notes).toEqual([expect.stringContaining('Start de bot opnieuw')]);
    expect(wrong).toEqual([expect.stringContaining('(joris@devlinder.example): Slack kent niemand')]);
    expect((await school.stored()).people.find(({ id }) => id === 'joris')?.email).toBe('j.vermaat@devlinder.example');
  });
});

test('with both platforms on, who is reached in Slack does not have to be in Teams', async () => {
  await school.readsClassList();
  await slack.changes(accountIdOf('joris'), { deactivated: true }, false);
  const teams = await StrictTeams.opens();
  const { lines, wrong } = await school.asks({
    ...onSlack(),
    TEAMS_APP_ID: APP_ID,
    TEAMS_APP_PASSWORD: PASSWORD,
    TEAMS_TENANT_ID: TENANT,
    TEAMS_OPENID_METADATA_URL: teams.issuer.metadataUrl,
  });
  await teams.closes();
  expect(wrong.filter((line) => line.startsWith('Joris'))).toHaveLength(2);
  expect(wrong.filter((line) => !line.startsWith('Joris'))).toEqual([]);
  expect(lines).toContainEqual(expect.stringMatching(/^let op {2}Bram Kooiman .* nog niet gezien.*Berichten komen wel aan in Slack\.$/));
});
