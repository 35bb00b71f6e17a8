// What is stored of a document: columns in clear by which it is found, and a sealed body.
import type { Kind } from '../core/kernel/document';
import type { Instant } from '../core/time/instant';

/** The kinds of row: those of documents, and the canary of a sealing key. */
export type RowKind = Kind | 'canary';

/** One stored document. `body` is sealed for exactly this kind, id, version and key id. */
export interface SealedRow {
  id: string;
  kind: RowKind;
  version: number;
  wakeAt: Instant | null;
  /** Which key sealed the body. */
  keyId: string;
  revision: number;
  closed: boolean;
  body: Uint8Array;
}

/** By what a row is known again without reading its body. Every save makes another version. */
export interface RowMark extends Pick<SealedRow, 'version' | 'keyId'> {
  /** Bytes of the body. */
  size: number;
}

/** The calls of `Store` on rows, with the same promises; every rejection for which the world is to blame is a `StoreFault`. */
export interface RowStore {
  /** Stores a new row as it is. False when the id exists already. */
  insert(row: SealedRow): Promise<boolean>;
  load(id: string): Promise<SealedRow | null>;
  markOf(id: string): Promise<RowMark | null>;
  /** Replaces the row whose stored version is `row.version - 1`. False when there is no such row: another save was first. */
  save(row: SealedRow): Promise<boolean>;
  awake(now: Instant, limit: number, revision: number): Promise<string[]>;
  /** All rows of a kind that are not closed, by id. */
  open(kind: RowKind): Promise<SealedRow[]>;
  /** The ids of the keys under which documents are sealed (canaries do not count). Reads every row: for the start only. */
  keyIds(): Promise<string[]>;
  ping(): Promise<void>;
  close(): Promise<void>;
}
