// What stands between braces in a sentence of `cards/words`: a field of the card and the way to say it.
import { dayOf, type Instant } from '../core/time/instant';
import { formats, type Reader } from './formats';

/** What sentences need to know beside the data of the card. */
export interface WordsContext extends Omit<Reader, 'today'> {
  now: Instant;
}

/** Fields of a card, by name. */
export type Scope = Readonly<Record<string, unknown>>;

const PLACEHOLDER = /\{([\w-]+)(?::(\w+))?\}/g;
/** Names a help line of the protocol itself (`{emergency:line}`), not a field of the card. */
const LITERAL = 'line';

/** Puts one sentence after another into words, for one card and one moment. */
export interface Sentences {
  /** '' when a value in it is missing on purpose. Throws when the card has no such field, or the format does not exist. */
  say(sentence: string, scope: Scope): string;
}

/** Sentences as they are said at the moment of the context. */
export function sentencesFor(context: WordsContext): Sentences {
  const reader: Reader = { today: dayOf(context.now), days: context.days, person: (id) => context.person(id) };
  return {
    say(sentence, scope) {
      let whole = true;
      const said = sentence.replace(PLACEHOLDER, (_, name: string, kind = 'plain') => {
        const value = valueOf(name, kind, scope);
        const format = formats[kind === LITERAL ? 'lineNumber' : kind];
        if (format === undefined) throw new Error(`no format ${kind} for a sentence with {${name}}`);
        const word = format(value, reader);
        if (word === '') whole = false;
        return word;
      });
      return whole ? said : '';
    },
  };
}

function valueOf(name: string, kind: string, scope: Scope): unknown {
  if (kind === LITERAL) return name;
  const value = scope[name];
  if (value === undefined || value === null) throw new Error(`a sentence asks for {${name}}, which the card does not have`);
  return value;
}
