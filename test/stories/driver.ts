// How a story speaks to a platform: words, taps on buttons by what they say, and what stands in somebody's chat.
import type { Instant } from '../../src/core/time/instant';

/** A message as a person sees it. */
export interface Seen {
  id: string;
  kind: 'notice' | 'form' | 'answer';
  look: 'neutral' | 'open' | 'done';
  summary: string;
  card: unknown;
}

/** What came back after a word or a tap. */
export interface Answer {
  ok: boolean;
  message?: Seen;
  fieldErrors?: Readonly<Record<string, string>>;
}

/** One per platform. */
export interface Driver {
  say(seat: string, text: string): Promise<Answer>;
  act(seat: string, messageId: string, actionId: string, values: Readonly<Record<string, string>>): Promise<Answer>;
  /** A tap on a card as it was read, although it may look different by now. */
  repeat(seat: string, card: Seen, actionId: string, values: Readonly<Record<string, string>>): Promise<Answer>;
  messages(seat: string): Promise<Seen[]>;
  advance(to: '1 school day' | 'next message' | Instant): Promise<void>;
  now(): Instant;
}
