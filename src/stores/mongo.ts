// Rows in MongoDB: for a school that runs more than one process, or already has a database to look after.
import { MongoClient, MongoServerError, type Collection } from 'mongodb';
import { StoreFault } from '../app/ports';
import type { Instant } from '../core/time/instant';
import { isWorldFailing } from './mongo-faults';
import type { RowKind, RowMark, RowStore, SealedRow } from './schema';

const DUPLICATE_KEY = 11000;

/** All waits in ms: a chat platform wants an answer within five seconds, so nothing here waits longer than that. */
const PATIENCE = { serverSelectionTimeoutMS: 3000, connectTimeoutMS: 3000, waitQueueTimeoutMS: 3000, socketTimeoutMS: 5000 };
const WRITE_CONCERN = { w: 'majority', wtimeoutMS: 4000 } as const;

type StoredRow = Omit<SealedRow, 'id'> & { _id: string };

/** What every tick asks. `npm run bench -- tick` holds on a real server that both are answered from an index. */
export const QUESTIONS = {
  due: (now: Instant) => ({ filter: { wakeAt: { $lte: now } }, sort: { wakeAt: 1, _id: 1 } }) as const,
  outdated: (revision: number) =>
    ({ filter: { closed: false, revision: { $gt: 0, $lt: revision } }, sort: { revision: 1, _id: 1 } }) as const,
};

export class MongoStore implements RowStore {
  readonly #client: MongoClient;
  readonly #rows: Collection<StoredRow>;

  private constructor(client: MongoClient, rows: Collection<StoredRow>) {
    this.#client = client;
    this.#rows = rows;
  }

  /**
   * Connects, and makes the indexes where they are missing. The database is the one that the URL names, otherwise `vijfsporen`.
   * Throws `StoreFault` when the URL is none, or the server cannot be reached or does not let us in.
   */
  static async open(url: string, database = databaseOf(url)): Promise<MongoStore> {
    const client = clientOf(url);
    const rows = client.db(database).collection<StoredRow>('documents', { promoteBuffers: true });
    try {
      await client.connect();
      await rows.createIndex({ wakeAt: 1, _id: 1 }, { name: 'by_wake' });
      await rows.createIndex({ closed: 1, revision: 1, _id: 1 }, { name: 'by_revision' });
      await rows.createIndex({ kind: 1, closed: 1, _id: 1 }, { name: 'by_kind' });
    } catch (error) {
      await client.close();
      throw asFault(error);
    }
    return new MongoStore(client, rows);
  }

  async insert({ id, ...fields }: SealedRow): Promise<boolean> {
    try {
      await this.#rows.insertOne({ _id: id, ...fields });
      return true;
    } catch (error) {
      if (error instanceof MongoServerError && error.code === DUPLICATE_KEY) return false;
      throw asFault(error);
    }
  }

  async load(id: string): Promise<SealedRow | null> {
    const row = await guarded(this.#rows.findOne({ _id: id }));
    return row === null ? null : toRow(row);
  }

  /** Reads the whole row, since not every server can tell how large a body is. */
  async markOf(id: string): Promise<RowMark | null> {
    const row = await this.load(id);
    return row === null ? null : { version: row.version, keyId: row.keyId, size: row.body.length };
  }

  async save({ id, ...fields }: SealedRow): Promise<boolean> {
    const result = await guarded(this.#rows.replaceOne({ _id: id, version: fields.version - 1 }, fields));
    return result.matchedCount === 1;
  }

  async awake(now: Instant, limit: number, revision: number): Promise<string[]> {
    const ids: string[] = [];
    for (const { filter, sort } of [QUESTIONS.due(now), QUESTIONS.outdated(revision)]) {
      const cursor = this.#rows.find(filter, { sort, limit, projection: { _id: 1 } });
      const found = await guarded(cursor.toArray());
      ids.push(...found.map((row) => row._id));
    }
    return [...new Set(ids)];
  }

  async open(kind: RowKind): Promise<SealedRow[]> {
    return (await guarded(this.#rows.find({ kind, closed: false }).sort({ _id: 1 }).toArray())).map(toRow);
  }

  async keyIds(): Promise<string[]> {
    return guarded(this.#rows.distinct('keyId', { kind: { $ne: 'canary' } }));
  }

  async ping(): Promise<void> {
    await guarded(this.#rows.findOne({}, { projection: { _id: 1 } }));
  }

  async close(): Promise<void> {
    await this.#client.close();
  }
}

function clientOf(url: string): MongoClient {
  try {
    // Retried writes are on by default, and the driver itself leaves them out where the server is no replica set.
    return new MongoClient(url, { ...PATIENCE, writeConcern: WRITE_CONCERN, readPreference: 'primary', appName: 'vijfsporen' });
  } catch (cause) {
    // The address is all that it is given: whatever it minds, that is what must be mended.
    throw new StoreFault('MongoDB: the address', { cause });
  }
}

/** The name between host and options: `mongodb://host:27017/<name>?...`. */
function databaseOf(url: string): string {
  return /^[^:]+:\/\/[^/]+\/([^?]+)/.exec(url)?.[1] ?? 'vijfsporen';
}

async function guarded<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw asFault(error);
  }
}

/** What the world did wrong as a `StoreFault`; a mistake of ours stays what it is. */
function asFault(error: unknown): unknown {
  return isWorldFailing(error) ? new StoreFault(`MongoDB: ${error.name} ${error.code ?? ''}`.trim(), { cause: error }) : error;
}

function toRow({ _id, kind, version, wakeAt, keyId, revision, closed, body }: StoredRow): SealedRow {
  return { id: _id, kind, version, wakeAt, keyId, revision, closed, body };
}
