// TextBlock -> header, section or context. Our own words only; still nothing in them is read as markup.
import type { types } from '@slack/bolt';
import type { TextBlock } from './card-elements';
import { pieces, plain, LONGEST_TEXT } from './plain';

const LONGEST_HEADER = 150;

/** A heading is a `header`; subtle text is a `context`; other text a `section`, or several when it is longer than one holds. */
export function textBlocks({ text, style, isSubtle }: TextBlock): types.KnownBlock[] {
  if (style === 'heading') return [{ type: 'header', text: plain(text, LONGEST_HEADER) }];
  return pieces(text).map((piece) => (isSubtle === true ? small(piece) : { type: 'section', text: plain(piece, LONGEST_TEXT) }));
}

/** Small letters. */
export function small(text: string): types.ContextBlock {
  return { type: 'context', elements: [plain(text, LONGEST_TEXT)] };
}
