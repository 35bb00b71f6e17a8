// From a tap to events: may this person, is it possible now, is the input whole. In that order, so that nobody learns what is not theirs.
import { parseInput, type Command, type CommandContext, type Values } from './command';
import type { Entry, NewEvent } from './entry';
import { isRefusal, refuse, type Refusal } from './outcome';

/** What the command writes down, or why not. */
export function decide<State>(
  command: Command<State, unknown>,
  state: State,
  values: Values,
  context: CommandContext,
): NewEvent[] | Refusal {
  if (!command.may(state, context)) return refuse('no-access');
  const impossible = command.possible(state, context);
  if (impossible !== null) return impossible;
  const input = parseInput(command.input, values);
  return isRefusal(input) ? input : command.decide(state, input, context);
}

/** Puts events behind the entries of a record. */
export function append(
  entries: readonly Entry[],
  events: readonly NewEvent[],
  by: { person: string; cause: string; answer: string; at: number },
): Entry[] {
  const last = entries.at(-1)?.seq ?? 0;
  const added = events.map((event, index): Entry => ({
    seq: last + index + 1,
    type: event.type,
    v: 1,
    writtenAt: by.at,
    by: by.person,
    ...(event.happenedOn === undefined ? {} : { happenedOn: event.happenedOn }),
    cause: by.cause,
    answer: by.answer,
    data: event.data,
  }));
  return [...entries, ...added];
}
