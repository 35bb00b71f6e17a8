// The same cards as they stand in Slack on a phone: a message in the chat, or a window with its title and buttons.
import { join } from 'node:path';
import type { OutgoingMessage } from '../../src/app/ports';
import { createRenderer } from '../../src/app/render';
import { toHome } from '../../src/platforms/slack/blocks/to-home';
import { toMessage } from '../../src/platforms/slack/blocks/to-message';
import { toView } from '../../src/platforms/slack/blocks/to-view';
import { allExamples, rendered, type AnExample } from '../fixtures/cards/all-examples';
import { BLOCK_STYLE, homeHtml, messageHtml, windowHtml } from './block-html';
import type { Shot } from './shot';

const renderer = createRenderer(join(__dirname, '..', '..', 'cards'));
const NO_IDS = { callback_id: '', private_metadata: '' };

/** One of each kind of surface: message, form, window, list, the line that stays. */
const SURFACES = [
  ...['report-form', 'report-receipt', 'report-new', 'report-card', 'day-choice', 'folded.picked-up', 'talk-today', 'guide-corridor'],
  ...[
    'record-target',
    'case',
    'case-list',
    'chronology',
    'step-late',
    'step-helped',
    'red-flag-call',
    'red-flag-card',
    'overview-monday',
    'home',
  ],
];

/** @param whole every variant of every card instead of each kind of surface. */
export function slackShots(whole: boolean): { shots: Shot[]; style: string } {
  const shots = allExamples
    .filter(({ title }) => whole || SURFACES.includes(title))
    .map((example): Shot => {
      const summary = renderer.summaryOf(example.card, example.data, example.context);
      const message: OutgoingMessage = { summary, card: rendered(renderer, example), look: 'open', acute: false };
      return { title: example.title, html: htmlOf(example, message) };
    });
  return { shots, style: BLOCK_STYLE };
}

/** What is sent stands in the chat, and so does the one line that stays; everything else opens in a window. */
function htmlOf({ card, data }: AnExample, message: OutgoingMessage): string {
  if (card === 'home') return homeHtml(toHome([message]).blocks);
  const isSent = ('more' in data && 'as' in data) || card === 'folded';
  return isSent ? messageHtml(toMessage(message).blocks) : windowHtml(toView(message, NO_IDS));
}
