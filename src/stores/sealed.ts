// The store that the app sees: seals every body on its way in and opens it on its way out, over any store of rows.
import { SealFault, type Store } from '../app/ports';
import type { Document, Kind } from '../core/kernel/document';
import type { Instant } from '../core/time/instant';
import { KeyFault, type Keyring } from './keys';
import type { RowMark, RowStore, SealedRow } from './schema';
import { Sealer } from './seal';

const CANARY = Buffer.from('canary');

export class SealedStore implements Store {
  readonly #rows: RowStore;
  readonly #sealer: Sealer;
  /**
   * The school is read several times in every tap, is large and rarely changes; opening it takes milliseconds, and reading it whole costs too.
   * What it gives must not be changed in place.
   */
  #school: { mark: RowMark; document: Document } | undefined;

  private constructor(rows: RowStore, sealer: Sealer) {
    this.#rows = rows;
    this.#sealer = sealer;
  }

  /**
   * Opens a store of rows with the school's keys. Throws `KeyFault` when a key is not the one of before, or when documents are sealed with
   * a key that is not given; every such key is named and nothing is written. Throws `StoreFault` when the world fails.
   */
  static async open(rows: RowStore, keys: Keyring): Promise<SealedStore> {
    const sealer = new Sealer(keys);
    const ids = keys.map((key) => key.id);
    const missing = (await rows.keyIds()).filter((id) => !ids.includes(id));
    const wrong: string[] = [];
    const unseen: string[] = [];
    for (const id of ids) {
      const canary = await rows.load(canaryId(id));
      if (canary === null) unseen.push(id);
      else if (!sings(sealer, canary)) wrong.push(id);
    }
    if (wrong.length + missing.length > 0) throw new KeyFault(wrong, missing);
    for (const id of unseen) {
      const canary = newCanary(sealer, id);
      if (await rows.insert(canary)) continue;
      // Another process was first, perhaps with other bytes under this id.
      const theirs = await rows.load(canary.id);
      if (theirs === null || !sings(sealer, theirs)) throw new KeyFault([id], []);
    }
    return new SealedStore(rows, sealer);
  }

  async insert(document: Document): Promise<boolean> {
    return this.#rows.insert(this.#seal(document, 1));
  }

  async load(id: string): Promise<Document | null> {
    const school = this.#school;
    if (school?.document.id === id && isSame(school.mark, await this.#rows.markOf(id))) return school.document;
    const row = await this.#rows.load(id);
    if (row === null) return null;
    return this.#kept(row, this.#unseal(row));
  }

  async save(document: Document): Promise<boolean> {
    const row = this.#seal(document, document.version + 1);
    if (!(await this.#rows.save(row))) return false;
    this.#kept(row, { ...document, version: row.version });
    return true;
  }

  awake(now: Instant, limit: number, revision: number): Promise<string[]> {
    return this.#rows.awake(now, limit, revision);
  }

  async open(kind: Kind): Promise<Document[]> {
    return (await this.#rows.open(kind)).map((row) => this.#unseal(row));
  }

  ping(): Promise<void> {
    return this.#rows.ping();
  }

  close(): Promise<void> {
    return this.#rows.close();
  }

  #kept(row: SealedRow, document: Document): Document {
    if (row.kind === 'school') this.#school = { mark: markOf(row), document };
    return document;
  }

  /** `version` is the one that the row will have once it is stored. */
  #seal({ id, kind, wakeAt, revision, closed, body }: Document, version: number): SealedRow {
    const place = { id, kind, version, keyId: this.#sealer.sealsWith };
    return { ...place, wakeAt, revision, closed, body: this.#sealer.seal('document', place, Buffer.from(JSON.stringify(body))) };
  }

  #unseal(row: SealedRow): Document {
    const { id, kind, version, wakeAt, revision, closed } = row;
    if (kind === 'canary') throw new SealFault(`${id}: a canary is no document`);
    const body: unknown = JSON.parse(this.#sealer.open('document', row).toString('utf8'));
    return { id, kind, version, wakeAt, revision, closed, body };
  }
}

function isSame(one: RowMark, other: RowMark | null): boolean {
  return one.version === other?.version && one.keyId === other.keyId && one.size === other.size;
}

function markOf({ version, keyId, body }: SealedRow): RowMark {
  return { version, keyId, size: body.length };
}

/** Begins with a colon, so that it is the id of no document: those begin with the id of a school. */
function canaryId(keyId: string): string {
  return `:canary:${keyId}`;
}

function newCanary(sealer: Sealer, keyId: string): SealedRow {
  const place = { id: canaryId(keyId), kind: 'canary' as const, version: 1, keyId };
  return { ...place, wakeAt: null, revision: 0, closed: true, body: sealer.seal('canary', place, CANARY) };
}

function sings(sealer: Sealer, canary: SealedRow): boolean {
  try {
    return sealer.open('canary', canary).equals(CANARY);
  } catch (error) {
    if (error instanceof SealFault) return false;
    throw error;
  }
}
