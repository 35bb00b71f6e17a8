// Puts the words of a card beside its data: every sentence of `cards/words` becomes a text in `t`, for the card and for each item in it.
import { sentencesFor, type Scope, type Sentences, type WordsContext } from './placeholders';

/**
 * A sentence with placeholders; several sentences of which each may be left out; or a group. A group with `$by` is a choice: the entry
 * named like the value of that field (`$else` for all others) takes its place.
 */
export type Words = string | readonly Words[] | WordGroup;
export interface WordGroup {
  readonly [key: string]: Words;
}

/** Data with its texts beside it. */
export type Worded = Record<string, unknown> & { t: Record<string, unknown> };

/**
 * The data with `t`, the texts of `words`. A field that is a list or an object, and has a group of the same name, gets a `t` of its own
 * in every item; there, fields of the card itself can be used too. `key_zero`, `key_one` and `key_other` become `key`, by the field `count`.
 * Throws when a sentence asks for a field that the data does not have.
 */
export function withWords(words: WordGroup, data: object, context: WordsContext): Worded {
  return attach(words, { ...data }, {}, sentencesFor(context));
}

function attach(words: WordGroup, data: Scope, around: Scope, sentences: Sentences): Worded {
  const own: Record<string, unknown> = { ...data };
  const outer = { ...around, ...data };
  const inner = new Set<string>();
  for (const [key, value] of Object.entries(data)) {
    const group = words[key];
    if (!isGroup(group) || group['$by'] !== undefined || typeof value !== 'object' || value === null) continue;
    inner.add(key);
    own[key] = Array.isArray(value)
      ? value.map((item) => (isScope(item) ? attach(group, item, outer, sentences) : item))
      : attach(group, { ...value }, outer, sentences);
  }
  const scope = { ...around, ...own };
  return { ...own, t: groupTexts(words, scope, sentences, inner) };
}

function groupTexts(words: WordGroup, scope: Scope, sentences: Sentences, without: ReadonlySet<string>): Record<string, unknown> {
  const texts: Record<string, unknown> = {};
  for (const [key, word] of Object.entries(words)) {
    if (without.has(key)) continue;
    const [, name, number] = /^(.*)_(zero|one|other)$/.exec(key) ?? [];
    if (name === undefined) texts[key] = textOf(word, scope, sentences);
    else if (number === numberOf(scope['count'], words, name)) texts[name] = textOf(word, scope, sentences);
  }
  return texts;
}

function textOf(word: Words, scope: Scope, sentences: Sentences): unknown {
  if (typeof word === 'string') return sentences.say(word, scope);
  if (!isGroup(word))
    return word
      .map((one) => textOf(one, scope, sentences))
      .filter((said) => said !== '')
      .join(' ');
  const by = word['$by'];
  if (typeof by !== 'string') return groupTexts(word, scope, sentences, NONE);
  const value = scope[by];
  if (value === undefined) throw new Error(`words choose by {${by}}, which the card does not have`);
  const chosen = word[String(value)] ?? word['$else'];
  if (chosen === undefined) throw new Error(`words have nothing for this value of {${by}}`);
  return textOf(chosen, scope, sentences);
}

const NONE: ReadonlySet<string> = new Set();

function numberOf(count: unknown, words: WordGroup, name: string): string {
  if (count === 0 && words[`${name}_zero`] !== undefined) return 'zero';
  return count === 1 ? 'one' : 'other';
}

/** Words by name, or a choice between words. */
export function isGroup(words: Words | undefined): words is WordGroup {
  return typeof words === 'object' && !Array.isArray(words);
}

function isScope(item: unknown): item is Scope {
  return typeof item === 'object' && item !== null && !Array.isArray(item);
}
