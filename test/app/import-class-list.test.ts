import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importClassList } from '../../src/app/import-class-list';
import type { Store } from '../../src/app/ports';
import { mergeSchool, schoolDocumentId, takeNumber } from '../../src/core/school/revision';
import type { School } from '../../src/core/school/school';
import { LibsqlStore } from '../../src/stores/libsql';
import { SealedStore } from '../../src/stores/sealed';
import { file } from '../core/school/a-school';
import { KEYS } from '../stores/test-keys';

const ID = schoolDocumentId(file.id);
const LIST = 'leerlingnummer;naam;klas;geboortedatum;familie\n1;Mila de Graaf;2B;14-03-2013;bram\n';
let folder = '';
let store: Store;

async function schoolNow(): Promise<School> {
  return (await store.load(ID))?.body as School;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vijfsporen-'));
  store = await SealedStore.open(LibsqlStore.open(join(folder, 'school.db')), KEYS);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('importing a class list', () => {
  beforeEach(async () => {
    const { school } = mergeSchool(null, file);
    await store.insert({ id: ID, kind: 'school', version: 1, wakeAt: null, revision: 0, closed: false, body: school });
  });

  test('N28 replaces the pupils and raises the revision, so that open cases look who the mentor is', async () => {
    expect(await importClassList(store, file.id, LIST, 0)).toEqual({ result: 'imported', pupils: 1, changed: true });
    const { pupils, revision } = await schoolNow();
    expect([pupils.map((pupil) => pupil.name), revision]).toEqual([['Mila de Graaf'], 2]);
  });

  test('the same list again changes nothing', async () => {
    await importClassList(store, file.id, LIST, 0);
    expect(await importClassList(store, file.id, LIST, 0)).toEqual({ result: 'imported', pupils: 1, changed: false });
    expect((await schoolNow()).revision).toBe(2);
  });

  test('one mistake, and nothing is imported', async () => {
    const answer = await importClassList(store, file.id, `${LIST}2;Daan;9Z;14-03-2013;\n`, 0);
    expect(answer).toEqual({ result: 'mistakes', mistakes: [expect.objectContaining({ line: 3 })] });
    expect((await schoolNow()).pupils).toEqual([]);
  });

  test('a case number that is taken at the same moment is not lost', async () => {
    const load = store.load.bind(store);
    let first = true;
    store.load = async (id) => {
      const document = await load(id);
      if (first && document !== null) {
        first = false;
        await store.save({ ...document, body: takeNumber(document.body as School, 'r1', 2026).school });
      }
      return document;
    };
    expect(await importClassList(store, file.id, LIST, 0)).toEqual({ result: 'imported', pupils: 1, changed: true });
    const { pupils, numbers } = await schoolNow();
    expect([pupils.length, numbers]).toEqual([1, { r1: '2026-001' }]);
  });

  test('gives up, and says so, when every save is overtaken', async () => {
    store.save = () => Promise.resolve(false);
    expect(await importClassList(store, file.id, LIST, 0)).toEqual({
      result: 'refused',
      message: 'De school werd net op een andere plek veranderd. Er is niets veranderd; probeer het zo weer.',
    });
  });
});

test('a school that the bot has never started with takes no class list', async () => {
  expect(await importClassList(store, file.id, LIST, 0)).toEqual({
    result: 'refused',
    message: 'De bot kent deze school nog niet. Start de bot één keer met school.yaml en probeer het dan weer.',
  });
});
