// What stands on a Slack screen, written as a card again, so that stories read every platform with the same eyes.
import type { types } from '@slack/bolt';
import { nodesIn, isNode, type Node } from './checks';
import type { OpenView } from './views';
import { actionOf, idOf, inputsOf, type Field } from './view-state';

/** The action id that stands for a modal's submit. */
export const SUBMIT = 'submit';

/** The blocks of a message. */
export function cardOfBlocks(blocks: readonly (types.KnownBlock | types.Block)[]): { body: Node[] } {
  return { body: blocks.flatMap((block) => nodesIn(block).flatMap(written)) };
}

/** A modal or a home, with what is filled in now. Its submit is the last button. */
export function cardOfView({ view, state }: OpenView): { body: Node[] } {
  const title: Node[] = view.type === 'modal' ? [{ type: 'TextBlock', text: view.title.text }] : [];
  const inputs = new Map(
    inputsOf(view.blocks).map((block) => {
      const field = state[idOf(block)]?.[actionOf(block)];
      const value = field === undefined ? '' : valueOf(field);
      return [idOf(block), { type: 'Input', id: actionOf(block), label: block.label.text, value }];
    }),
  );
  const submit: Node[] =
    view.type === 'modal' && view.submit !== undefined ? [{ type: 'Action.Execute', title: view.submit.text, verb: SUBMIT }] : [];
  const body = cardOfBlocks(view.blocks).body.map((node) => inputs.get(String(node['id'])) ?? node);
  return { body: [...title, ...body.map(asInput), ...submit] };
}

function asInput(node: Node): Node {
  return node['type'] === 'Input' ? { ...node, type: 'Input.Text' } : node;
}

function written(node: Node): Node[] {
  switch (node['type']) {
    case 'plain_text':
    case 'mrkdwn':
    case 'text':
      return [{ type: 'TextBlock', text: node['text'] }];
    case 'button':
      return [{ type: 'Action.Execute', title: isNode(node['text']) ? node['text']['text'] : '', verb: node['action_id'] }];
    case 'input':
      return [{ type: 'Input', id: node['block_id'] }];
    default:
      return [];
  }
}

/** What is filled in, as a card writes it: several choices with commas between them. */
export function valueOf({ value, selected_option, selected_options, selected_date, selected_time }: Field): string {
  if (selected_options !== undefined) return selected_options.map((option) => option.value).join(',');
  return value ?? selected_option?.value ?? selected_date ?? selected_time ?? '';
}
