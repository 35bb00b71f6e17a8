// Finds the card and the button that a row of a practice story is about, and what is filled in there.
import type { CardJson } from '../../../app/ports';
import type { Act, Message } from '../messages';
import { buttonOf, inputsOf } from '../card-actions';

/** A tap as the page would send it, and what its button says. */
export interface NextTap extends Act {
  title: string;
}

/**
 * The newest message with this button. Inputs keep what is filled in already, as they do for a person. Throws when no card has the button, or
 * when something is filled in that the card does not ask.
 */
export function nextTap(seat: string, messages: readonly Message[], verb: string, fills: Readonly<Record<string, string>>): NextTap {
  const message = messages.findLast(({ card }) => buttonOf(card, verb) !== undefined);
  const title = message === undefined ? undefined : buttonOf(message.card, verb);
  if (message === undefined || title === undefined) throw new Error(`${seat} sees no button ${verb}`);
  const inputs = inputsOf(message.card);
  const strange = Object.keys(fills).filter((id) => !inputs.has(id));
  if (strange.length > 0) throw new Error(`the card with ${verb} does not ask ${strange.join(', ')}`);
  return { seat, messageId: message.id, actionId: verb, title, values: { ...filledIn(message.card), ...fills } };
}

function filledIn(card: CardJson): Record<string, string> {
  return Object.fromEntries([...inputsOf(card)].filter(([, value]) => value !== ''));
}
