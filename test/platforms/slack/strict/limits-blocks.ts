// The limits of blocks (platforms.md 1.3). Kinds that Slack has and we do not use are refused too: draw them here first.
import { all, byType, flag, list, oneOf, rule, shape, text, whole, type Check } from './checks';
import { accessory, actionElement, anyText, inputElement, plainText } from './limits-elements';

const block_id = text(1, 255);
const block = (type: string, required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  shape({ type: oneOf(type), ...required }, { block_id, ...optional });

const style = shape({}, { bold: flag, italic: flag, strike: flag, code: flag });
const piece = (type: string, required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  shape({ type: oneOf(type), ...required }, { style, ...optional });
const id = text(1, 50);
const richElement = byType({
  text: piece('text', { text: text(1, 3000) }),
  link: piece('link', { url: text(1, 3000) }, { text: text(1, 3000), unsafe: flag }),
  user: piece('user', { user_id: id }),
  channel: piece('channel', { channel_id: id }),
  usergroup: piece('usergroup', { usergroup_id: id }),
  broadcast: piece('broadcast', { range: oneOf('here', 'channel', 'everyone') }),
  emoji: piece('emoji', { name: text(1, 100) }, { unicode: text(1, 100) }),
});
const richElements = { elements: list(richElement, 1, 1000) };
const section = shape({ type: oneOf('rich_text_section'), ...richElements });
const rich = byType({
  rich_text_section: section,
  rich_text_quote: shape({ type: oneOf('rich_text_quote'), ...richElements }, { border: whole(0, 1) }),
  rich_text_list: shape(
    { type: oneOf('rich_text_list'), style: oneOf('bullet', 'ordered'), elements: list(section, 1, 1000) },
    { indent: whole(0, 8), border: whole(0, 1), offset: whole(0, 1000) },
  ),
});

/** One block, wherever it stands. */
export const anyBlock: Check = byType({
  header: block('header', { text: plainText(150) }),
  section: all(
    block('section', {}, { text: anyText(3000), fields: list(anyText(2000), 1, 10), accessory, expand: flag }),
    rule('a section needs text or fields', (node) => node['text'] !== undefined || node['fields'] !== undefined),
  ),
  context: block('context', { elements: list(anyText(3000), 1, 10) }),
  divider: block('divider', {}),
  actions: block('actions', { elements: list(actionElement, 1, 25) }),
  input: block(
    'input',
    { label: plainText(2000), element: inputElement },
    { hint: plainText(2000), optional: flag, dispatch_action: flag },
  ),
  rich_text: block('rich_text', { elements: list(rich, 1, 100) }),
});
