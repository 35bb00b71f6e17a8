// A sealed libsql store in a folder of its own, and a fast way to fill it: 40,000 commits would take minutes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import type { Document } from '../src/core/kernel/document';
import { LibsqlStore, QUERIES } from '../src/stores/libsql';
import { Sealer } from '../src/stores/seal';
import { SealedStore } from '../src/stores/sealed';
import type { RowStore, SealedRow } from '../src/stores/schema';
import { KEYS } from '../test/stores/test-keys';

/** One insert or save. */
export interface Write {
  id: string;
  /** Of the sealed body, without what the database adds. */
  bytes: number;
}

export interface TemporaryStore {
  store: SealedStore;
  /** Since the start, in order. */
  written: Write[];
  /** Puts new documents in, all in one commit. Not noted as written. */
  fill(documents: Iterable<Document>): void;
  remove(): Promise<void>;
}

export async function temporaryStore(): Promise<TemporaryStore> {
  const folder = mkdtempSync(join(tmpdir(), 'vijfsporen-bench-'));
  const file = join(folder, 'app.db');
  const written: Write[] = [];
  const store = await SealedStore.open(noting(LibsqlStore.open(file), written), KEYS);
  return {
    store,
    written,
    fill: (documents) => fill(file, documents),
    async remove() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function fill(file: string, documents: Iterable<Document>): void {
  const sealer = new Sealer(KEYS);
  const db = new Database(file);
  const insert = db.prepare(QUERIES.insert);
  db.exec('BEGIN');
  for (const { id, kind, wakeAt, revision, closed, body } of documents) {
    const place = { id, kind, version: 1, keyId: sealer.sealsWith };
    const sealed = sealer.seal('document', place, Buffer.from(JSON.stringify(body)));
    insert.run(id, kind, 1, wakeAt, place.keyId, revision, Number(closed), sealed);
  }
  db.exec('COMMIT');
  db.close();
}

/** The same rows, with every write noted. */
function noting(rows: RowStore, written: Write[]): RowStore {
  const note = (row: SealedRow): SealedRow => {
    written.push({ id: row.id, bytes: row.body.length });
    return row;
  };
  return {
    insert: (row) => rows.insert(note(row)),
    save: (row) => rows.save(note(row)),
    load: (id) => rows.load(id),
    markOf: (id) => rows.markOf(id),
    awake: (now, limit, revision) => rows.awake(now, limit, revision),
    open: (kind) => rows.open(kind),
    keyIds: () => rows.keyIds(),
    ping: () => rows.ping(),
    close: () => rows.close(),
  };
}
