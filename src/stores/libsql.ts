// Rows in one file next to the app: libsql in WAL mode, every commit on the disk before it is acknowledged.
import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { StoreFault } from '../app/ports';
import type { Instant } from '../core/time/instant';
import type { RowKind, RowMark, RowStore, SealedRow } from './schema';

/** How long a write waits for another process on the same file. It blocks the whole process, so not long. */
const BUSY_MS = 2000;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS documents (
    id TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL, wakeAt INTEGER,
    keyId TEXT NOT NULL, revision INTEGER NOT NULL, closed INTEGER NOT NULL, body BLOB NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS documents_by_wake ON documents (wakeAt, id) WHERE wakeAt IS NOT NULL;
  CREATE INDEX IF NOT EXISTS documents_by_revision ON documents (closed, revision, id);
  CREATE INDEX IF NOT EXISTS documents_by_kind ON documents (kind, id) WHERE closed = 0;`;

/** Every question that the store asks. A test holds that the ones of a tick are answered from an index alone. */
export const QUERIES = {
  insert: `INSERT INTO documents (id, kind, version, wakeAt, keyId, revision, closed, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
  load: 'SELECT * FROM documents WHERE id = ?',
  mark: 'SELECT version, keyId, length(body) AS size FROM documents WHERE id = ?',
  save: `UPDATE documents SET kind = ?, version = ?, wakeAt = ?, keyId = ?, revision = ?, closed = ?, body = ?
    WHERE id = ? AND version = ?`,
  due: 'SELECT id FROM documents WHERE wakeAt <= ? ORDER BY wakeAt, id LIMIT ?',
  outdated: 'SELECT id FROM documents WHERE closed = 0 AND revision > 0 AND revision < ? ORDER BY revision, id LIMIT ?',
  open: 'SELECT * FROM documents WHERE kind = ? AND closed = 0 ORDER BY id',
  keyIds: "SELECT DISTINCT keyId FROM documents WHERE kind <> 'canary'",
  ping: 'SELECT id FROM documents LIMIT 1',
} as const;

/** A row as the driver gives it: with fields that nobody asked for (`_metadata`), and a body that is a Buffer from `get` but not from `all`. */
type StoredRow = Omit<SealedRow, 'closed' | 'body'> & { closed: 0 | 1; body: Uint8Array | ArrayBuffer };

/** SQLite's primary result codes for which the world is to blame: https://www.sqlite.org/rescode.html */
const WORLD_CODES = new Set([
  3, // PERM
  5, // BUSY
  6, // LOCKED
  7, // NOMEM
  8, // READONLY
  10, // IOERR
  11, // CORRUPT
  13, // FULL
  14, // CANTOPEN
  15, // PROTOCOL
  22, // NOLFS
  26, // NOTADB
]);

export class LibsqlStore implements RowStore {
  readonly #statements: Record<keyof typeof QUERIES, Database.Statement>;
  #db: Database.Database | null;

  private constructor(db: Database.Database) {
    this.#db = db;
    this.#statements = {
      insert: db.prepare(QUERIES.insert),
      load: db.prepare(QUERIES.load),
      mark: db.prepare(QUERIES.mark),
      save: db.prepare(QUERIES.save),
      due: db.prepare(QUERIES.due),
      outdated: db.prepare(QUERIES.outdated),
      open: db.prepare(QUERIES.open),
      keyIds: db.prepare(QUERIES.keyIds),
      ping: db.prepare(QUERIES.ping),
    };
  }

  /** Opens the file, and makes it and its folder where they are missing (readable by this user only). Throws `StoreFault`. */
  static open(file: string): LibsqlStore {
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      const db = new Database(file, { timeout: BUSY_MS });
      chmodSync(file, 0o600);
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      db.exec(SCHEMA);
      // SQLite does not refuse WAL where the file system cannot do it: it keeps the old mode and goes on.
      const { journal_mode } = db.prepare('PRAGMA journal_mode').get() as { journal_mode: string };
      if (journal_mode !== 'wal') throw new StoreFault(`${file}: this file system cannot keep a write-ahead log`);
      return new LibsqlStore(db);
    } catch (cause) {
      // A file that cannot be opened comes without an error code, so everything here counts as the world's.
      throw cause instanceof StoreFault ? cause : new StoreFault(`${file}: the database cannot be opened`, { cause });
    }
  }

  async insert({ id, kind, version, wakeAt, keyId, revision, closed, body }: SealedRow): Promise<boolean> {
    const values = [id, kind, version, wakeAt, keyId, revision, Number(closed), body];
    return this.#ask('insert', (statement) => statement.run(...values).changes === 1);
  }

  async load(id: string): Promise<SealedRow | null> {
    const row = this.#ask('load', (statement) => statement.get(id) as StoredRow | undefined);
    return row === undefined ? null : toRow(row);
  }

  async markOf(id: string): Promise<RowMark | null> {
    const mark = this.#ask('mark', (statement) => statement.get(id) as RowMark | undefined);
    return mark === undefined ? null : { version: mark.version, keyId: mark.keyId, size: mark.size };
  }

  async save({ id, kind, version, wakeAt, keyId, revision, closed, body }: SealedRow): Promise<boolean> {
    const values = [kind, version, wakeAt, keyId, revision, Number(closed), body, id, version - 1];
    return this.#ask('save', (statement) => statement.run(...values).changes === 1);
  }

  async awake(now: Instant, limit: number, revision: number): Promise<string[]> {
    const due = this.#ask('due', (statement) => statement.all(now, limit) as { id: string }[]);
    const outdated = this.#ask('outdated', (statement) => statement.all(revision, limit) as { id: string }[]);
    return [...new Set([...due, ...outdated].map((row) => row.id))];
  }

  async open(kind: RowKind): Promise<SealedRow[]> {
    return this.#ask('open', (statement) => statement.all(kind) as StoredRow[]).map(toRow);
  }

  async keyIds(): Promise<string[]> {
    return this.#ask('keyIds', (statement) => statement.all() as { keyId: string }[]).map((row) => row.keyId);
  }

  async ping(): Promise<void> {
    this.#ask('ping', (statement) => statement.get());
  }

  async close(): Promise<void> {
    // So that a copy of the one file is a whole backup once the process has stopped.
    this.#db?.pragma('wal_checkpoint(TRUNCATE)');
    this.#db?.close();
    this.#db = null;
  }

  /** Runs one prepared statement; what the world did wrong leaves as a `StoreFault`, a mistake of ours as it is. */
  #ask<Answer>(query: keyof typeof QUERIES, run: (statement: Database.Statement) => Answer): Answer {
    if (this.#db === null) throw new StoreFault('the store is closed');
    try {
      return run(this.#statements[query]);
    } catch (cause) {
      // The primary code is the lower byte of the extended one.
      const world = cause instanceof Database.SqliteError && WORLD_CODES.has((cause.rawCode ?? 0) & 0xff);
      throw world ? new StoreFault(`${query}: ${cause.code}`, { cause }) : cause;
    }
  }
}

function toRow({ id, kind, version, wakeAt, keyId, revision, closed, body }: StoredRow): SealedRow {
  const bytes = ArrayBuffer.isView(body) ? body : new Uint8Array(body);
  return { id, kind, version, wakeAt, keyId, revision, closed: closed === 1, body: bytes };
}
