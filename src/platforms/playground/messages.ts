// What the playground's page and its desk say to each other: seats, messages, answers, the clock and travelling.
import type { CardJson, Look } from '../../app/ports';
import type { Instant } from '../../core/time/instant';

/** Somebody of the fictional school. `main` = one of the five whose chats stand side by side. */
export interface Seat {
  id: string;
  name: string;
  /** In words, as a colleague would say it. */
  role: string;
  main: boolean;
}

/** One message in somebody's chat. A `notice` came by itself, a `form` asks, an `answer` is for who tapped. */
export interface Message {
  id: string;
  sentAt: Instant;
  kind: 'notice' | 'form' | 'answer';
  look: Look;
  /** One line without a name or a story; the page shows it when the card is closed. */
  summary: string;
  card: CardJson;
  /** Somebody must phone now (N4, N5). */
  acute?: boolean;
}

/** A tap. `actionId` is the `verb` of the button; `values` holds what is filled in, by input id (several choices with commas). */
export interface Act {
  seat: string;
  messageId: string;
  actionId: string;
  values: Readonly<Record<string, string>>;
}

/**
 * What follows from a word or a tap. `message` is the answer as it now stands in the list (it may be the same
 * message, changed); `fieldErrors` holds one Dutch sentence per input id, and nothing was saved then.
 */
export interface Reply {
  ok: boolean;
  message?: Message;
  fieldErrors?: Readonly<Record<string, string>>;
}

/** The school's clock: `day` as `do 26 nov 2026`, `time` as `07.30`, `line` says what kind of day it is and the next vacation. */
export interface ClockView {
  now: Instant;
  schoolDay: boolean;
  day: string;
  time: string;
  line: string;
}

/** How far to travel: a step, to the next message to anybody, or to an instant. */
export type TravelTo = '5 minutes' | '1 hour' | '1 school day' | 'next message' | Instant;

/** Where the clock stands after travelling. `stopped` = earlier than asked; `message` = a Dutch sentence that says why. */
export interface Travelled {
  ok: boolean;
  now: Instant;
  stopped?: boolean;
  message?: string;
}

/** Something changed: a new message, a message that looks different or is gone, or the clock. */
export type DeskEvent = { type: 'message' | 'update'; seat: string; id: string } | { type: 'clock' };

/** What the playground's HTTP door needs from the app behind it. */
export interface PlaygroundDesk {
  /** Typed text of a seat that exists, such as `/melding`. */
  say(seat: string, text: string): Promise<Reply>;
  act(act: Act): Promise<Reply>;
  /** All messages of one seat, oldest first. */
  messages(seat: string): Promise<Message[]>;
  /** The five main seats in the order PE teacher, mentor, coordinator, team leader, person on call; then everybody else. */
  seats(): Seat[];
  clock(): ClockView;
  /** Resolves when every message on the way has been delivered. A journey to the next message goes no further than `limit`. */
  advance(to: TravelTo, limit?: Instant): Promise<Travelled>;
  /** Calls the listener at every change; gives the function that ends it. */
  subscribe(listener: (event: DeskEvent) => void): () => void;
}
