// The doors of the app: everything outside the core that it needs, as small interfaces.
import type { Document, Kind } from '../core/kernel/document';
import type { Instant } from '../core/time/instant';

/**
 * Keeps documents. Every write is one compare-and-set on one document; there are no transactions.
 * Throws `StoreFault` when the world fails (full disk, server away); everything else it throws is a bug.
 */
export interface Store {
  /** Stores a new document as version 1. Gives false when the id exists already (nothing is changed then). */
  insert(document: Document): Promise<boolean>;
  /** The document, or null when there is none. Throws `SealFault` when its body cannot be opened. */
  load(id: string): Promise<Document | null>;
  /** Replaces the document whose stored version is `document.version`; the stored one becomes `version + 1`. False when another save was first. */
  save(document: Document): Promise<boolean>;
  /**
   * Ids of documents to look at: those with `wakeAt <= now`, earliest first, at most `limit`; then open ones
   * reconciled with a school revision older than `revision`, at most `limit` as well.
   */
  awake(now: Instant, limit: number, revision: number): Promise<string[]>;
  /** All documents of a kind that are not closed. */
  open(kind: Kind): Promise<Document[]>;
  /** Resolves when the store answers; rejects with a `StoreFault` otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The world failed while reading or writing; the same call may succeed later. */
export class StoreFault extends Error {
  override name = 'StoreFault';
}

/** A stored body cannot be opened: a wrong or missing key, or a row that was changed outside the app. */
export class SealFault extends Error {
  override name = 'SealFault';
}

/** What time it is; never runs backwards within one process. */
export interface Clock {
  now(): Instant;
}

/** New, unguessable ids, safe in URLs and chat payloads; at most 26 characters. */
export interface Ids {
  next(): string;
}

/** Structured log lines: ids, rules and codes; never a name or a sentence that somebody typed. */
export interface Log {
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Where a person can be reached on a platform; opaque to the core. */
export interface Address {
  platform: string;
  /** The conversation with this person. */
  to: string;
}

/** Where one sent message stands, for bringing it up to date later. */
export interface MessageAddress extends Address {
  message: string;
}

/** An Adaptive Card as plain JSON. */
export type CardJson = Readonly<Record<string, unknown>>;

/** How a message looks on a screen: still asking, opened with content, or folded to one line. */
export type Look = 'neutral' | 'open' | 'done';

/** A message to one person. `summary` is what a locked phone shows: the case number and the next action, nothing else. */
export interface OutgoingMessage {
  summary: string;
  card: CardJson;
  look: Look;
  /** Ignores quiet hours on the platform where it can. */
  acute: boolean;
}

/** How one send ended. `not-sent` is tried again; of `unknown` the rule of the message decides (protocol/v1, *In doubt*). */
export type Outcome =
  | { result: 'sent'; at: MessageAddress }
  | { result: 'not-sent'; retryAfterMs: number }
  | { result: 'refused'; why: 'unreachable' | 'gone' | 'bug' }
  | { result: 'unknown' };

/** One chat platform. Paces itself and never retries by itself. */
export interface Platform {
  readonly name: string;
  send(to: Address, message: OutgoingMessage): Promise<Outcome>;
  /** Idempotent; `refused: gone` when the message is no longer there. */
  update(at: MessageAddress, message: OutgoingMessage): Promise<Outcome>;
  /** One word for `/healthz`. */
  health(): Promise<'up' | 'down'>;
  start(): Promise<void>;
  stop(): Promise<void>;
}
