// Several cards under each other: the App Home of one person.
import type { types } from '@slack/bolt';
import words from '../../../../cards/words/nl/slack-blocks.json';
import type { OutgoingMessage } from '../../../app/ports';
import { toMessage } from './to-message';
import { small } from './text-block';
import { withOwnIds } from './own-ids';

/** Blocks in one view (platforms.md 1.2). */
const MOST_BLOCKS = 100;

/**
 * The cards from top to bottom, a line between them. Cards that do not fit whole are left out from the first of them on, and a last line says
 * where to find them.
 */
export function toHome(cards: readonly OutgoingMessage[]): types.HomeView {
  const blocks: types.KnownBlock[] = [];
  for (const card of cards) {
    const { blocks: own } = toMessage(card);
    // One for the line above this card, and one kept for the last line.
    if (blocks.length + 1 + own.length + 1 > MOST_BLOCKS) {
      blocks.push(small(words.rest_of_home));
      break;
    }
    if (blocks.length > 0) blocks.push({ type: 'divider' });
    blocks.push(...own);
  }
  return { type: 'home', blocks: withOwnIds(blocks) };
}
