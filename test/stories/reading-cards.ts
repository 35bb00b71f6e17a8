// Reads a card as a person does: its texts, its buttons, its inputs.

type Json = Readonly<Record<string, unknown>>;

function everything(part: unknown): Json[] {
  if (Array.isArray(part)) return part.flatMap(everything);
  if (typeof part !== 'object' || part === null) return [];
  return [part as Json, ...Object.values(part).flatMap(everything)];
}

/** Every text on a card, one line each. */
export function textOf(card: unknown): string {
  return everything(card)
    .flatMap((part) => [part['text'], part['title'], part['label'], part['value']])
    .filter((text) => typeof text === 'string' && text !== '')
    .join('\n');
}

/** Buttons by what they say: title -> action id. */
export function buttonsOf(card: unknown): Map<string, string> {
  const actions = everything(card).filter((part) => part['type'] === 'Action.Execute');
  return new Map(actions.map((action) => [String(action['title']), String(action['verb'])]));
}

/** Ids of inputs that have a value already. */
export function prefilled(card: unknown): Record<string, string> {
  const inputs = everything(card).filter((part) => String(part['type']).startsWith('Input.'));
  return Object.fromEntries(
    inputs.filter((input) => typeof input['value'] === 'string').map((input) => [String(input['id']), String(input['value'])]),
  );
}

/** Ids of all inputs. */
export function inputsOf(card: unknown): string[] {
  return everything(card)
    .filter((part) => String(part['type']).startsWith('Input.'))
    .map((input) => String(input['id']));
}
