// Words without placeholders are the same on every card of a kind: they go into its template once, so that drawing one evaluates only the rest.
import { isGroup, type WordGroup, type Words } from './words';

/** A place of a template that holds one text and nothing else. */
const ONE_TEXT = /^\$\{t\.([\w.-]+)\}$/;

/**
 * The template with every text in it that depends on no data. What is repeated over a list (`$data`) stays as it is: there, `t` is that
 * of the item.
 */
export function withFixedWords(template: unknown, words: WordGroup): unknown {
  if (typeof template === 'string') return fixedText(template, words) ?? template;
  if (Array.isArray(template)) return template.map((part) => withFixedWords(part, words));
  if (typeof template !== 'object' || template === null || '$data' in template) return template;
  return Object.fromEntries(Object.entries(template).map(([key, part]) => [key, withFixedWords(part, words)]));
}

function fixedText(place: string, words: WordGroup): string | undefined {
  const path = ONE_TEXT.exec(place)?.[1]?.split('.');
  const word = path?.reduce<Words | undefined>(
    (group, key) => (isGroup(group) && group['$by'] === undefined ? group[key] : undefined),
    words,
  );
  return typeof word === 'string' && !/[{$]/.test(word) ? word : undefined;
}
