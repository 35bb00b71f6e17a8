// The door to cards and words: what the loop asks of those who draw messages. Types only.
import type { Form, Screen } from '../core/desk/desk';
import type { Document } from '../core/kernel/document';
import type { Notice } from '../core/kernel/notice';
import type { PersonId } from '../core/school/school';
import type { World } from '../core/school/world';
import type { Instant } from '../core/time/instant';
import type { OutgoingMessage } from './ports';

/** One notice of a message. When `notice.person` is not the reader, the reader stands in for that person and the card says so. */
export interface DrawItem {
  notice: Notice;
  /** The report or case as it is now; for N29 and N30 the desk they are about. */
  document: Document;
  /** Nobody knows whether it arrived before: the card says that it is a repeat. */
  repeat: boolean;
}

/** A folded line; `againAt` is when it must be drawn again, because "Terugdraaien" goes. */
export interface FoldedLine extends OutgoingMessage {
  againAt?: Instant;
}

export interface Draw {
  /**
   * A message with look `neutral`. `card`: all items are of one subject, the first is the most urgent and gives the card, each other one a
   * line with *Open*. `digest`: lines over several cases, most urgent first. `summary`: what deputies took over while the reader was away.
   */
  notices(person: PersonId, form: Form, items: readonly DrawItem[], world: World, now: Instant): Promise<OutgoingMessage>;
  /** The line that stays, with look `done`. `items`: the notices of the screen as last known, also those that no longer hold. */
  folded(person: PersonId, screen: Screen, items: readonly DrawItem[], world: World, now: Instant): Promise<FoldedLine>;
}
