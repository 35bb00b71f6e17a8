// The store contract on libsql, and what only a file promises: a full disk, a killed process, several processes, questions from an index.
import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'libsql';
import { StoreFault } from '../../src/app/ports';
import { LibsqlStore, QUERIES } from '../../src/stores/libsql';
import type { SealedRow } from '../../src/stores/schema';
import { SealedStore } from '../../src/stores/sealed';
import { storeContract } from '../contracts/store';
import { KEYS } from './test-keys';

let folder = '';
let file = '';
function newFolder(): void {
  folder = mkdtempSync(join(tmpdir(), 'vijfsporen-'));
  file = join(folder, 'data', 'school.db');
}
function removeFolder(): void {
  rmSync(folder, { recursive: true });
  folder = '';
}

storeContract({
  name: 'libsql',
  create: () => {
    if (folder === '') newFolder();
    return SealedStore.open(LibsqlStore.open(file), KEYS);
  },
  cleanup: async () => removeFolder(),
});

const WRITER = [join(__dirname, 'load-typescript.mjs'), join(__dirname, 'writer.ts')];
const ROW: SealedRow = {
  id: 'zuid:case:1',
  kind: 'case',
  version: 1,
  wakeAt: null,
  keyId: 'k',
  revision: 1,
  closed: false,
  body: new Uint8Array(),
};

describe('the file of libsql', () => {
  beforeEach(newFolder);
  afterEach(removeFolder);

  test('only the user of the app can read the file and its folder', async () => {
    const store = LibsqlStore.open(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
    await store.close();
  });

  test('a file that cannot be opened is a fault, not a bug', () => {
    writeFileSync(join(folder, 'no-database'), 'just a note\n'.repeat(100));
    expect(() => LibsqlStore.open(join(folder, 'no-database'))).toThrow(StoreFault);
    expect(() => LibsqlStore.open(folder)).toThrow(StoreFault);
    expect(() => LibsqlStore.open(join(folder, 'no-database', 'school.db'))).toThrow(StoreFault);
  });

  test('another process that holds the file too long is a fault; after it the same save succeeds', async () => {
    const store = LibsqlStore.open(file);
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.insert(ROW)).rejects.toBeInstanceOf(StoreFault);
    other.exec('ROLLBACK');
    expect(await store.insert(ROW)).toBe(true);
    other.close();
    await store.close();
  });

  test('a full disk is a fault, and nothing acknowledged is lost', async () => {
    // `ulimit -f` counts in blocks of 1024 bytes: no file of this process may grow over 2 MB.
    const command = ['-c', 'trap "" XFSZ; ulimit -f 2048; exec "$@"', 'bash', process.execPath, ...WRITER, 'fill', file];
    const lines = spawnSync('bash', command, { encoding: 'utf8' }).stdout.trimEnd().split('\n');
    expect(lines.pop()).toBe('StoreFault 10000');
    expect(lines.length).toBeGreaterThan(50);
    const store = LibsqlStore.open(file);
    expect((await store.open('case')).map((row) => row.id).sort()).toEqual([...lines].sort());
    expect(await store.insert(ROW)).toBe(false);
    expect(await store.insert({ ...ROW, id: 'zuid:case:after' })).toBe(true);
    await store.close();
  });

  test('a process that is killed while it writes loses nothing that it acknowledged', async () => {
    const writer = spawn(process.execPath, [...WRITER, 'fill', file], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    writer.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.length > 3000) writer.kill('SIGKILL');
    });
    await new Promise((resolve) => writer.on('close', resolve));
    const acknowledged = output.slice(0, output.lastIndexOf('\n')).split('\n');
    const store = LibsqlStore.open(file);
    const kept = new Set((await store.open('case')).map((row) => row.id));
    expect(acknowledged.length).toBeGreaterThan(100);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    await store.close();
  });

  test('three processes on one file overwrite nothing of each other', async () => {
    const store = LibsqlStore.open(file);
    await store.insert(ROW);
    const writers = ['a', 'b', 'c'].map((name) => promisify(execFile)(process.execPath, [...WRITER, 'race', file, name, '40']));
    await Promise.all(writers);
    const row = await store.load('zuid:case:1');
    expect(row?.version).toBe(121);
    expect([...Buffer.from(row?.body ?? []).toString()].sort().join('')).toBe('a'.repeat(40) + 'b'.repeat(40) + 'c'.repeat(40));
    await store.close();
  });

  test.each(['due', 'outdated'] as const)('the question of a tick is answered from an index alone: %s', async (query) => {
    await LibsqlStore.open(file).close();
    const db = new Database(file);
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${QUERIES[query]}`).all(1, 1) as { detail: string }[];
    expect(plan.map((step) => step.detail)).toEqual([expect.stringMatching(/^SEARCH documents USING COVERING INDEX documents_by_/)]);
    db.close();
  });

  test('open documents are found by an index, without sorting', async () => {
    await LibsqlStore.open(file).close();
    const db = new Database(file);
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${QUERIES.open}`).all('case') as { detail: string }[];
    expect(plan.map((step) => step.detail)).toEqual(['SEARCH documents USING INDEX documents_by_kind (kind=?)']);
    db.close();
  });
});
