// Finds what a button on a card sends back, and whether the card asks for something to be filled in.
import type { CardJson } from '../../app/ports';
import type { Tap } from '../../app/receive';

type Json = Readonly<Record<string, unknown>>;

/** The tap of the action with this id (its verb), as the card itself carries it; undefined when the card has no such button. */
export function tapOf(card: CardJson, actionId: string): Tap | undefined {
  const action = everything(card).find((part) => part['type'] === 'Action.Execute' && part['verb'] === actionId);
  if (action === undefined) return undefined;
  const data = (action['data'] ?? {}) as Json;
  const text = (name: string): string => (typeof data[name] === 'string' ? data[name] : '');
  return { verb: actionId, subject: text('subject'), ref: text('ref'), about: text('about') };
}

/** What the button with this verb says; undefined when the card has no such button. */
export function buttonOf(card: CardJson, verb: string): string | undefined {
  const action = everything(card).find((part) => part['type'] === 'Action.Execute' && part['verb'] === verb);
  return action === undefined ? undefined : String(action['title']);
}

/** The inputs of a card by their ids, each with what is filled in already. */
export function inputsOf(card: CardJson): Map<string, string> {
  const inputs = everything(card).filter((part) => String(part['type']).startsWith('Input.'));
  return new Map(inputs.map((input) => [String(input['id']), typeof input['value'] === 'string' ? input['value'] : '']));
}

/** Whether somebody may have typed in it: then it is a form, and is never replaced by itself. */
export function asksSomething(card: CardJson): boolean {
  return everything(card).some((part) => typeof part['type'] === 'string' && part['type'].startsWith('Input.'));
}

function everything(part: unknown): Json[] {
  if (Array.isArray(part)) return part.flatMap(everything);
  if (typeof part !== 'object' || part === null) return [];
  return [part as Json, ...Object.values(part).flatMap(everything)];
}
