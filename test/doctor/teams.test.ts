// `npm run doctor` with Teams on, beside a running bot and against the strict Teams: credentials, tenant, package, and who can be reached.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../../src/config';
import { readSchool } from '../../src/read-school';
import type { Running } from '../../src/running';
import { start } from '../../src/start';
import { colleague, type Member } from '../platforms/teams/strict/chats';
import { APP_ID, ENDED_PASSWORD, PASSWORD, TENANT } from '../platforms/teams/strict/issuer';
import type { TeamsPerson } from '../platforms/teams/strict/person';
import { StrictTeams } from '../platforms/teams/strict/strict-teams';
import { aSchool, ROOT, type ASchool, type Environment, type Told } from './a-school';

const ELSEWHERE = '99999999-9999-4999-8999-999999999999';

let school: ASchool;
let teams: StrictTeams;
let running: Running;
/** Stands for the folder of the project, so that the package in it is ours. */
let folder: string;

beforeEach(async () => {
  school = aSchool();
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  mkdirSync(join(folder, 'dist'));
  await school.readsClassList();
  teams = await StrictTeams.opens();
  for (const { id, email, name } of readSchool(school.schoolFile).people) teams.joins(colleague(id, email, name));
  const read = readSettings({ ...school.environment, ...settings() });
  if (!read.ok) throw new Error(read.wrong.map(({ setting }) => setting).join());
  running = await start(read.settings, ROOT, false);
  teams.botAt(`${running.url}/api/messages`);
});
afterEach(async () => {
  await running.stop();
  await teams.closes();
  expect(teams.complaints).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
  school.isGone();
});

const settings = (change: Environment = {}): Environment => ({
  TEAMS_APP_ID: APP_ID,
  TEAMS_APP_PASSWORD: PASSWORD,
  TEAMS_TENANT_ID: TENANT,
  TEAMS_OPENID_METADATA_URL: teams.issuer.metadataUrl,
  ...change,
});
const asks = (change: Environment = {}): Promise<Told> => school.asksIn(folder, settings(change));
const aboutJoris = async (): Promise<string[]> => (await asks()).lines.filter((line) => line.includes('  Joris Vermaat'));

async function installs(id: string): Promise<TeamsPerson> {
  const person = await teams.as(id).installs();
  await person.types('casus');
  return person;
}
/** What Teams says of Joris from now on. */
const becomes = (change: Partial<Member>): void => void Object.assign(teams.as('joris').member, change);

/** What `npm run manifest` makes, for this bot or another. */
function makePackage(appId = APP_ID, change: (manifest: string) => string = (manifest) => manifest): void {
  const manifest = readFileSync(join(ROOT, 'manifest', 'teams', 'manifest.json'), 'utf8');
  const filledIn = change(manifest).replaceAll('00000000-0000-0000-0000-000000000000', appId);
  const script = `import('./scripts/zip.mjs').then(({ zip }) =>
    process.stdout.write(zip({ 'manifest.json': require('node:fs').readFileSync(0), 'color.png': Buffer.from('x') })))`;
  const archive = execFileSync(process.execPath, ['-e', script], { cwd: ROOT, input: filledIn });
  writeFileSync(join(folder, 'dist', 'vijfsporen-teams.zip'), archive);
}

describe('a school where all is well', () => {
  test('reads so, also while the bot runs; nobody gets a message of it', async () => {
    makePackage();
    for (const { id } of readSchool(school.schoolFile).people) await installs(id);
    const messages = teams.chats.all().map(({ messages }) => messages.length);
    const { code, lines } = await asks();
    expect(lines).toEqual([
      'goed    Het schoolbestand klopt: 18 collega’s en 5 klassen.',
      'goed    De opslag gaat open en de sleutel past.',
      'goed    De klassenlijst is er: 40 leerlingen.',
      'goed    Microsoft geeft de bot een token: id, geheim en tenant horen bij elkaar.',
      'goed    Het pakket dist/vijfsporen-teams.zip past bij deze bot. Wat er echt in Teams staat, kunnen we niet zien.',
      'goed    Teams: 18 van de 18 collega’s zijn te bereiken.',
      'Alles is in orde.',
    ]);
    expect(code).toBe(0);
    expect(teams.chats.all().map(({ messages }) => messages.length)).toEqual(messages);
  });
});

describe('credentials', () => {
  test.each([
    ['a secret that Microsoft does not take', { TEAMS_APP_PASSWORD: 'x' }, /TEAMS_APP_PASSWORD niet aan \(AADSTS7000215\)/],
    ['a secret that ended', { TEAMS_APP_PASSWORD: ENDED_PASSWORD }, /TEAMS_APP_PASSWORD is verlopen/],
    ['another tenant', { TEAMS_TENANT_ID: ELSEWHERE }, /niet in deze tenant \(AADSTS90002\)/],
    ['another bot', { TEAMS_APP_ID: ELSEWHERE }, /niet in deze tenant \(AADSTS700016\)/],
  ])('%s is said with how to mend it, and nobody is called missing', async (_, change, sentence) => {
    const { code, wrong, lines } = await asks(change);
    expect(wrong).toEqual([expect.stringMatching(sentence)]);
    expect(lines.join()).not.toContain('Joris');
    expect(code).toBe(1);
  });

  test('Entra is away', async () => {
    teams.issuer.mood = 'error';
    expect((await asks()).wrong).toEqual([expect.stringContaining('login.microsoftonline.com')]);
  });
});

describe('the package for Teams', () => {
  const about = async (): Promise<string[]> => (await asks()).lines.filter((line) => /pakket/.test(line));

  test('that was not made here is worth knowing, and no mistake', async () => {
    expect(await about()).toEqual(['let op  Er is hier geen pakket voor Teams. Maak het met npm run manifest.']);
  });

  test.each([
    ['of another bot', () => makePackage(ELSEWHERE), 'is voor een andere bot'],
    [
      'made before a word was added',
      () => makePackage(APP_ID, (text) => text.replace('"title": "casus"', '"title": "zaak"')),
      'is ouder dan de bot',
    ],
    ['that is no package', () => writeFileSync(join(folder, 'dist', 'vijfsporen-teams.zip'), 'PK and then nothing'), 'is niet te lezen'],
  ])('%s must be made again', async (_, make, sentence) => {
    make();
    expect(await about()).toEqual([expect.stringMatching(new RegExp(`^mis .*${sentence}.*npm run manifest`))]);
  });
});

describe('everybody of school.yaml', () => {
  test('who was never seen', async () => {
    expect(await aboutJoris()).toEqual([expect.stringMatching(/^mis .*nog niet gezien\. Zet de app klaar/)]);
  });

  test('who took the app away, whether Teams told the bot or not', async () => {
    const joris = await installs('joris');
    joris.chat.shutOut = 'BotNotInConversationRoster';
    expect(await aboutJoris()).toEqual([expect.stringMatching(/^mis .*heeft de app niet meer/)]);
    await joris.uninstalls();
    expect(await aboutJoris()).toEqual([expect.stringMatching(/^mis .*heeft de app niet meer/)]);
  });

  test.each([
    ['became a guest', { role: 'guest' as const }, 'is gast in Teams'],
    ['is of another tenant', { tenant: ELSEWHERE }, 'van een andere tenant'],
    ['has another address now', { email: 'j@elders.example', signIn: 'j@elders.example' }, 'nu een ander adres'],
    [
      'has the address of a colleague',
      { email: 'b.kooiman@devlinder.example' },
      'en Bram Kooiman \\(b.kooiman@devlinder.example\\) komen uit op één account',
    ],
  ])('who %s', async (_, change, sentence) => {
    await installs('joris');
    expect(await aboutJoris()).toEqual([]);
    becomes(change);
    expect(await aboutJoris()).toEqual([expect.stringMatching(new RegExp(`^mis .*${sentence}`))]);
  });

  test('who came back with a new account reads how to let go of the old one', async () => {
    const joris = await installs('joris');
    const anew = await teams.joins({ ...joris.member, id: 'joris-2' }).installs();
    await anew.types('casus');
    expect(await aboutJoris()).toEqual([expect.stringMatching(/^let op .*tweede account.*unbind j\.vermaat@devlinder\.example teams/)]);
    joris.chat.shutOut = 'BotNotInConversationRoster';
    expect(await aboutJoris()).toEqual([expect.stringMatching(/^mis .*tweede account/)]);
  });

  test('Teams fails: said once, and the rest is not called missing', async () => {
    await installs('joris');
    teams.connector.fate = () => ({ status: 503 });
    const { wrong, lines, code } = await asks();
    expect(wrong.at(-1)).not.toContain('Yara');
    expect(wrong).toContainEqual(expect.stringContaining('Teams antwoordt nu niet (503)'));
    expect(lines.join('\n')).not.toContain('Yara Lindeman');
    expect(code).toBe(1);
  });
});
