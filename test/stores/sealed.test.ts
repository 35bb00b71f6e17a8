// What sealing promises: nothing readable in the file, no body under another place, and keys that do not fit are found at the start.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { SealFault } from '../../src/app/ports';
import { KeyFault, type Keyring } from '../../src/stores/keys';
import { LibsqlStore } from '../../src/stores/libsql';
import { SealedStore } from '../../src/stores/sealed';
import { aDocument } from '../contracts/store';
import { KEYS, testKey } from './test-keys';

const IV_AND_TAG_BYTES = 28;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vijfsporen-'));
  file = join(folder, 'school.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs `use` on the store of this test, as one start of the app does. */
async function withStore<Result>(keys: Keyring, use: (store: SealedStore) => Promise<Result>): Promise<Result> {
  const rows = LibsqlStore.open(file);
  try {
    return await use(await SealedStore.open(rows, keys));
  } finally {
    await rows.close();
  }
}

/** Changes the rows as somebody with the file could: by hand. */
function byHand(sql: string): void {
  const db = new Database(file);
  db.exec(sql);
  db.close();
}

test('no word of a body stands in the files, and the same body never looks the same twice', async () => {
  const body = { told: 'every break, behind the bicycles' };
  await withStore(KEYS, async (store) => {
    await store.insert(aDocument({ body }));
    await store.insert(aDocument({ id: 'zuid:case:2', body }));
    const bytes = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
    expect(bytes.includes('zuid:case:1')).toBe(true);
    expect(bytes.includes('bicycles')).toBe(false);
  });
  const rows = LibsqlStore.open(file);
  const texts = (await rows.open('case')).map((row) => Buffer.from(row.body).subarray(IV_AND_TAG_BYTES).toString('hex'));
  expect(new Set(texts).size).toBe(2);
  await rows.close();
});

describe('the school, which is read at every tap', () => {
  const school = aDocument({ id: 'zuid:school', kind: 'school', body: { revision: 1 } });

  test('is opened once for as long as it stays the same', async () => {
    await withStore(KEYS, async (store) => {
      await store.insert(school);
      expect((await store.load(school.id))?.body).toBe((await store.load(school.id))?.body);
    });
  });

  test('is not opened when this process saved it itself', async () => {
    await withStore(KEYS, async (store) => {
      await store.insert(school);
      const body = { revision: 2 };
      await store.save({ ...school, version: 1, body });
      expect(await store.load(school.id)).toEqual({ ...school, version: 2, body });
      expect((await store.load(school.id))?.body).toBe(body);
      expect(await store.save({ ...school, version: 1, body: { revision: 3 } })).toBe(false);
      expect((await store.load(school.id))?.body).toBe(body);
    });
  });

  test('is opened again when another process saved it', async () => {
    await withStore(KEYS, async (store) => {
      await store.insert(school);
      await store.load(school.id);
      await withStore(KEYS, (other) => other.save({ ...school, version: 1, body: { revision: 2 } }));
      expect((await store.load(school.id))?.body).toEqual({ revision: 2 });
    });
  });

  test('is opened again when another one took its place under the same version', async () => {
    await withStore(KEYS, async (store) => {
      await store.insert(school);
      await store.load(school.id);
      byHand("DELETE FROM documents WHERE id = 'zuid:school'");
      expect(await store.load(school.id)).toBeNull();
      await withStore(KEYS, (other) => other.insert({ ...school, body: { revision: 10 } }));
      expect((await store.load(school.id))?.body).toEqual({ revision: 10 });
    });
  });

  test('is refused when its row was changed by hand meanwhile', async () => {
    await withStore(KEYS, async (store) => {
      await store.insert(school);
      await store.load(school.id);
      byHand("UPDATE documents SET body = zeroblob(200) WHERE id = 'zuid:school'");
      await expect(store.load(school.id)).rejects.toBeInstanceOf(SealFault);
    });
  });
});

describe('a row that was changed by hand is refused', () => {
  const body = "(SELECT body FROM documents WHERE id = 'zuid:case:1')";
  test.each([
    ['the body of another document', `UPDATE documents SET body = ${body} WHERE id = 'zuid:case:2'`, 'zuid:case:2'],
    ['another id', "UPDATE documents SET id = 'zuid:case:3' WHERE id = 'zuid:case:1'", 'zuid:case:3'],
    ['another kind', "UPDATE documents SET kind = 'report' WHERE id = 'zuid:case:1'", 'zuid:case:1'],
    ['another version', "UPDATE documents SET version = 2 WHERE id = 'zuid:case:1'", 'zuid:case:1'],
    ['another key id, even of the same bytes', "UPDATE documents SET keyId = 'k2' WHERE id = 'zuid:case:1'", 'zuid:case:1'],
    ['a key that nobody knows', "UPDATE documents SET keyId = 'k9' WHERE id = 'zuid:case:1'", 'zuid:case:1'],
    ['the kind of a canary', "UPDATE documents SET kind = 'canary' WHERE id = 'zuid:case:1'", 'zuid:case:1'],
    ['a body cut short', "UPDATE documents SET body = substr(body, 1, 20) WHERE id = 'zuid:case:1'", 'zuid:case:1'],
    [
      'a body with one byte changed',
      `UPDATE documents SET body = CAST(substr(body, 1, 30) || x'00' || substr(body, 32) AS BLOB)`,
      'zuid:case:1',
    ],
  ])('%s', async (_what, sql, id) => {
    await withStore([testKey('k1'), testKey('k2', 'k1')], async (store) => {
      await store.insert(aDocument({ body: { told: 'A' } }));
      await store.insert(aDocument({ id: 'zuid:case:2', body: { told: 'B' } }));
      expect(await store.load('zuid:case:1')).not.toBeNull();
      byHand(sql);
      await expect(store.load(id)).rejects.toBeInstanceOf(SealFault);
    });
  });

  test('an old body put back under the newer version', async () => {
    await withStore(KEYS, async (store) => {
      await store.insert(aDocument({ body: 'first' }));
      byHand("CREATE TABLE kept AS SELECT body FROM documents WHERE version = 1 AND kind = 'case'");
      await store.save(aDocument({ version: 1, body: 'second' }));
      byHand("UPDATE documents SET body = (SELECT body FROM kept) WHERE id = 'zuid:case:1'");
      await expect(store.load('zuid:case:1')).rejects.toBeInstanceOf(SealFault);
      await expect(store.open('case')).rejects.toBeInstanceOf(SealFault);
    });
  });
});

describe('the keys at the start', () => {
  const start = (keys: Keyring): Promise<void> => withStore(keys, async () => undefined);

  test('a new first key seals, the old ones still open', async () => {
    await withStore([testKey('old')], (store) => store.insert(aDocument({ body: 'before' })));
    await withStore([testKey('new'), testKey('old')], async (store) => {
      expect(await store.load('zuid:case:1')).toMatchObject({ body: 'before' });
      await store.save(aDocument({ version: 1, body: 'after' }));
    });
    expect(await withStore([testKey('new')], (store) => store.load('zuid:case:1'))).toMatchObject({ body: 'after' });
  });

  test('a wrong key is found, even in a store without documents', async () => {
    await start([testKey('k1')]);
    const wrong = start([testKey('k1', 'other bytes')]);
    await expect(wrong).rejects.toMatchObject({ code: 'wrong-key', wrong: ['k1'], missing: [] });
    await expect(wrong).rejects.toBeInstanceOf(SealFault);
  });

  test('every wrong key and every missing one is named', async () => {
    await withStore([testKey('k3')], (store) => store.insert(aDocument()));
    await start([testKey('k1'), testKey('k2'), testKey('k3')]);
    const faulty = start([testKey('k1', 'x'), testKey('k2', 'y')]);
    await expect(faulty).rejects.toThrow(new KeyFault(['k1', 'k2'], ['k3']));
    await expect(faulty).rejects.toMatchObject({ code: 'wrong-key', wrong: ['k1', 'k2'], missing: ['k3'] });
  });

  test('a start that is refused writes nothing: the mistaken key leaves no canary', async () => {
    await withStore([testKey('k1')], (store) => store.insert(aDocument()));
    await expect(start([testKey('k2', 'mistaken')])).rejects.toMatchObject({ code: 'missing-key', missing: ['k1'] });
    await start([testKey('k2'), testKey('k1')]);
  });

  test('a key that sealed no document may go', async () => {
    await start([testKey('k1'), testKey('k2')]);
    await start([testKey('k1')]);
  });

  test('two processes that start at once with other bytes under one id do not both go on', async () => {
    const starts = [start([testKey('k1', 'one')]), start([testKey('k1', 'two')])];
    const results = await Promise.allSettled(starts);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('a canary is nobody\u2019s document', async () => {
    await withStore(KEYS, async (store) => {
      expect(await store.awake(Number.MAX_SAFE_INTEGER, 10, 10)).toEqual([]);
      await expect(store.load(':canary:k1')).rejects.toBeInstanceOf(SealFault);
    });
  });
});
