// Template + words + data -> one card. The templates stand in `cards/`, the words in `cards/words/nl`; this file knows neither.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'adaptivecards-templating';
import type { CardData, CardName } from '../core/card-data';
import type { Refusal } from '../core/kernel/outcome';
import { cardWords, wordsOfMore, wordsOfRefusals, wordsOnEveryCard } from './card-words';
import { withFixedWords } from './fixed-words';
import { oneStepPerTurn } from './give-way';
import type { CardJson } from './ports';
import type { WordsContext } from './placeholders';
import { tidyCard } from './tidy-card';
import { withValues } from './with-values';
import { withWords, type WordGroup } from './words';

export interface Renderer {
  /**
   * The card as Adaptive Card 1.5 JSON. Throws (a bug) when data or words miss something that the template shows, and when the card is
   * larger than 25 KB. Words of people stay as they are, whatever they hold.
   */
  render<C extends CardName>(card: C, data: CardData[C], context: WordsContext): CardJson;
  /** What a locked phone shows: number and next action; never a name of a pupil. */
  summaryOf<C extends CardName>(card: C, data: CardData[C], context: WordsContext): string;
  /** The sentence of a refusal, for a message at a field or where no card fits. */
  sentenceOf(refusal: Refusal, context: WordsContext): string;
  /** Builds all templates in the background, so that nobody waits for the first use of one. Rejects when one cannot be read. */
  warmUp(): Promise<void>;
}

/** Teams refuses larger ones somewhere above 28 KB; measured in bytes of JSON. */
export const LARGEST_CARD = 25_000;
/** The template of the lines below a message. */
const MORE = 'message-more';
/** What a template leaves standing when a value is missing. */
const UNFILLED = '${';
/** Characters that no keyboard gives. */
const PRIVATE_USE = { first: 0xe000, last: 0xf8ff };

/** @param folder where the templates are: `<card>.json`. A template is read and built once, at its first use (20-100 ms). */
export function createRenderer(folder: string): Renderer {
  const templates = new Map<string, Template>();
  let onEveryCard: Record<string, unknown> | undefined;

  const templateOf = (name: string, words: WordGroup): Template => {
    const known = templates.get(name);
    if (known !== undefined) return known;
    const written: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    const built = new Template(withFixedWords(written, { ...wordsOnEveryCard, ...words }));
    templates.set(name, built);
    return built;
  };

  const expand = (name: string, words: WordGroup, data: object, context: WordsContext): Record<string, unknown> => {
    onEveryCard ??= withWords(wordsOnEveryCard, {}, context).t;
    const worded = withWords(words, data, context);
    return tidyCard(templateOf(name, words).expand({ $root: { ...worded, t: { ...onEveryCard, ...worded.t } } }));
  };

  return {
    render(card, data, context) {
      const { safe, stand } = hideDollars(data);
      const made = expand(card, cardWords[card], safe, context);
      const body = [...listOf(made['body']), ...moreOf(safe, (more) => expand(MORE, wordsOfMore, more, context))];
      const { typed } = safe;
      const whole: CardJson = typed === undefined ? { ...made, body } : withValues({ ...made, body }, typed, {});
      const json = JSON.stringify(whole);
      if (json.includes(UNFILLED)) throw new Error(`card ${card}: an expression of the template was not filled in`);
      const shown = stand === '' ? json : json.replaceAll(stand, '$');
      if (Buffer.byteLength(shown) > LARGEST_CARD) throw new Error(`card ${card}: larger than ${LARGEST_CARD} bytes`);
      return stand === '' ? whole : (JSON.parse(shown) as CardJson);
    },

    summaryOf(card, data, context) {
      const { t } = withWords(cardWords[card], data, context);
      const { summary } = t;
      return typeof summary === 'string' ? summary : String(t['heading']);
    },

    sentenceOf(refusal, context) {
      const scope = { ...refusal.params, code: refusal.refused, field: refusal.field ?? '' };
      const { sentence } = withWords(wordsOfRefusals, scope, context).t;
      if (typeof sentence !== 'string' || sentence === '') throw new Error(`refusal ${refusal.refused} has no sentence`);
      return sentence;
    },

    async warmUp() {
      const giveWay = oneStepPerTurn();
      for (const [name, words] of [...Object.entries(cardWords), [MORE, wordsOfMore] as const]) {
        templateOf(name, words);
        await giveWay();
      }
    },
  };
}

/** Words of people may hold `${`: their dollars get another character, so that only what a template left open can be found. */
function hideDollars<Data extends object>(data: Data): { safe: Data; stand: string } {
  const json = JSON.stringify(data);
  if (!json.includes('$')) return { safe: data, stand: '' };
  let code = PRIVATE_USE.first;
  while (code < PRIVATE_USE.last && json.includes(String.fromCharCode(code))) code++;
  const stand = String.fromCharCode(code);
  return { safe: JSON.parse(json.replaceAll('$', stand)) as Data, stand };
}

/** What else fell on the same person, case and minute (protocol/v1, *Merging*): lines below the message. */
function moreOf(data: object, expandMore: (data: object) => Record<string, unknown>): unknown[] {
  if (!('more' in data) || !Array.isArray(data.more) || data.more.length === 0) return [];
  return listOf(expandMore(data)['body']);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
