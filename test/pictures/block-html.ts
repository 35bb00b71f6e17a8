// Block Kit as HTML, near enough to what Slack shows: for pictures, not for use.
import type { types } from '@slack/bolt';
import { isNode, type Node } from '../platforms/slack/strict/checks';
import { escaped } from './shot';

export const BLOCK_STYLE = `
  body { font-family: 'Slack-Lato', Lato, 'Liberation Sans', Arial, sans-serif; font-size: 15px; line-height: 1.46; color: #1d1c1d; }
  .chat { padding: 12px 12px 12px 56px; background: #fff; position: relative; }
  .chat::before { content: ''; position: absolute; left: 12px; top: 14px; width: 36px; height: 36px; border-radius: 6px; background: #0b6b6f; }
  .home { padding: 4px 16px 12px; background: #fff; }
  .chat > b { font-size: 15px; }
  .window { background: #fff; border-radius: 8px; overflow: hidden; }
  .window > header, .window > footer { display: flex; justify-content: space-between; gap: 8px; padding: 12px 16px; font-weight: 700; font-size: 17px; }
  .window > header { border-bottom: 1px solid #ddd; }
  .window > footer { border-top: 1px solid #ddd; justify-content: flex-end; }
  .window > div { padding: 8px 16px 12px; }
  .block { margin: 8px 0; white-space: pre-line; overflow-wrap: anywhere; }
  .header { font-size: 18px; font-weight: 700; }
  .context { font-size: 12px; color: #616061; }
  .quote { border-left: 4px solid #ddd; padding-left: 12px; }
  .buttons { display: flex; flex-wrap: wrap; gap: 8px; }
  .button { border: 1px solid #bbb; border-radius: 4px; padding: 3px 12px; font-weight: 700; font-size: 13px; background: #fff; }
  .button.primary { background: #007a5a; border-color: #007a5a; color: #fff; }
  .label { font-weight: 700; }
  .label i { font-weight: 400; color: #616061; font-style: normal; }
  .field { border: 1px solid #868686; border-radius: 4px; padding: 6px 12px; min-height: 20px; }
  .field.area { min-height: 66px; }
  .empty { color: #616061; }
  .hint { font-size: 13px; color: #616061; white-space: pre-line; }
  hr { border: 0; border-top: 1px solid #ddd; margin: 12px 0; }`;

type Blocks = readonly (types.KnownBlock | types.Block)[];

/** A message in the chat with the bot. */
export function messageHtml(blocks: Blocks): string {
  return `<div class="chat"><b>Vijfsporen</b>${blocksHtml(blocks)}</div>`;
}

/** The App Home. */
export function homeHtml(blocks: Blocks): string {
  return `<div class="home">${blocksHtml(blocks)}</div>`;
}

/** A window, with its buttons at the bottom. */
export function windowHtml({ title, blocks, submit, close }: types.ModalView): string {
  const button = (text: string | undefined, look: string): string => (text === undefined ? '' : buttonHtml(text, look));
  const buttons = button(close?.text, '') + button(submit?.text, 'primary');
  return `<div class="window"><header>${escaped(title.text)}</header><div>${blocksHtml(blocks)}</div><footer>${buttons}</footer></div>`;
}

export function blocksHtml(blocks: Blocks): string {
  return blocks.map((block) => blockHtml(block as unknown as Node)).join('');
}

function blockHtml(block: Node): string {
  switch (block['type']) {
    case 'header':
      return `<div class="block header">${textOf(block['text'])}</div>`;
    case 'section':
      return `<div class="block">${textOf(block['text'])}</div>`;
    case 'context':
      return `<div class="block context">${listOf(block['elements']).map(textOf).join(' ')}</div>`;
    case 'divider':
      return '<hr>';
    case 'actions':
      return `<div class="block buttons">${listOf(block['elements'])
        .map((button) => buttonHtml(plainOf(button['text']), String(button['style'] ?? '')))
        .join('')}</div>`;
    case 'rich_text':
      return listOf(block['elements']).map(richHtml).join('');
    case 'input':
      return inputHtml(block);
    default:
      throw new Error(`no picture of the block ${String(block['type'])}`);
  }
}

function richHtml({ type, elements }: Node): string {
  const inside = listOf(elements)
    .map((run) => (isNode(run['style']) && run['style']['bold'] === true ? `<b>${textOf(run)}</b>` : textOf(run)))
    .join('');
  return `<div class="block${type === 'rich_text_quote' ? ' quote' : ''}">${inside}</div>`;
}

function inputHtml({ label, hint, element, optional }: Node): string {
  const note = hint === undefined ? '' : `<div class="hint">${textOf(hint)}</div>`;
  const may = optional === true ? ' <i>(optional)</i>' : '';
  return `<div class="block"><div class="label">${textOf(label)}${may}</div>${fieldHtml(isNode(element) ? element : {})}${note}</div>`;
}

function fieldHtml(element: Node): string {
  const options = listOf(element['options']);
  const chosen = [element['initial_option'], ...listOf(element['initial_options'])].map((one) => (isNode(one) ? one['value'] : undefined));
  switch (element['type']) {
    case 'radio_buttons':
    case 'checkboxes': {
      const kind = element['type'] === 'checkboxes' ? 'checkbox' : 'radio';
      return options
        .map(({ text, value }) => `<div><input type="${kind}"${chosen.includes(value) ? ' checked' : ''}> ${textOf(text)}</div>`)
        .join('');
    }
    case 'plain_text_input':
      return `<div class="field${element['multiline'] === true ? ' area' : ''}">${escaped(String(element['initial_value'] ?? ''))}</div>`;
    default: {
      const first = isNode(element['initial_option']) ? textOf(element['initial_option']['text']) : '';
      const day = escaped(String(element['initial_date'] ?? element['initial_time'] ?? ''));
      return `<div class="field">${first || day || `<span class="empty">${textOf(element['placeholder'])}</span>`}</div>`;
    }
  }
}

function buttonHtml(text: string, look: string): string {
  return `<span class="button ${look}">${escaped(text)}</span>`;
}

function textOf(value: unknown): string {
  return escaped(plainOf(value));
}

function plainOf(value: unknown): string {
  return isNode(value) && typeof value['text'] === 'string' ? value['text'] : '';
}

function listOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}
