// The one shape of everything that is stored: four kinds of document, each with a version and a moment to wake.
import type { Instant } from '../time/instant';

export const KINDS = ['report', 'case', 'desk', 'school'] as const;
export type Kind = (typeof KINDS)[number];

/** A document as the core sees it. The body is sealed on its way to the store; the other fields are stored in clear. */
export interface Document<Body = unknown> {
  /** Begins with the school's id: `school:report:…`. */
  id: string;
  kind: Kind;
  /** Grows by one with every save; the first saved version is 1. */
  version: number;
  /** When the tick must look at it again; null = only when somebody touches it. */
  wakeAt: Instant | null;
  /** The revision of the school with which it was last reconciled; 0 for documents that do not depend on one. */
  revision: number;
  /** Closed documents are not listed by `open` and do not wake for a new revision. */
  closed: boolean;
  body: Body;
}
