// What a Teams client does with a card before anything leaves: it finds the button, checks the inputs, and merges them with its data.
import { isNode, nodesIn } from './card-check';

type Node = Readonly<Record<string, unknown>>;
export type Filled = Readonly<Record<string, string>>;

export class StoppedByClient extends Error {
  override name = 'StoppedByClient';
}

/** The data that a tap on this button sends. Throws `StoppedByClient` when the card has no such button, or an input is refused by the client. */
export function dataOfTap(card: unknown, verb: string, filled: Filled): Node {
  const action = nodesIn(card).find((node) => node['type'] === 'Action.Execute' && node['verb'] === verb);
  if (action === undefined) throw new StoppedByClient(`no button ${verb} among ${verbsOf(card).join(', ')}`);
  const data = isNode(action['data']) ? action['data'] : {};
  return action['associatedInputs'] === 'none' ? data : { ...data, ...inputsOf(card, filled) };
}

export function verbsOf(card: unknown): string[] {
  return nodesIn(card)
    .filter((node) => node['type'] === 'Action.Execute')
    .map((node) => String(node['verb']));
}

/** Ids and values of every input, as they leave. */
function inputsOf(card: unknown, filled: Filled): Record<string, string> {
  const inputs = nodesIn(card).filter((node) => String(node['type']).startsWith('Input.'));
  const ids = inputs.map((input) => String(input['id']));
  const strange = Object.keys(filled).filter((id) => !ids.includes(id));
  if (strange.length > 0) throw new StoppedByClient(`no input ${strange.join(', ')} among ${ids.join(', ')}`);
  return Object.fromEntries(inputs.flatMap((input) => leaving(input, filled)));
}

function leaving(input: Node, filled: Filled): [string, string][] {
  const id = String(input['id']);
  const value = filled[id] ?? (typeof input['value'] === 'string' ? input['value'] : '');
  if (value === '' && input['isRequired'] === true) throw new StoppedByClient(`${id}: ${String(input['errorMessage'])}`);
  if (typeof input['maxLength'] === 'number' && value.length > input['maxLength']) throw new StoppedByClient(`${id} is too long`);
  if (input['type'] === 'Input.ChoiceSet' && value !== '' && !value.split(',').every((one) => choicesOf(input).includes(one))) {
    throw new StoppedByClient(`${id}: no choice ${value} among ${choicesOf(input).join(', ')}`);
  }
  // A choice that was not made does not leave; an empty text does.
  return value === '' && input['type'] !== 'Input.Text' ? [] : [[id, value]];
}

function choicesOf({ choices }: Node): unknown[] {
  return Array.isArray(choices) ? choices.map((choice: unknown) => (isNode(choice) ? choice['value'] : undefined)) : [];
}

/** Every text on a card, one line each; a line of text runs is one line. */
export function textsOf(card: unknown): string[] {
  return nodesIn(card).flatMap((node) => {
    if (node['type'] === 'RichTextBlock' && Array.isArray(node['inlines'])) {
      return [node['inlines'].map((run: unknown) => (isNode(run) ? String(run['text']) : String(run))).join('')];
    }
    return node['type'] === 'TextBlock' ? [String(node['text'])] : [];
  });
}
