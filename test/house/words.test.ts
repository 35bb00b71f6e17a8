// The voice of the texts (cards.md 1): every sentence that people read, and that none is left which nobody reads.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardWords, wordsOfMore, wordsOfRefusals, wordsOnEveryCard } from '../../src/app/card-words';
import type { WordGroup, Words } from '../../src/app/words';
import { isNode, templates, textOf, type Node } from './card-templates';

const WORDS_FOLDER = join(__dirname, '..', '..', 'cards', 'words', 'nl');
/** The files that cards are made from; other texts in the folder are for who installs or tries the program. */
const CARD_WORDS = ['card-words.ts', 'guide-words.ts', 'home-words.ts', 'task-words.ts', 'help-words.ts'].flatMap((file) =>
  [...readFileSync(join(__dirname, '..', '..', 'src', 'app', file), 'utf8').matchAll(/words\/nl\/([a-z-]+)\.json/g)].map(
    (match) => match[1] ?? '',
  ),
);

interface Sentence {
  where: string;
  text: string;
}

const sentences: readonly Sentence[] = CARD_WORDS.flatMap((file) =>
  sentencesIn(JSON.parse(readFileSync(join(WORDS_FOLDER, `${file}.json`), 'utf8')), file),
);

function sentencesIn(value: unknown, where: string): Sentence[] {
  if (typeof value === 'string') return where.endsWith('.$by') ? [] : [{ where, text: value }];
  if (Array.isArray(value)) return value.flatMap((one, index) => sentencesIn(one, `${where}.${index}`));
  return isNode(value) ? Object.entries(value).flatMap(([key, one]) => sentencesIn(one, `${where}.${key}`)) : [];
}

const breaking = (rule: RegExp, among = sentences): string[] =>
  among.filter(({ text }) => rule.test(text)).map(({ where, text }) => `${where}: ${text}`);

describe('the voice', () => {
  it.each([
    ['nothing that a pupil may read or hear names somebody by a role (V3)', /slachtoffer|dader|pester/i],
    ['no pronoun stands for a pupil (V3)', /\b(hij|haar)\b/i],
    ['lateness is a state of the work, never a fault (V2)', /te laat|vergeten|nog steeds|herinnering|verzuim/i],
    ['no jargon and no abbreviation (V4)', /interventie|signaler|escal|monitor|registre|\bAPC\b|\bi\.v\.m|\bt\.a\.v|\bbijv\b|\bevt\b/i],
    ['no formal words (V4)', /\b(dient|middels|betreffende|teneinde|inzake|derhalve|reeds|tevens|indien|conform|uw)\b/i],
    ['a refusal never says that something is wrong or forbidden (V6)', /mag niet|\bfout\b|ongeldig|helaas|verboden/i],
    ['no shouting, no emoji, no praise', /!|\p{Extended_Pictographic}|goed gedaan|super|\b[A-Z]{4,}\b/u],
    [
      'dates and numbers come from the data (V8)',
      /\b\d{1,2}[:.]\d{2}\b(?! tekens)|\b(januari|februari|september|oktober|november|december)\b/i,
    ],
    ['a number to phone comes from the data (V7)', /\b(112|113|0800|0900)\b/],
  ])('%s', (_, rule) => {
    expect(breaking(rule)).toEqual([]);
  });

  it('a button says what happens (V5)', () => {
    const titles = sentences.filter(({ where }) => /\.(buttons|actions|own|button|more|instead)(\.|$)/.test(where));
    expect(titles.length).toBeGreaterThan(40);
    expect(breaking(/^(ok|oké|ja|nee|verzenden|klik hier|hier|verder)$/i, titles)).toEqual([]);
    expect(breaking(/[.:]$/, titles)).toEqual([]);
  });

  it('"ik" stands on buttons and answers only, and in what somebody says aloud', () => {
    const others = sentences.filter(({ where }) => !/\.(buttons|actions|own|choices|more|opening|instead)(\.|$)/.test(where));
    expect(breaking(/\b(ik|mij|mijn)\b/i, others)).toEqual([]);
  });

  it('a refusal is one sentence: what cannot, then what can (V6)', () => {
    const refusals = sentences.filter(({ where }) => where.startsWith('refusals.refusal.sentence'));
    expect(refusals.length).toBeGreaterThan(30);
    expect(
      refusals.filter(({ text }) => !/^[^.]*[;:,][^.]*(\.\d+[^.]*)?\.$/.test(text.replace(/\d\.\d/g, ''))).map(({ text }) => text),
    ).toEqual([]);
  });

  it('sentences are short: at most 12 words on average, none over 22', () => {
    const lengths = sentences
      .flatMap(({ text }) => text.split(/(?<=[.!?:])\s+/))
      .map((sentence) => sentence.replace(/\{[^}]*\}/g, 'x').match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0)
      .filter((length) => length >= 3);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(22);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(12);
  });
});

describe('every text is read', () => {
  /** Which keys of which group the templates show. A group that several cards share is one group. */
  const shown = new Map<WordGroup, Set<string>>();
  const show = (group: WordGroup, path: readonly string[]): void => {
    const [key = '', ...rest] = path;
    const keys = shown.get(group) ?? new Set<string>();
    shown.set(group, keys.add(key));
    const inner = group[key];
    if (rest.length > 0 && isGroup(inner)) show(inner, rest);
  };
  const used = templates.map(({ name, template }) => {
    const words: WordGroup =
      name === 'message-more' ? wordsOfMore : (Object.entries<WordGroup>(cardWords).find(([card]) => card === name)?.[1] ?? {});
    walk(template, words, words, show);
    return { name, words };
  });
  /** Said without a template, or inside another sentence. */
  const SAID = ['summary', '$by'];

  it('no card has words that its template does not show', () => {
    const unread = used.flatMap(({ name, words }) => {
      const spoken = JSON.stringify(words);
      const inSentences = new Set([...spoken.matchAll(/\{(\w+):texts\}/g)].map((match) => match[1]));
      return unreadIn(words, shown)
        .filter((key) => !SAID.includes(key.split('.').at(-1) ?? '') && !key.split('.').some((part) => inSentences.has(part)))
        .map((key) => `${name}: ${key}`);
    });
    // What every message can say, and the two faces of a line, are shown where they fit.
    const elsewhere = (key: string): boolean => /: (as|also|more)$|\.(button|more)$|^(overview-monday): (today|week|open)\./.test(key);
    expect(unread.filter((key) => !elsewhere(key))).toEqual([]);
  });

  it('no shared text is left that no card shows', () => {
    for (const [key, group] of Object.entries(wordsOnEveryCard)) {
      if (!isGroup(group)) continue;
      const files = templates.map(({ template }) => JSON.stringify(template)).join();
      expect(Object.keys(group).filter((one) => !files.includes(`t.${key}.${one}}`))).toEqual([]);
    }
  });

  it('every refusal of the core has its sentence, and every way out its button', () => {
    const source = filesIn(join(__dirname, '..', '..', 'src'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const codes = [...source.matchAll(/(?:refuse\(|error: )\s*'([a-z0-9-]+)'/g)].map((match) => match[1] ?? '');
    const ways = [...source.matchAll(/instead: '([a-z:-]+)'/g)].map((match) => match[1] ?? '');
    const { sentence } = wordsOfRefusals;
    const { instead } = cardWords.refusal;
    expect(codes.length).toBeGreaterThan(0);
    expect([...new Set(codes)].filter((code) => !(isGroup(sentence) && code in sentence))).toEqual([]);
    expect([...new Set(ways)].filter((way) => !(way in instead))).toEqual([]);
  });
});

/** Follows `${t.…}` through a template; inside a list, `t` is that of the item. */
function walk(node: unknown, group: WordGroup, root: WordGroup, show: (group: WordGroup, path: string[]) => void): void {
  if (Array.isArray(node)) return node.forEach((one) => walk(one, group, root, show));
  if (typeof node === 'string') {
    for (const [, start, path] of node.matchAll(/\$\{(?:(\$root|\w+)\.)?t\.([\w.]+)\}/g)) {
      const inner = start === undefined ? group : start === '$root' ? root : group[start];
      if (isGroup(inner)) show(inner, (path ?? '').split('.'));
    }
    return;
  }
  if (!isNode(node)) return;
  const list = /^\$\{(\w+)\}$/.exec(textOf(node['$data']))?.[1];
  const inner = list === undefined ? group : group[list];
  for (const value of Object.values(node as Node)) walk(value, isGroup(inner) ? inner : {}, root, show);
}

function unreadIn(group: WordGroup, shown: ReadonlyMap<WordGroup, ReadonlySet<string>>, path = ''): string[] {
  if (group['$by'] !== undefined) return [];
  const keys = shown.get(group) ?? new Set<string>();
  return Object.entries(group).flatMap(([key, inner]) => {
    const name = key.replace(/_(zero|one|other)$/, '');
    const nested = isGroup(inner) && inner['$by'] === undefined;
    if (nested) return unreadIn(inner, shown, `${path}${key}.`);
    return keys.has(name) ? [] : [`${path}${name}`];
  });
}

function isGroup(words: Words | undefined): words is WordGroup {
  return typeof words === 'object' && !Array.isArray(words);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}
