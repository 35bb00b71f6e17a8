// A message to one person as Slack posts it.
import type { types } from '@slack/bolt';
import type { OutgoingMessage } from '../../../app/ports';
import { blocksOf } from './blocks-of';
import { elementsOf, isForm } from './card-elements';
import { withOwnIds } from './own-ids';
import { shortened } from './plain';

/** What `chat.postMessage` and `chat.update` take. `text` is what a locked phone shows; it is escaped, since Slack reads markup in it. */
export interface SlackMessage {
  text: string;
  blocks: types.KnownBlock[];
}

/** Slack cuts a `text` above 40,000; nobody reads that much on a locked phone. */
const LONGEST_SUMMARY = 3000;

/** Throws (a bug) when the card asks for something to be filled in: that is a modal (`toView`). */
export function toMessage({ summary, card }: OutgoingMessage): SlackMessage {
  if (isForm(card)) throw new Error('a form cannot stand in a message');
  return { text: escaped(shortened(summary, LONGEST_SUMMARY)), blocks: withOwnIds(blocksOf(elementsOf(card))) };
}

/** The three characters with which mentions and links begin and end; Slack shows them again as they were. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
