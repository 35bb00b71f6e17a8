// The store contract on a server that speaks MongoDB's protocol, and what only a server does: go away, come back, and not answer.
import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { SealFault, StoreFault } from '../../src/app/ports';
import { MongoStore } from '../../src/stores/mongo';
import { SealedStore } from '../../src/stores/sealed';
import { aDocument, storeContract } from '../contracts/store';
import { TcpDoor } from './tcp-door';
import { KEYS } from './test-keys';

const url = process.env['VIJFSPOREN_TEST_MONGODB_URL'] || process.env['MONGODB_URL'] || '';
const standIn = process.env['VIJFSPOREN_TEST_MONGODB_STAND_IN'] || undefined;

if (url === '') {
  process.stderr.write('\nSKIPPED: the store on MongoDB. Run `.ci/mongo-server.sh npx jest test/stores/mongo`, or set MONGODB_URL.\n');
  test('with CI=true the MongoDB suite does not skip', () => {
    expect(process.env['CI']).not.toBe('true');
  });
}

/** A database of this run only, so that a server with other data in it is safe. */
const database = `vijfsporen-test-${randomUUID()}`;

async function onServer(use: (client: MongoClient) => Promise<unknown>): Promise<void> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 3000 });
  await use(client);
  await client.close();
}
const dropDatabase = (): Promise<void> => onServer((client) => client.db(database).dropDatabase());

(url === '' ? describe.skip : describe)('MongoDB', () => {
  storeContract({
    name: standIn ?? 'MongoDB',
    create: async () => SealedStore.open(await MongoStore.open(url, database), KEYS),
    cleanup: dropDatabase,
    ...(standIn === undefined ? {} : { standIn }),
  });

  describe('the server of MongoDB', () => {
    let door: TcpDoor;
    let store: SealedStore;
    beforeEach(async () => {
      const [, before, host = '', port = '27017', after = ''] =
        /^(mongodb:\/\/(?:[^@]*@)?)([^:/,]+):?(\d*)[^/]*(?:\/([^?]*).*)?$/.exec(url) ?? [];
      door = new TcpDoor({ host, port: Number(port || '27017') });
      await door.open();
      const throughDoor = `${before}127.0.0.1:${door.port}/${after}?directConnection=true`;
      store = await SealedStore.open(await MongoStore.open(throughDoor, database), KEYS);
      await store.insert(aDocument({ body: 'first' }));
    });
    afterEach(async () => {
      await store.close();
      await door.shut();
      await dropDatabase();
    });

    test('a server that goes away is a fault, and when it is back everything works again', async () => {
      await door.shut();
      await expect(store.ping()).rejects.toBeInstanceOf(StoreFault);
      await expect(store.save(aDocument({ version: 1, body: 'second' }))).rejects.toBeInstanceOf(StoreFault);
      await door.open();
      await store.ping();
      expect(await store.save(aDocument({ version: 1, body: 'second' }))).toBe(true);
      expect(await store.load('zuid:case:1')).toEqual(aDocument({ version: 2, body: 'second' }));
    }, 20_000);

    test('a server that hears but does not answer is a fault within ten seconds; the write may stand', async () => {
      door.leaveAjar();
      const asked = performance.now();
      await expect(store.save(aDocument({ version: 1, body: 'unsure' }))).rejects.toBeInstanceOf(StoreFault);
      expect(performance.now() - asked).toBeLessThan(10_000);
      await door.shut();
      await door.open();
      expect(await store.save(aDocument({ version: 1, body: 'again' }))).toBe(false);
      expect(await store.load('zuid:case:1')).toEqual(aDocument({ version: 2, body: 'unsure' }));
    }, 30_000);

    test('the body of one row under the id of another is refused', async () => {
      await store.insert(aDocument({ id: 'zuid:case:2', body: 'other' }));
      await onServer(async (client) => {
        const rows = client.db(database).collection<{ _id: string; body: unknown }>('documents');
        const other = await rows.findOne({ _id: 'zuid:case:2' });
        await rows.updateOne({ _id: 'zuid:case:1' }, { $set: { body: other?.body } });
      });
      await expect(store.load('zuid:case:1')).rejects.toBeInstanceOf(SealFault);
    });

    test('the indexes of a tick are made at the start', async () => {
      await onServer(async (client) => {
        const indexes = await client.db(database).collection('documents').indexes();
        expect(indexes.map((index) => Object.keys(index.key).join())).toEqual(
          expect.arrayContaining(['wakeAt,_id', 'closed,revision,_id', 'kind,closed,_id']),
        );
      });
    });
  });
});

test('a server that is not there is a fault', async () => {
  await expect(MongoStore.open('mongodb://127.0.0.1:9')).rejects.toBeInstanceOf(StoreFault);
}, 10_000);

test('an address that is none is a fault', async () => {
  await expect(MongoStore.open('mongodb://')).rejects.toBeInstanceOf(StoreFault);
});
