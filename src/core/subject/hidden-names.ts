// Takes a sealed name out of what people wrote (I11): the whole name, its parts, with or without accents, and one typing error away.
import { BETWEEN, compareFolded, foldName, nameWords } from '../school/name-match';

/** What stands in the place of a name. */
const HIDDEN = '…';
/** Shorter parts are found only as they stand, with a capital: `Bo`, not `bo`. */
const SHORT = 2;
/** In a longer part one typing error counts as the same name. */
const LONG = 5;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
/** Ids, keys and days hold no capital and no space: they are no text of a person. */
const IS_TEXT = /[\s\p{Lu}]/u;

/**
 * What to hide of a name: the whole of it, and each part that nobody of `others` has too. `ids` are never hidden: those of staff.
 * Each is a list of words, joined by spaces: `daan verhulst`, `daan`, `verhulst`.
 */
export function hiddenParts(name: string, others: readonly string[], ids: readonly string[]): string[] {
  const words = nameWords(name);
  const taken = [...others.flatMap(nameWords), ...ids.map(foldName), ...BETWEEN];
  return [...new Set([words.join(' '), ...words.filter((word) => word.length >= SHORT && !taken.includes(word))])].filter(
    (one) => one !== '',
  );
}

/** A text without these names. */
export function withoutNames(text: string, hides: readonly string[]): string {
  if (!IS_TEXT.test(text)) return text;
  const found = [...text.matchAll(WORD)].map((match) => ({ word: match[0], from: match.index, until: match.index + match[0].length }));
  const lists = hides.map((one) => one.split(' ')).sort((one, other) => other.length - one.length);
  let shown = '';
  let written = 0;
  for (let place = 0; place < found.length; place++) {
    const hidden = lists.find((list) => list.every((part, index) => isPart(found[place + index]?.word ?? '', part)));
    const first = found[place];
    const last = hidden === undefined ? undefined : found[place + hidden.length - 1];
    if (hidden === undefined || first === undefined || last === undefined) continue;
    shown += text.slice(written, first.from) + HIDDEN;
    written = last.until;
    place += hidden.length - 1;
  }
  return shown + text.slice(written);
}

function isPart(word: string, part: string): boolean {
  const folded = foldName(word);
  if (part.length <= SHORT) return folded === part && /^\p{Lu}/u.test(word);
  if ([part, `${part}s`].includes(folded)) return true;
  return part.length >= LONG && compareFolded(folded, part) !== 'other';
}
