// How a story speaks to a platform: words, taps on buttons by what they say, and what stands in somebody's chat.
import type { Ids, Log, Store } from '../../src/app/ports';
import type { SchoolFile } from '../../src/core/school/school';
import type { Instant } from '../../src/core/time/instant';

/** What stands on a person's screen: a message in the chat, or the window on top. */
export interface Seen {
  /** Of a message in the chat: as the app's addresses name it. */
  id: string;
  summary: string;
  card: unknown;
}

/** What came back after a word or a tap. */
export interface Answer {
  ok: boolean;
  message?: Seen;
  fieldErrors?: Readonly<Record<string, string>>;
}

/** The people of one platform: what they do and what they see there. An answer is given when nothing is under way any more. */
export interface Hands {
  say(seat: string, text: string): Promise<Answer>;
  act(seat: string, messageId: string, actionId: string, values: Readonly<Record<string, string>>): Promise<Answer>;
  /** A tap on a card as it was read, although it may look different by now. */
  repeat(seat: string, card: Seen, actionId: string, values: Readonly<Record<string, string>>): Promise<Answer>;
  messages(seat: string): Promise<Seen[]>;
}

/** The same with a clock that a story moves. */
export interface Driver extends Hands {
  advance(to: '1 school day' | Instant): Promise<void>;
  now(): Instant;
}

/** One chat platform, connected with the app. */
export interface Connected extends Hands {
  /** Resolves when nothing is under way that nobody waits for. */
  settles(): Promise<void>;
  /** What the platform would have refused or shown as an error; a story ends with an empty list. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

/** A school that can be played. */
export interface Opened {
  driver: Driver;
  complaints(): readonly string[];
  close(): Promise<void>;
}

/** What a school is made of, the same on every platform. */
export interface StoryPlan {
  store: Store;
  school: SchoolFile;
  classList: string;
  root: string;
  ids: Ids;
  log: Log;
  /** Where the clock stands at the start. */
  at: Instant;
}
