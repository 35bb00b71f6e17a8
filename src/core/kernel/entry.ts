// One line of a record that only grows: what happened, when it was written, by whom, and through which tap.
import type { Day, Instant } from '../time/instant';

/** Who wrote an entry: a person id, or `system` for what follows from a tap without being one. */
export type Author = string;

export interface Entry<Type extends string = string, Data = unknown> {
  /** 1, 2, 3 … within a report and the case that grows from it. */
  seq: number;
  type: Type;
  /** Version of the shape of `data`. All are 1: what changed so far was added, and left out where it is not there. */
  v: number;
  /** When it was written down. */
  writtenAt: Instant;
  by: Author;
  /** When it happened, when that is another day than the day of writing. */
  happenedOn?: Day;
  /** Id of the notice or form that was answered; one is answered once. Empty for what nobody tapped. */
  cause: string;
  /** What was chosen, so that the same answer twice is recognised. */
  answer: string;
  data: Data;
}

/** What `decide` gives: an event that is not written down yet. */
export interface NewEvent<Type extends string = string, Data = unknown> {
  type: Type;
  happenedOn?: Day;
  data: Data;
}

/** What the desk says back about a notice; no event: not folded, not in the chronology. */
export interface Receipt {
  key: string;
  person: string;
  /**
   * `dropped`: nobody knows whether it was sent, and it is not sent again. `lapsed`: its window passed and nobody was told; a later window
   * of the same notice is asked anew. Receipts from before there was `lapsed` say `dropped` for both.
   */
  result: 'sent' | 'dropped' | 'lapsed' | 'absent' | 'unreachable';
  at: Instant;
}
