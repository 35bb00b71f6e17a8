// What every store promises, whatever keeps its rows: run on libsql, on MongoDB, and on the fakes of other tests.
import { StoreFault, type Store } from '../../src/app/ports';
import type { Document } from '../../src/core/kernel/document';

export interface StoreUnderTest {
  name: string;
  /** Opens the database of the running test; a second call gives a second process on the same database. */
  create(): Promise<Store>;
  /** Throws the database away. Called after every test, when all its stores are closed. */
  cleanup(): Promise<void>;
  /** The name of the server that only stands in for the real one: it proves the commands, not the races. */
  standIn?: string;
}

/** A document as the app would make it; `over` says what the test is about. */
export function aDocument(over: Partial<Document> = {}): Document {
  return { id: 'zuid:case:1', kind: 'case', version: 0, wakeAt: null, revision: 1, closed: false, body: { entries: [] }, ...over };
}

const AT_NINE = Date.UTC(2026, 10, 24, 8, 0);
const MINUTE = 60_000;

export function storeContract({ name, create, cleanup, standIn }: StoreUnderTest): void {
  describe(`the store on ${name}`, () => {
    const opened: Store[] = [];
    async function open(): Promise<Store> {
      const store = await create();
      opened.push(store);
      return store;
    }
    let store: Store;
    beforeEach(async () => (store = await open()));
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((one) => one.close()));
      await cleanup();
    });

    /** Exactly one of fifty wins. A stand-in that lets more win is named, for everybody to see, and does not fail the suite. */
    async function expectOneWinner(what: string, attempts: Promise<boolean>[]): Promise<void> {
      const won = (await Promise.all(attempts)).filter(Boolean).length;
      if (standIn !== undefined && won > 1) {
        process.stderr.write(
          `\nSTAND-IN ${standIn}: of ${attempts.length} parallel ${what}, ${won} won instead of 1. This is its failure; libsql and a real mongod must hold.\n`,
        );
        return;
      }
      expect(won).toBe(1);
    }

    test('a new document is stored as version 1, whatever version it came with', async () => {
      expect(await store.insert(aDocument({ version: 7 }))).toBe(true);
      expect(await store.load('zuid:case:1')).toEqual(aDocument({ version: 1 }));
    });

    test('an id is given once: a second insert says no and changes nothing', async () => {
      await store.insert(aDocument({ body: 'first' }));
      expect(await store.insert(aDocument({ body: 'second', kind: 'report', wakeAt: AT_NINE }))).toBe(false);
      expect(await store.load('zuid:case:1')).toEqual(aDocument({ version: 1, body: 'first' }));
    });

    test('an id that nobody stored gives null', async () => {
      expect(await store.load('zuid:case:2')).toBeNull();
    });

    test.each([
      ['words in every script', { 'text': 'Zoë — “één” 日本 العربية 🧑‍🤝‍🧑 \u0000 \n \ud800', 'clé.met$teken': 1 }],
      ['every JSON value', [null, true, false, 0, -1.5, 1e21, Number.MAX_SAFE_INTEGER, '', [], {}, { a: { b: [{}] } }]],
      ['one megabyte', { text: 'é'.repeat(500_000) }],
    ])('a body comes back as it was stored: %s', async (_what, body) => {
      await store.insert(aDocument({ body }));
      expect((await store.load('zuid:case:1'))?.body).toEqual(body);
    });

    test('a save replaces everything and raises the version by one', async () => {
      await store.insert(aDocument());
      expect(await store.save(aDocument({ version: 1, wakeAt: AT_NINE, revision: 3, closed: true, body: { entries: [1] } }))).toBe(true);
      expect(await store.load('zuid:case:1')).toEqual(
        aDocument({ version: 2, wakeAt: AT_NINE, revision: 3, closed: true, body: { entries: [1] } }),
      );
      expect(await store.save(aDocument({ version: 2 }))).toBe(true);
      expect(await store.load('zuid:case:1')).toEqual(aDocument({ version: 3 }));
    });

    test('a save over another version says no and changes nothing', async () => {
      await store.insert(aDocument());
      await store.save(aDocument({ version: 1, body: 'second' }));
      expect(await store.save(aDocument({ version: 1, body: 'late' }))).toBe(false);
      expect(await store.save(aDocument({ version: 3, body: 'early' }))).toBe(false);
      expect(await store.load('zuid:case:1')).toEqual(aDocument({ version: 2, body: 'second' }));
    });

    test('a save of what was never stored says no and stores nothing', async () => {
      expect(await store.save(aDocument({ version: 1 }))).toBe(false);
      expect(await store.load('zuid:case:1')).toBeNull();
    });

    test('what one process stored, another one reads at once', async () => {
      const other = await open();
      await store.insert(aDocument());
      await other.save(aDocument({ version: 1, body: 'by the other' }));
      expect(await store.load('zuid:case:1')).toEqual(aDocument({ version: 2, body: 'by the other' }));
    });

    test('of 50 parallel saves of one version exactly one wins', async () => {
      const stores = [store, await open()];
      await store.insert(aDocument());
      const saves = range(50).map((n) => (stores[n % 2] ?? store).save(aDocument({ version: 1, body: n })));
      await expectOneWinner('saves of one version', saves);
      const winners = (await Promise.all(saves)).flatMap((won, n) => (won ? [n] : []));
      expect(await store.load('zuid:case:1')).toMatchObject({ version: 2 });
      expect(winners).toContain((await store.load('zuid:case:1'))?.body);
    });

    test('of 50 parallel inserts of one id exactly one wins', async () => {
      const stores = [store, await open()];
      await expectOneWinner(
        'inserts of one id',
        range(50).map((n) => (stores[n % 2] ?? store).insert(aDocument({ body: n }))),
      );
    });

    test('awake are the documents whose moment has come, earliest first, closed ones too', async () => {
      await insertAll(store, [
        { id: 'zuid:desk:now', wakeAt: AT_NINE },
        { id: 'zuid:desk:first', wakeAt: AT_NINE - 2 * MINUTE, closed: true },
        { id: 'zuid:desk:second', wakeAt: AT_NINE - MINUTE },
        { id: 'zuid:desk:later', wakeAt: AT_NINE + 1 },
        { id: 'zuid:desk:never', wakeAt: null },
      ]);
      expect(await store.awake(AT_NINE, 10, 1)).toEqual(['zuid:desk:first', 'zuid:desk:second', 'zuid:desk:now']);
      expect(await store.awake(AT_NINE, 2, 1)).toEqual(['zuid:desk:first', 'zuid:desk:second']);
    });

    test('awake after them are open documents that were reconciled with an older school, at most as many again', async () => {
      await insertAll(store, [
        { id: 'zuid:case:due', wakeAt: AT_NINE, revision: 1 },
        { id: 'zuid:case:old', revision: 1 },
        { id: 'zuid:case:older', revision: 2 },
        { id: 'zuid:case:new', revision: 3 },
        { id: 'zuid:case:shut', revision: 1, closed: true },
        { id: 'zuid:desk:free', revision: 0 },
      ]);
      expect(await store.awake(AT_NINE, 10, 3)).toEqual(['zuid:case:due', 'zuid:case:old', 'zuid:case:older']);
      expect(await store.awake(AT_NINE - 1, 2, 3)).toEqual(['zuid:case:due', 'zuid:case:old']);
      expect(await store.awake(AT_NINE - 1, 10, 1)).toEqual([]);
    });

    test('a save moves the moment to wake', async () => {
      await store.insert(aDocument({ wakeAt: AT_NINE }));
      await store.save(aDocument({ version: 1, wakeAt: AT_NINE + MINUTE }));
      expect(await store.awake(AT_NINE, 10, 1)).toEqual([]);
      await store.save(aDocument({ version: 2, wakeAt: null }));
      expect(await store.awake(AT_NINE + MINUTE, 10, 1)).toEqual([]);
    });

    test('open gives every document of one kind that is not closed', async () => {
      await insertAll(store, [
        ...range(250).map((n) => ({ id: `zuid:case:${n}`, body: n })),
        { id: 'zuid:case:shut', closed: true },
        { id: 'zuid:report:1', kind: 'report' as const },
      ]);
      const open = await store.open('case');
      expect(open.map((one) => one.body).sort((a, b) => Number(a) - Number(b))).toEqual(range(250));
      expect(open.find((one) => one.id === 'zuid:case:7')).toEqual(aDocument({ id: 'zuid:case:7', version: 1, body: 7 }));
      expect(await store.open('desk')).toEqual([]);
    });

    test('it answers a ping, and once closed it answers everything with a fault', async () => {
      await store.insert(aDocument());
      await store.ping();
      await store.close();
      await store.close();
      const calls = [
        () => store.ping(),
        () => store.insert(aDocument()),
        () => store.load('zuid:case:1'),
        () => store.save(aDocument({ version: 1 })),
        () => store.awake(AT_NINE, 1, 1),
        () => store.open('case'),
      ];
      for (const call of calls) await expect(call()).rejects.toBeInstanceOf(StoreFault);
    });
  });
}

function range(length: number): number[] {
  return Array.from({ length }, (_, n) => n);
}

async function insertAll(store: Store, documents: Partial<Document>[]): Promise<void> {
  for (const document of documents) expect(await store.insert(aDocument(document))).toBe(true);
}
