// What every opened card is made from: what was asked for, and the record.
import type { Card } from '../cards/card';
import type { Values } from '../kernel/command';
import type { SubjectState } from '../subject/state';
import type { Viewer } from './viewer';

/** A button `open:<card>` or `open:<card>:<choice>`, with what its card said it was about. Nothing in it is believed. */
export interface OpenRequest {
  card: string;
  choice: string;
  about: string;
  /** Notice key or form id of the card with the button. */
  ref: string;
  /** A new id: what a form is answered once by. */
  formId: string;
  /** What was typed before, for a form that is opened again. */
  values: Values;
}

export interface Opening extends OpenRequest {
  state: SubjectState;
  viewer: Viewer;
}

/** The fields of a form: it has an id of its own, so that it is answered once. */
export function formBase({ state, formId, about }: Opening, item = about): Card {
  return { subject: state.subject, ref: formId, about: item, number: state.number };
}

/** The fields of a choice that answers the very notice it was opened from: that notice is answered once, on whichever card. */
export function choiceBase(opening: Opening, item = opening.about): Card {
  const { state, ref } = opening;
  return { ...formBase(opening, item), ...(ref.startsWith(`${state.subject}:`) ? { ref } : {}) };
}

/** What was typed before, when it is one of these. */
export function typedBefore<Choice extends string>(typed: string | undefined, options: readonly Choice[]): Choice | '' {
  return options.find((option) => option === typed) ?? '';
}
