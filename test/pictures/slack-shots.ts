// The same cards as they stand in Slack on a phone: a message in the chat, or a window with its title and buttons.
import { join } from 'node:path';
import type { OutgoingMessage } from '../../src/app/ports';
import { createRenderer } from '../../src/app/render';
import { toMessage } from '../../src/platforms/slack/blocks/to-message';
import { toView } from '../../src/platforms/slack/blocks/to-view';
import { allExamples, rendered } from '../fixtures/cards/all-examples';
import { BLOCK_STYLE, messageHtml, windowHtml } from './block-html';
import { isUsual, type Shot } from './shot';

const renderer = createRenderer(join(__dirname, '..', '..', 'cards'));
const NO_IDS = { callback_id: '', private_metadata: '' };

/** @param whole every variant instead of each card once. */
export function slackShots(whole: boolean): { shots: Shot[]; style: string } {
  const shots = allExamples
    .filter(({ title }) => whole || isUsual(title))
    .map((example): Shot => {
      const summary = renderer.summaryOf(example.card, example.data, example.context);
      const message: OutgoingMessage = { summary, card: rendered(renderer, example), look: 'open', acute: false };
      // What is sent stands in the chat; everything else opens in a window, apart from the one line that stays.
      const isSent = 'more' in example.data && 'as' in example.data;
      const html = isSent || example.card === 'folded' ? messageHtml(toMessage(message).blocks) : windowHtml(toView(message, NO_IDS));
      return { title: example.title, html };
    });
  return { shots, style: BLOCK_STYLE };
}
