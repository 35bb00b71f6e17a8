// A form that comes back: the same card, with what was typed still in it and the message at its field.
import type { CardJson } from './ports';
import type { Values } from '../core/kernel/command';

type Node = Readonly<Record<string, unknown>>;

/**
 * The card with these values in its inputs, and each message right below the input it is about; a message about no input of this card
 * stands on top. A choice that the card does not offer is left as it was.
 */
export function withValues(card: CardJson, values: Values, messages: Readonly<Record<string, string>>): CardJson {
  const filled = fill(card, values, messages) as Node;
  const fields = inputIds(card);
  const others = Object.entries(messages).filter(([field]) => !fields.includes(field));
  const body = Array.isArray(filled['body']) ? (filled['body'] as unknown[]) : [];
  return { ...filled, body: [...others.map(([, message]) => messageLine(message)), ...body] };
}

/** The ids of all inputs of a card. */
export function inputIds(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(inputIds);
  if (!isNode(node)) return [];
  return isInput(node) ? [String(node['id'])] : Object.values(node).flatMap(inputIds);
}

/** What stands in the inputs of a card by itself. */
export function valuesIn(node: unknown): Record<string, string> {
  if (Array.isArray(node)) return Object.assign({}, ...node.map(valuesIn)) as Record<string, string>;
  if (!isNode(node)) return {};
  const { id, value } = node;
  if (isInput(node)) return typeof value === 'string' ? { [String(id)]: value } : {};
  return valuesIn(Object.values(node));
}

function fill(node: unknown, values: Values, messages: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(node)) return node.flatMap((one) => withMessage(one, fill(one, values, messages), messages));
  if (!isNode(node)) return node;
  if (isInput(node)) return withValue(node, values[String(node['id'])]);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, fill(value, values, messages)]));
}

function withMessage(before: unknown, after: unknown, messages: Readonly<Record<string, string>>): unknown[] {
  const message = isNode(before) && isInput(before) ? messages[String(before['id'])] : undefined;
  return message === undefined ? [after] : [after, messageLine(message)];
}

function withValue(input: Node, value: string | undefined): Node {
  if (value === undefined || !offers(input, value)) return input;
  const { value: _before, ...rest } = input;
  return value === '' ? rest : { ...rest, value };
}

/** Several choices come as `a,b`. */
function offers({ type, choices }: Node, value: string): boolean {
  if (type !== 'Input.ChoiceSet' || !Array.isArray(choices)) return true;
  const offered = choices.map((choice: unknown) => (isNode(choice) ? choice['value'] : undefined));
  return value.split(',').every((one) => one === '' || offered.includes(one));
}

/** A run of text never becomes markup, whatever name stands in the sentence. */
function messageLine(text: string): Node {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, color: 'attention', weight: 'bolder' }] };
}

function isInput({ type }: Node): boolean {
  return typeof type === 'string' && type.startsWith('Input.');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
