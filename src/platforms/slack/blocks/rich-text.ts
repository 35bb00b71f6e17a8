// RichTextBlock -> rich text, where people's words stay words: a `text` element has no markup, mentions or links.
import type { types } from '@slack/bolt';
import type { RichTextBlock, TextRun } from './card-elements';
import { LONGEST_TEXT, pieces } from './plain';
import { small } from './text-block';

/**
 * One paragraph, or a quote; longer than one block holds it goes on in the next. A wholly subtle one is a `context`, since rich text has
 * no small letters.
 */
export function richTextBlocks({ inlines }: RichTextBlock, quoted: boolean): types.KnownBlock[] {
  if (inlines.every((run) => run.isSubtle === true)) return pieces(inlines.map((run) => run.text).join('')).map(small);
  return portions(inlines).map((runs) => {
    const elements = runs.map(textOf);
    return { type: 'rich_text', elements: [quoted ? { type: 'rich_text_quote', elements } : { type: 'rich_text_section', elements }] };
  });
}

function textOf({ text, weight }: TextRun): types.RichTextText {
  return weight === 'bolder' ? { type: 'text', text, style: { bold: true } } : { type: 'text', text };
}

/** The runs, parted so that no block holds more than 3,000 characters; Slack does not say what a rich text may hold. */
function portions(inlines: readonly TextRun[]): TextRun[][] {
  const made: TextRun[][] = [[]];
  let room = LONGEST_TEXT;
  for (const run of inlines.flatMap((one) => pieces(one.text).map((text) => ({ ...one, text })))) {
    if (run.text.length > room) {
      made.push([]);
      room = LONGEST_TEXT;
    }
    made.at(-1)?.push(run);
    room -= run.text.length;
  }
  return made.filter((runs) => runs.length > 0);
}
