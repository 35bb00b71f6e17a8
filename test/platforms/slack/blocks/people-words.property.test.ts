// Whatever people type stays what they typed: never a mention, a link or markup, and never another shape of the screen.
import fc from 'fast-check';
import { join } from 'node:path';
import { createRenderer } from '../../../../src/app/render';
import { toMessage } from '../../../../src/platforms/slack/blocks/to-message';
import { toView } from '../../../../src/platforms/slack/blocks/to-view';
import { card, contextAt, REPORTED } from '../../../fixtures/cards/example';
import { markupIn, problemsOfMessage, problemsOfView, shownTexts } from '../strict/limits';
import { messageOf, messageWith } from './golden-messages';

const TRAPS = [
  ...[
    '<!channel>',
    '<!here|x>',
    '<@U1>',
    '<#C1>',
    '<!subteam^S1>',
    '<!date^0^{date}|x>',
    '<http://example.org|klik>',
    'https://example.org',
  ],
  ...[
    '*x*',
    '_x_',
    '~x~',
    '`x`',
    '```',
    '> ',
    '# x',
    '[x](https://example.org)',
    ':rage:',
    '@here',
    '@noor',
    '&lt;',
    '&amp;',
    '&',
    '<',
    '>',
  ],
  ...['\u202e', '\u2067', 'שלום', 'مرحبا', '😶', '👩‍👩‍👧', 'e\u0301', '\ufeff', '\u200b', '\u0000', '"', '\\', '{{', '${x}', '\r\n', '\t'],
];
/** Typed words; not only spaces, since those never reach a card. */
const words = fc
  .array(fc.oneof(fc.constantFrom(...TRAPS), fc.string({ unit: 'binary', maxLength: 12 })), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '');
/** Names and labels are cleaned of line ends when they enter. */
const line = words.map((text) => text.replace(/[\r\n]+/g, ' ')).filter((text) => text.trim() !== '');

const ids = { callback_id: 'form', private_metadata: '{}' };
const about = { subject: 's', ref: 'r', about: '' };
const run = (text: string) => ({
  type: 'RichTextBlock',
  inlines: [
    { type: 'TextRun', text: 'Plek: ', weight: 'bolder' },
    { type: 'TextRun', text },
  ],
});
const shown = (text: string) => [
  { type: 'TextBlock', style: 'heading', text: 'Casus 2026-031' },
  run(text),
  { type: 'Container', style: 'emphasis', separator: true, items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] }] },
  { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, isSubtle: true }] },
];
const asked = (text: string, name: string) => [
  { type: 'Input.Text', id: 'words', label: `Wat zei ${name}?`, maxLength: 3000, isMultiline: true, value: text },
  {
    type: 'Input.ChoiceSet',
    id: 'who',
    label: 'Wie?',
    style: 'expanded',
    choices: [
      { title: name, value: 'p1' },
      { title: `${name} uit 2B`, value: 'p2' },
    ],
    value: 'p2',
  },
  {
    type: 'ActionSet',
    actions: [{ type: 'Action.Execute', title: `Bel ${name}`, verb: 'open:call', data: about, associatedInputs: 'none' }],
  },
  { type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'Bewaar', verb: 'save', data: about }] },
];

/** The payload without the texts in it. */
const shapeOf = (payload: unknown): string =>
  JSON.stringify(payload, (key, value: unknown) => (['text', 'initial_value'].includes(key) && typeof value === 'string' ? '' : value));

it('words in a message are text and nothing else', () => {
  fc.assert(
    fc.property(words, (text) => {
      const made = toMessage(messageWith(...shown(text)));
      expect(shapeOf(made)).toBe(shapeOf(toMessage(messageWith(...shown('x')))));
      expect(shownTexts(made.blocks).filter((one) => one === text)).toHaveLength(3);
      expect(markupIn(made)).toEqual([]);
      expect(problemsOfMessage(made)).toEqual([]);
    }),
  );
});

it('words in a form, and names in its labels, choices and buttons, are text and nothing else', () => {
  fc.assert(
    fc.property(words, line, (text, name) => {
      const made = toView(messageWith(...shown(text), ...asked(text, name)), ids);
      expect(shapeOf(made)).toBe(shapeOf(toView(messageWith(...shown('x'), ...asked('x', 'x')), ids)));
      expect(JSON.stringify(made)).toContain(`"initial_value":${JSON.stringify(text)}`);
      expect(markupIn(made)).toEqual([]);
      expect(problemsOfView(made, 'modal')).toEqual([]);
    }),
  );
});

it('however much somebody typed: all of it is shown, in pieces that Slack takes', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 400 }), (many) => {
      const text = many.join(' ');
      const quote = { type: 'Container', style: 'emphasis', items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] }] };
      const view = toView(messageWith(quote), ids);
      expect(shownTexts(view.blocks).join('')).toBe(text);
      expect(problemsOfView(view, 'modal')).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

it('a real card: the words of a report come out of the template and stand on Slack as they were typed', () => {
  const renderer = createRenderer(join(__dirname, '..', '..', '..', '..', 'cards'));
  fc.assert(
    fc.property(words, (text) => {
      const data = { ...card, reporter: 'bram', reportedAt: REPORTED, words: text } as const;
      const made = toMessage(messageOf(renderer.render('report-words', data, contextAt(REPORTED))));
      expect(shownTexts(made.blocks)).toContain(text);
      expect(markupIn(made)).toEqual([]);
    }),
  );
});

it('what a locked phone shows cannot mention or link: Slack reads markup there', () => {
  fc.assert(
    fc.property(line, (text) => {
      const { text: made } = toMessage({ ...messageWith(run('x')), summary: text });
      expect(made).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
      expect(made.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(text);
    }),
  );
});
