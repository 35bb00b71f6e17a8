// Every limit that Slack has for what we send it: messages, modals and the App Home (platforms.md 1.2 and 1.3).
import { isNode, list, nodesIn, oneOf, shape, text, flag, type Check, type Node } from './checks';
import { anyBlock } from './limits-blocks';
import { plainText } from './limits-elements';

/** What is wrong, as Slack's error code, with the place and the reason. */
export interface Problem {
  error: 'no_text' | 'invalid_blocks' | 'msg_blocks_too_long' | 'msg_too_long' | 'invalid_arguments' | 'view_too_large';
  why: string;
}

export const BLOCKS_IN_A_MESSAGE = 50;
export const BLOCKS_IN_A_VIEW = 100;
/** Of all texts in the blocks of one message; Slack refuses somewhere near 13,200 and does not say where. */
export const CHARACTERS_IN_A_MESSAGE = 12_000;
const CHARACTERS_OF_TEXT = 4_000;
const BYTES_OF_A_VIEW = 250_000;
const RICH_MARKUP = ['link', 'user', 'channel', 'usergroup', 'broadcast', 'emoji', 'team', 'date', 'color'];

/** A message as `chat.postMessage` and `chat.update` get it. Blocks without a text are refused: a locked phone would show nothing. */
export function problemsOfMessage({ text: summary, blocks }: { text?: unknown; blocks?: unknown }): Problem[] {
  const problems: Problem[] = [];
  if (typeof summary !== 'string' || summary.trim() === '')
    problems.push({ error: 'no_text', why: 'text: must say what a locked phone shows' });
  else if (summary.length > CHARACTERS_OF_TEXT) problems.push({ error: 'msg_too_long', why: `text: has ${summary.length} characters` });
  if (blocks === undefined) return problems;
  problems.push(...checked(list(anyBlock, 1, BLOCKS_IN_A_MESSAGE), blocks, '/blocks', 'invalid_blocks'));
  problems.push(...doubles(blocks, 'invalid_blocks'));
  const characters = shownTexts(blocks).join('').length;
  if (characters > CHARACTERS_IN_A_MESSAGE) problems.push({ error: 'msg_blocks_too_long', why: `blocks: ${characters} characters in all` });
  return problems;
}

const view = { blocks: list(anyBlock, 1, BLOCKS_IN_A_VIEW) };
const optional = { private_metadata: text(0, 3000), callback_id: text(1, 255), external_id: text(1, 255) };
const modal = shape(
  { type: oneOf('modal'), title: plainText(24), ...view },
  { ...optional, submit: plainText(24), close: plainText(24), clear_on_close: flag, notify_on_close: flag },
);
const home = shape({ type: oneOf('home'), ...view }, optional);

/** A view as `views.open`, `views.push` and `views.update` get it (`modal`), or `views.publish` (`home`). */
export function problemsOfView(given: unknown, kind: 'modal' | 'home'): Problem[] {
  const problems = checked(kind === 'modal' ? modal : home, given, '/view', 'invalid_arguments');
  problems.push(...doubles(given, 'invalid_arguments'));
  if (isNode(given) && kind === 'modal' && given['submit'] === undefined && nodesIn(given).some((node) => node['type'] === 'input')) {
    problems.push({ error: 'invalid_arguments', why: '/view: submit is required when an input block is present' });
  }
  const bytes = Buffer.byteLength(JSON.stringify(given) ?? '');
  if (bytes > BYTES_OF_A_VIEW) problems.push({ error: 'view_too_large', why: `/view: ${bytes} bytes` });
  return problems;
}

function checked(check: Check, value: unknown, at: string, error: Problem['error']): Problem[] {
  const found: string[] = [];
  check(value, at, found);
  return found.map((why) => ({ error, why }));
}

/** Slack asks unique action ids within a block only; ours are unique in the whole, so that a tap says which button it was. */
function doubles(value: unknown, error: Problem['error']): Problem[] {
  return ['block_id', 'action_id'].flatMap((key) => {
    const ids = nodesIn(value).flatMap((node) => node[key] ?? []);
    return ids.filter((one, index) => ids.indexOf(one) !== index).map((one) => ({ error, why: `${key} stands twice: ${String(one)}` }));
  });
}

/** Everything in blocks that somebody reads. */
export function shownTexts(value: unknown): string[] {
  return nodesIn(value).flatMap((node) => (isText(node) ? [String(node['text'])] : []));
}

/** Texts in which Slack reads markup, and rich elements that are more than text: words of people may never stand in one. */
export function markupIn(value: unknown): string[] {
  return nodesIn(value).flatMap((node) => {
    if (node['type'] === 'mrkdwn') return [String(node['text'])];
    return RICH_MARKUP.includes(String(node['type'])) ? [JSON.stringify(node)] : [];
  });
}

function isText(node: Node): boolean {
  return ['plain_text', 'mrkdwn', 'text'].includes(String(node['type']));
}
