// Starting: every mistake at once with how to mend it, a wrong key found before anything is written, an honest /healthz, and an end.
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../src/arguments';
import { readSettings, type Settings } from '../src/config';
import { WrongSettings } from '../src/app/wrong-settings';
import { start } from '../src/start';
import { testKey } from './stores/test-keys';

const ROOT = join(__dirname, '..');
const GUID = '00000000-0000-4000-8000-000000000001';

describe('settings', () => {
  const wrongIn = (environment: Record<string, string>): string[] => {
    const read = readSettings(environment);
    return read.ok ? [] : read.wrong.map(({ setting }) => setting);
  };

  test('nothing set starts the playground', () => {
    expect(readSettings({})).toMatchObject({ ok: true, settings: { port: 3978, slack: null, teams: null, keys: null } });
  });

  test('all mistakes are named at once, in Dutch, and never with a secret', () => {
    const read = readSettings({ PORT: 'x', LOG_LEVEL: 'loud', MONGODB_URL: 'localhost', VIJFSPOREN_KEYS: 'a:geheim' });
    if (read.ok) throw new Error('accepted');
    expect(read.wrong.map(({ setting }) => setting)).toEqual(['PORT', 'MONGODB_URL', 'LOG_LEVEL', 'VIJFSPOREN_KEYS']);
    expect(JSON.stringify(read.wrong)).not.toContain('geheim');
  });

  test('a word behind the start that it does not know stops it, and says which one is known', () => {
    expect(readArguments(['--fresh'])).toEqual({ fresh: true, wrong: [] });
    expect(readArguments([])).toEqual({ fresh: false, wrong: [] });
    expect(readArguments(['--frsh']).wrong).toEqual([{ setting: '--frsh', message: expect.stringContaining('--fresh') }]);
  });

  test('half of a platform stops the start', () => {
    expect(wrongIn({ SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual(
      expect.arrayContaining(['SLACK_TEAM_ID', 'SLACK_SIGNING_SECRET', 'VIJFSPOREN_KEYS', 'SCHOOL_FILE']),
    );
    expect(wrongIn({ TEAMS_APP_ID: GUID, TEAMS_TENANT_ID: GUID })).toEqual(
      expect.arrayContaining(['TEAMS_APP_PASSWORD', 'VIJFSPOREN_KEYS', 'SCHOOL_FILE']),
    );
  });

  test('a platform needs a key and a school of its own', () => {
    const teams = { TEAMS_APP_ID: GUID, TEAMS_APP_PASSWORD: 'x', TEAMS_TENANT_ID: GUID };
    expect(wrongIn(teams)).toEqual(['VIJFSPOREN_KEYS', 'SCHOOL_FILE']);
    const key = Buffer.alloc(32, 1).toString('base64');
    expect(wrongIn({ ...teams, VIJFSPOREN_KEYS: `a:${key}`, SCHOOL_FILE: 'school.yaml' })).toEqual([]);
  });

  test('the playground does not run in production, nor do the doors for tests', () => {
    expect(wrongIn({ NODE_ENV: 'production' })).toEqual(['NODE_ENV']);
    expect(wrongIn({ NODE_ENV: 'production', SLACK_API_URL: 'http://127.0.0.1:1' })).toContain('SLACK_API_URL');
    expect(wrongIn({ NODE_ENV: 'production', TEAMS_OPENID_METADATA_URL: 'http://127.0.0.1:1' })).toContain('TEAMS_OPENID_METADATA_URL');
  });
});

describe('the start', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'start-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  const settings: Settings = {
    port: 0,
    host: '127.0.0.1',
    dataDir,
    mongodbUrl: '',
    schoolFile: '',
    keys: null,
    logLevel: 'silent',
    slack: null,
    teams: null,
  };
  const refusal = async (changed: Partial<Settings>): Promise<string[]> => {
    const error = await start({ ...settings, ...changed }, ROOT, false).then(
      async (running) => running.stop().then(() => 'it started'),
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof WrongSettings)) throw new Error(String(error));
    return error.wrong.map(({ setting, message }) => `${setting}: ${message}`);
  };

  test('/healthz says that store, loop and platform are up, and how old the oldest undelivered notice is', async () => {
    const running = await start(settings, ROOT, false);
    const answer = await fetch(`${running.url}/healthz`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ ok: true, store: 'up', loop: 'up', platforms: { playground: 'up' }, oldestUndelivered: 0 });
    expect(answer.headers.get('x-powered-by')).toBeNull();
    await running.stop();
  });

  test('after a stop the database is one file: a copy of it is a whole backup', () => {
    const log = join(dataDir, 'playground.db-wal');
    expect(statSync(join(dataDir, 'playground.db')).size).toBeGreaterThan(20_000);
    expect(existsSync(log) ? statSync(log).size : 0).toBe(0);
  });

  test('the playground keeps its key for its owner only', () => {
    expect(existsSync(join(dataDir, 'playground.key'))).toBe(true);
    expect(statSync(join(dataDir, 'playground.key')).mode & 0o777).toBe(0o600);
  });

  test('another key is found at the start, before anything is written', async () => {
    const [wrong, ...more] = await refusal({ keys: [{ ...testKey('playground', 'other') }] });
    expect(wrong).toContain('VIJFSPOREN_KEYS: De sleutel playground past niet bij de bewaarde gegevens.');
    expect(more).toEqual([]);
    expect((await refusal({ keys: [testKey('new', 'other')] }))[0]).toContain('ontbreekt');
  });

  test('a broken school file stops the start with every mistake at its line', async () => {
    const schoolFile = join(dataDir, 'school.yaml');
    writeFileSync(schoolFile, 'id: linde\nname: De Linde\nregion: west\nclases: []\n');
    const wrong = await refusal({ schoolFile });
    expect(wrong.length).toBeGreaterThan(2);
    expect(wrong.join('\n')).toMatch(/school\.yaml, regel 3/);
    expect((await refusal({ schoolFile: join(dataDir, 'nowhere.yaml') }))[0]).toContain('nowhere.yaml is er niet');
  });

  test('a data folder that is none stops the start, of the playground and of a school', async () => {
    const file = join(dataDir, 'a-file');
    writeFileSync(file, '');
    const slack = { botToken: 'xoxb-1', teamId: 'T1', door: { kind: 'http', signingSecret: 'x' } as const, apiUrl: '' };
    expect(await refusal({ dataDir: file })).toEqual([expect.stringContaining('DATA_DIR: We kunnen hier niets bewaren.')]);
    expect(await refusal({ dataDir: file, slack, keys: [testKey('a')], schoolFile: join(ROOT, 'school.example.yaml') })).toEqual([
      expect.stringContaining('DATA_DIR: We kunnen hier niets bewaren.'),
    ]);
  });

  test('a taken port says so and leaves nothing open: the same data starts again on another port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', () => resolve()));
    const { port } = other.address() as { port: number };
    expect(await refusal({ port })).toEqual([`PORT: Poort ${port} is bezet. Stop het andere programma, of kies een andere poort.`]);
    other.close();
    await (await start(settings, ROOT, false)).stop();
  });

  test('a fresh start throws away what was there', async () => {
    const say = async (url: string): Promise<unknown[]> =>
      (await fetch(`${url}/playground/messages?seat=bram`)).json() as Promise<unknown[]>;
    const first = await start(settings, ROOT, false);
    await fetch(`${first.url}/playground/say`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ seat: 'bram', text: '/melding' }),
    });
    expect(await say(first.url)).toHaveLength(1);
    await first.stop();
    const again = await start(settings, ROOT, false);
    expect(await say(again.url)).toHaveLength(1);
    await again.stop();
    const fresh = await start(settings, ROOT, true);
    expect(await say(fresh.url)).toHaveLength(0);
    await fresh.stop();
  });
});
