// What stands on a Slack screen, drawn in letters for the documents.
import type { types } from '@slack/bolt';
import { isNode, nodesIn, type Node } from './strict/checks';

const WIDTH = 76;

/** A message in the chat, or the App Home. */
export function drawnBlocks(blocks: readonly (types.KnownBlock | types.Block)[]): string {
  return blocks.flatMap((block) => linesOf(block as unknown as Node)).join('\n');
}

/** A window, with its title and the buttons at the bottom. */
export function drawnWindow({ title, blocks, submit, close }: types.ModalView): string {
  const buttons = [close, submit].flatMap((button) => (button === undefined ? [] : [`[ ${button.text} ]`]));
  return [`=== ${title.text} ===`, drawnBlocks(blocks), `${' '.repeat(20)}${buttons.join('  ')}`].join('\n');
}

function linesOf(block: Node): string[] {
  switch (block['type']) {
    case 'header':
      return [`# ${textOf(block['text'])}`];
    case 'divider':
      return ['-'.repeat(20)];
    case 'context':
      return wrapped(textOf(block), '~ ');
    case 'actions':
      return wrapped(
        nodesIn(block['elements'])
          .filter(isButton)
          .map((button) => `[ ${textOf(button['text'])} ]`)
          .join('  '),
        '',
      );
    case 'input':
      return [
        ...wrapped(`${textOf(block['label'])}${block['optional'] === true ? '' : ' *'}`, '? '),
        ...hintOf(block),
        ...fieldOf(block['element']),
      ];
    case 'rich_text':
      return wrapped(textOf(block), JSON.stringify(block).includes('rich_text_quote') ? '> ' : '');
    default:
      return wrapped(textOf(block), '');
  }
}

function hintOf({ hint }: Node): string[] {
  return hint === undefined ? [] : wrapped(textOf(hint), '  ~ ');
}

function fieldOf(element: unknown): string[] {
  const node: Node = isNode(element) ? element : {};
  const options = nodesIn(node['options']).filter((one) => isNode(one['text']));
  if (node['type'] === 'radio_buttons') return options.map((option) => `  ( ) ${textOf(option['text'])}`);
  if (node['type'] === 'checkboxes') return options.map((option) => `  [ ] ${textOf(option['text'])}`);
  return [`  [${textOf(node['initial_option'])}${'_'.repeat(30)}]`];
}

function textOf(value: unknown): string {
  return nodesIn(value)
    .filter((node) => typeof node['text'] === 'string')
    .map((node) => String(node['text']))
    .join('');
}

function isButton(node: Node): boolean {
  return node['type'] === 'button';
}

function wrapped(text: string, before: string): string[] {
  const lines: string[] = [];
  for (const part of text.split('\n')) {
    let line = '';
    for (const word of part.split(' ')) {
      if (line !== '' && line.length + word.length + 1 > WIDTH) {
        lines.push(line);
        line = '';
      }
      line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines.map((line) => `${before}${line}`.trimEnd());
}
