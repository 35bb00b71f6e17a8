// What a person can do: an input, who may, when it is possible, and what it writes down.
import { z } from 'zod';
import type { World } from '../school/world';
import { isRealDay } from '../time/real-day';
import type { Day, Instant } from '../time/instant';
import type { NewEvent } from './entry';
import { refuse, type Refusal } from './outcome';

/** Everything a decision may depend on beside the record. */
export interface CommandContext {
  actor: string;
  /** Which item the card was about: `step3`, `hand-over-7`; empty when the card did not say. */
  about: string;
  now: Instant;
  today: Day;
  world: World;
}

/** What people filled in, by input id. Checks come as `a,b`. */
export type Values = Readonly<Record<string, string>>;

/** The events of a family as values: one shape per name. */
export type EventOf<Events> = { [Name in keyof Events & string]: NewEvent<Name, Events[Name]> }[keyof Events & string];

/**
 * One command. `may` and `possible` are the same guards that decide which buttons a card shows: buttons are asked, never kept by hand.
 */
export interface Command<State, Input, Event extends NewEvent = NewEvent> {
  input: z.ZodType<Input>;
  /** The input that a choice in the action id fills: `plan-talk:2026-11-26` -> `on`. */
  choice?: string;
  /** Rights; false gives the one sentence that never tells whether something exists. */
  may(state: State, context: CommandContext): boolean;
  possible(state: State, context: CommandContext): Refusal | null;
  decide(state: State, input: Input, context: CommandContext): Event[] | Refusal;
}

/** Keeps the types of a command together; gives it back unchanged. */
export function command<State, Input, Event extends NewEvent>(definition: Command<State, Input, Event>): Command<State, Input, Event> {
  return definition;
}

/** The longest text that a platform lets people type; a longer one comes back with a message at its field, uncut. */
export const LONGEST_TEXT = 3000;

const trimmed = z.string().transform((text) => text.trim());

/** Input types of commands. What they refuse is named by a code of `refusals.json`. */
export const field = {
  /** A text that must be there. */
  text: (): z.ZodType<string> =>
    z
      .string({ error: 'field-required' })
      .max(LONGEST_TEXT, { error: 'too-long' })
      .pipe(trimmed)
      .refine((text) => text !== '', { error: 'field-required' }),
  /** A text that may be left out; empty then. */
  optionalText: (): z.ZodType<string> => z.string().max(LONGEST_TEXT, { error: 'too-long' }).default('').pipe(trimmed),
  day: (): z.ZodType<Day> => z.string({ error: 'field-required' }).refine(isRealDay, { error: 'no-such-day' }),
  optionalDay: (): z.ZodType<Day | ''> =>
    z
      .string()
      .default('')
      .refine((day) => day === '' || isRealDay(day), { error: 'no-such-day' }),
  choice: <const Option extends string>(options: readonly Option[]): z.ZodType<Option> => z.enum(options, { error: 'field-required' }),
  /** One of a list, or nothing; empty then. */
  optionalChoice: <const Option extends string>(options: readonly Option[]): z.ZodType<Option | ''> =>
    z
      .string()
      .default('')
      .transform((chosen): Option | '' => options.find((option) => option === chosen) ?? ''),
  /** Several, as `a,b`, each once; of `options` when they are known beforehand: what is not among them is left out. */
  checks: (options?: readonly string[]): z.ZodType<string[]> =>
    z
      .string()
      .default('')
      .transform((text) => [...new Set(text.split(',').map((part) => part.trim()))])
      .transform((parts) => parts.filter((part) => part !== '' && (options === undefined || options.includes(part)))),
};

/** What was filled in, checked; a refusal names the field at which the message belongs. */
export function parseInput<Input>(schema: z.ZodType<Input>, values: Values): Input | Refusal {
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(filled);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0] ?? '');
  return refuse(issue?.message ?? 'field-required', { field: name }, { field: name });
}
