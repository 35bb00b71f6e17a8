// What each element of a card looks like on Slack.
import { toMessage } from '../../../../src/platforms/slack/blocks/to-message';
import { toView } from '../../../../src/platforms/slack/blocks/to-view';
import { nodesIn } from '../strict/checks';
import { problemsOfMessage } from '../strict/limits';
import { messageWith } from './golden-messages';

const run = (text: string, extra: object = {}) => ({ type: 'TextRun', text, ...extra });
const rich = (...inlines: object[]) => ({ type: 'RichTextBlock', inlines });
const about = { subject: 's', ref: 'r', about: '' };
const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
const blocksOf = (...body: object[]) => {
  const made = toMessage(messageWith(...body));
  expect(problemsOfMessage(made)).toEqual([]);
  return made.blocks;
};

it('our own texts: a heading, a paragraph, small letters', () => {
  expect(
    blocksOf(
      { type: 'TextBlock', text: 'Casus 2026-031', style: 'heading' },
      { type: 'TextBlock', text: 'Kies een dag.' },
      { type: 'TextBlock', text: 'Morgen vragen we het nog eens.', isSubtle: true, size: 'small' },
    ),
  ).toEqual([
    { type: 'header', text: plain('Casus 2026-031') },
    { type: 'section', text: plain('Kies een dag.') },
    { type: 'context', elements: [plain('Morgen vragen we het nog eens.')] },
  ]);
});

it('words of people: a fact has a bold label, a quote is a quote, a subtle line is small', () => {
  expect(
    blocksOf(
      rich(run('Plek: ', { weight: 'bolder' }), run('gang B')),
      { type: 'Container', style: 'emphasis', items: [rich(run('Laat ze mijn tas met rust.'))] },
      rich(run('gang B', { isSubtle: true, size: 'small' })),
    ),
  ).toEqual([
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'Plek: ', style: { bold: true } },
            { type: 'text', text: 'gang B' },
          ],
        },
      ],
    },
    { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: 'Laat ze mijn tas met rust.' }] }] },
    { type: 'context', elements: [plain('gang B')] },
  ]);
});

it('a group with a separator begins with a line, another group does not', () => {
  const items = [{ type: 'TextBlock', text: 'a' }];
  expect(blocksOf({ type: 'Container', separator: true, items }, { type: 'Container', items }).map(({ type }) => type)).toEqual([
    'divider',
    'section',
    'section',
  ]);
});

it('buttons stand in one row, the helping one stands out, and each carries what it is about', () => {
  const button = (title: string, extra: object = {}) => ({
    type: 'Action.Execute',
    title,
    verb: title.toLowerCase(),
    data: { ...about, more: 1 },
    ...extra,
  });
  const made = (title: string) => ({ type: 'button', text: plain(title), action_id: title.toLowerCase(), value: JSON.stringify(about) });
  expect(blocksOf({ type: 'ActionSet', actions: [button('Samen', { style: 'positive' }), button('Later')] })).toEqual([
    { type: 'actions', elements: [{ ...made('Samen'), style: 'primary' }, made('Later')] },
  ]);
});

it('no block holds more than 3,000 characters, however many pieces a text has', () => {
  const blocks = blocksOf(rich(run('a'.repeat(2000)), run('b'.repeat(2000)), run('c'.repeat(900))));
  const sizes = blocks.map((block) =>
    nodesIn(block).reduce((sum, node) => sum + (node['type'] === 'text' ? String(node['text']).length : 0), 0),
  );
  expect(sizes).toEqual([2000, 2900]);
  expect(blocksOf({ type: 'TextBlock', text: `${'woord '.repeat(900)}slot` }).length).toBe(2);
});

it('a heading of exactly 24 characters is the title of a window and stands nowhere else', () => {
  const view = toView(messageWith({ type: 'TextBlock', text: 'x'.repeat(24), style: 'heading' }, { type: 'TextBlock', text: 'a' }), {
    callback_id: 'card',
    private_metadata: '',
  });
  expect(view.title.text).toBe('x'.repeat(24));
  expect(view.blocks.map(({ type }) => type)).toEqual(['section']);
});

it('a row without a button, and one in which only the submit stood, leave nothing behind', () => {
  expect(blocksOf({ type: 'TextBlock', text: 'a' }, { type: 'ActionSet', actions: [] })).toHaveLength(1);
  const send = { type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'Bewaar', verb: 'save', data: about }] };
  const view = toView(messageWith({ type: 'Input.Date', id: 'on', label: 'Dag' }, send), { callback_id: 'form', private_metadata: '' });
  expect(view.blocks.map(({ type }) => type)).toEqual(['input']);
});

it('a card that is only a heading keeps it: a window needs a block', () => {
  const view = toView(messageWith({ type: 'TextBlock', text: 'Klaar', style: 'heading' }), { callback_id: 'card', private_metadata: '' });
  expect(view.blocks.map(({ type }) => type)).toEqual(['header']);
});
