// `npm run doctor` with Slack on, against the strict Slack: each thing that can be wrong is named, with how to mend it.
import { schoolBindings } from '../../src/app/bindings';
import { worldSource } from '../../src/app/world';
import { readSchool } from '../../src/read-school';
import { accountIdOf } from '../platforms/slack/slack-rig';
import { useSameRealmFetch } from '../platforms/slack/strict/same-realm';
import { StrictSlack } from '../platforms/slack/strict/strict-slack';
import { aSchool, type ASchool, type Environment } from './a-school';

const SCOPES = ['commands', 'chat:write', 'im:history', 'users:read', 'users:read.email'];
const JORIS = 'Joris Vermaat (j.vermaat@devlinder.example)';

let school: ASchool;
let slack: StrictSlack;
beforeEach(async () => {
  useSameRealmFetch();
  school = aSchool();
  await school.readsClassList();
  slack = await strict();
});
afterEach(async () => {
  expect(slack.complaints).toEqual([]);
  await slack.stop();
  school.isGone();
});

/** A workspace in which everybody of the school file has an account. */
async function strict(scopes: readonly string[] = SCOPES): Promise<StrictSlack> {
  const workspace = await StrictSlack.start({ scopes });
  for (const { id, name, email } of readSchool(school.schoolFile).people) workspace.joins({ id: accountIdOf(id), name, email });
  return workspace;
}
const settings = (change: Environment = {}): Environment => ({
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_TEAM_ID: slack.team.id,
  SLACK_APP_TOKEN: slack.appToken,
  SLACK_API_URL: slack.apiUrl,
  ...change,
});
/** Somebody used the bot with this account. */
async function usedBy(person: string, account = accountIdOf(person)): Promise<void> {
  const store = await school.open();
  const { id, people } = readSchool(school.schoolFile);
  const email = people.find((one) => one.id === person)?.email ?? '';
  const bindings = schoolBindings({ schoolId: id, store, worlds: worldSource(store, id), clock: { now: () => 1 } });
  expect(await bindings.bind({ platform: 'slack', id: account }, [email])).toEqual({ person });
  await store.close();
}

describe('a school where all is well', () => {
  test('reads so, line by line, and the exit code is 0', async () => {
    await usedBy('joris');
    const { code, lines } = await school.asks(settings());
    expect(lines).toEqual([
      'goed    Het schoolbestand klopt: 18 collega’s en 5 klassen.',
      'goed    De opslag gaat open en de sleutel past.',
      'goed    De klassenlijst is er: 40 leerlingen.',
      'goed    Het bottoken van Slack werkt.',
      'goed    Het token hoort bij de werkruimte van SLACK_TEAM_ID.',
      'goed    De app heeft de rechten die nodig zijn.',
      'goed    Het apptoken opent een verbinding (Socket Mode).',
      'goed    Slack: 18 van de 18 collega’s zijn te bereiken.',
      'Alles is in orde.',
    ]);
    expect(code).toBe(0);
  });

  test('asks Slack only what changes nothing, and opens no connection beside that of the bot', async () => {
    await school.asks(settings());
    expect([...new Set(slack.calls.map(({ method }) => method))]).toEqual(['auth.test', 'apps.connections.open', 'users.list']);
    expect(slack.as(accountIdOf('joris')).dm).toEqual([]);
  });

  test('binds nobody: that is the work of the bot', async () => {
    await school.asks(settings());
    expect((await school.stored()).accounts).toBeUndefined();
  });
});

describe('token, rights and workspace', () => {
  test('a token that was revoked', async () => {
    slack.revokesToken();
    const { code, wrong, notes } = await school.asks(settings());
    expect(wrong).toEqual([expect.stringMatching(/SLACK_BOT_TOKEN niet aan \(token_revoked\)\. Zet de app opnieuw/)]);
    expect(notes).toEqual([expect.stringContaining('niet nagekeken')]);
    expect(code).toBe(1);
  });

  test('a right that is missing is named; so is one too many, which does not have to go', async () => {
    await slack.stop();
    slack = await strict([...SCOPES.filter((scope) => scope !== 'im:history'), 'files:read']);
    const { code, wrong, notes } = await school.asks(settings());
    expect(wrong).toEqual(['De app mist rechten: im:history. Plak het manifest opnieuw en zet de app nog eens in de werkruimte.']);
    expect(notes).toEqual(['De app heeft rechten die wij niet gebruiken: files:read. Haal ze weg onder OAuth & Permissions.']);
    expect(code).toBe(1);
  });

  test('without the right to see addresses nobody is called missing', async () => {
    await slack.stop();
    slack = await strict(SCOPES.filter((scope) => scope !== 'users:read.email'));
    const { wrong, lines } = await school.asks(settings());
    expect(wrong).toEqual([expect.stringContaining('users:read.email')]);
    expect(lines.join()).not.toContain(JORIS);
  });

  test('a token of another workspace', async () => {
    const { code, wrong } = await school.asks(settings({ SLACK_TEAM_ID: 'T0ANDERS' }));
    expect(wrong).toEqual([expect.stringContaining(`werkruimte ${slack.team.id}, maar SLACK_TEAM_ID noemt een andere`)]);
    expect(code).toBe(1);
  });

  test('an app token that Slack does not take', async () => {
    const { wrong } = await school.asks(settings({ SLACK_APP_TOKEN: 'xapp-oud' }));
    expect(wrong).toEqual([expect.stringMatching(/SLACK_APP_TOKEN niet aan \(invalid_auth\).*connections:write/)]);
  });

  test('with HTTP instead of Socket Mode no app token is looked at', async () => {
    const { code } = await school.asks(settings({ SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: slack.signingSecret }));
    expect(code).toBe(0);
    expect(slack.callsOf('apps.connections.open')).toEqual([]);
  });

  test('Slack is down: said once, and nobody is called missing', async () => {
    const asked = settings();
    await slack.goesDown();
    const { code, wrong, lines } = await school.asks(asked);
    expect(wrong).toEqual([
      'Slack antwoordt niet (ECONNREFUSED). Kijk of deze computer bij https://slack.com kan, en probeer het daarna weer.',
    ]);
    expect(lines.join()).not.toContain(JORIS);
    expect(code).toBe(1);
    await slack.comesBack();
  });

  test('a list that Slack does not give', async () => {
    slack.fails('users.list', { kind: 'status', status: 429, retryAfter: 30 });
    const { wrong, lines } = await school.asks(settings());
    expect(wrong).toEqual([expect.stringContaining('ledenlijst nu niet (ratelimited)')]);
    expect(lines.join()).not.toContain(JORIS);
  });
});

describe('everybody of school.yaml', () => {
  const joris = accountIdOf('joris');

  test.each([
    ['an address that Slack does not know', { email: 'iemand@devlinder.example' }, 'Slack kent niemand met dit adres'],
    ['an account that was shut', { deactivated: true }, 'is afgesloten. Zet het weer aan'],
    ['a guest', { guest: 'multi-channel' as const }, 'is gast in Slack'],
    ['a bot', { bot: true }, 'is van een bot'],
    ['an account of another workspace', { teamId: 'T0ELDERS' }, 'hoort bij een andere werkruimte'],
    ['an address that nobody proved', { confirmed: false }, 'niet bevestigd'],
  ])('%s, before the first word and after it', async (_, change, sentence) => {
    await slack.changes(joris, change, false);
    const before = await school.asks(settings());
    expect(before.wrong).toEqual([expect.stringMatching(new RegExp(`^Joris Vermaat \\(j\\.vermaat@devlinder\\.example\\).*${sentence}`))]);
    expect(before.fine).toContain('Slack: 17 van de 18 collega’s zijn te bereiken.');
    expect(before.code).toBe(1);
    if ('email' in change) return;
    await usedBy('joris');
    expect((await school.asks(settings())).wrong).toEqual(before.wrong);
  });

  test('an account that got an address of nobody of the file', async () => {
    await usedBy('joris');
    await slack.changes(joris, { email: 'joris.prive@devlinder.example' }, false);
    expect((await school.asks(settings())).wrong).toEqual([
      `${JORIS}: dit account heeft in Slack nu een ander adres. Zet in Slack en in school.yaml hetzelfde.`,
    ]);
  });

  test('two people of the file on one account: both are named, with how to let go', async () => {
    await usedBy('joris');
    await slack.changes(accountIdOf('bram'), { deactivated: true }, false);
    await slack.changes(joris, { email: 'b.kooiman@devlinder.example' }, false);
    const { wrong } = await school.asks(settings());
    expect(wrong).toHaveLength(2);
    for (const line of wrong) expect(line).toMatch(/Joris Vermaat.*één account \(U0JORIS\)|één account \(U0JORIS\).*Joris Vermaat/);
    expect(wrong.join('\n')).toContain('npm run doctor -- unbind j.vermaat@devlinder.example slack');
  });

  test('somebody who is bound to another account than the one with this address', async () => {
    await usedBy('joris', 'U0OUD');
    slack.joins({ id: 'U0OUD', email: 'j.vermaat@elders.example' });
    expect((await school.asks(settings())).wrong).toEqual([
      `${JORIS} zit vast aan account U0OUD, maar het adres hoort nu bij U0JORIS. Maak los: npm run doctor -- unbind j.vermaat@devlinder.example slack`,
    ]);
  });

  test('somebody who got a new account after the old one was shut', async () => {
    await usedBy('joris');
    await slack.changes(joris, { deactivated: true }, false);
    slack.joins({ id: 'U0NIEUW', email: 'j.vermaat@devlinder.example' });
    expect((await school.asks(settings())).wrong).toEqual([expect.stringContaining('het oude account is afgesloten en er is een nieuw')]);
  });

  test('nobody of Slack is named who is not in the file', async () => {
    slack.joins({ id: 'U0SEM', name: 'Sem de Leerling', email: 'sem@devlinder.example' });
    expect((await school.asks(settings())).lines.join()).not.toMatch(/Sem|sem@|U0SEM/);
  });
});
