// What a rule says must reach one person, as data with a window and a key.
import type { Instant } from '../time/instant';

export interface Notice {
  /** `subject:rule:seq.part:person`. The day is never in it: a changed calendar moves a notice, it does not repeat it. */
  key: string;
  rule: string;
  /** Which item it is about: `step3`, `red-flag-4`; sent along with every tap. */
  about: string;
  person: string;
  /** The notice is worth sending in `[from, until)`. */
  from: Instant;
  until: Instant;
  hours: 'sending' | 'acute';
  doubt: 'resend' | 'drop';
  card: string;
  /** 0 for the first message, 1 … for each place higher or repeat. */
  rung: number;
  snooze: boolean;
  /** Never merged with others. */
  alone: boolean;
  /** Why this person: the seat of the rule. */
  seat: string;
  /** For this person only: who is away gets it later, and nobody instead. */
  personal: boolean;
  /** Whom this person stands in for: the asked one is away without a deputy. Empty otherwise. */
  insteadOf: string;
}

/** No end in sight. */
export const FOREVER: Instant = 8_640_000_000_000_000;

/** The key of a notice: same item, same anchor, same person = same notice, whatever the calendar does. */
export function keyOf(subject: string, rule: string, seq: number, part: string, person: string): string {
  return `${runOf(subject, rule, seq, part)}:${person}`;
}

const COPY = '-copy';

/** The id under which the copy of a row is sent. */
export function copyId(rule: string): string {
  return `${rule}${COPY}`;
}

/** The row that a notice comes from: of a copy the row that it copies. */
export function withoutCopy(rule: string): string {
  return rule.endsWith(COPY) ? rule.slice(0, -COPY.length) : rule;
}

/** The key of a run: what the keys of its notices begin with. */
export function runOf(subject: string, rule: string, seq: number, part: string): string {
  return `${subject}:${rule}:${seq}.${part}`;
}
