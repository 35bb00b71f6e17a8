// The elements that a rendered card is made of, as types: the vocabulary that `test/house/cards.test.ts` holds for the templates.
import type { CardJson } from '../../../app/ports';

export interface TextBlock {
  type: 'TextBlock';
  text: string;
  style?: 'heading';
  isSubtle?: boolean;
}

export interface TextRun {
  type: 'TextRun';
  text: string;
  weight?: 'bolder';
  isSubtle?: boolean;
}

export interface RichTextBlock {
  type: 'RichTextBlock';
  inlines: readonly TextRun[];
}

export interface Container {
  type: 'Container';
  items: readonly CardElement[];
  style?: 'emphasis';
  separator?: boolean;
}

/** A button. `associatedInputs: none` leaves the inputs alone; without it the button of a form is the one that sends them. */
export interface ActionExecute {
  type: 'Action.Execute';
  title: string;
  verb: string;
  data: { subject: string; ref: string; about: string };
  style?: 'positive';
  associatedInputs?: 'none';
}

export interface ActionSet {
  type: 'ActionSet';
  actions: readonly ActionExecute[];
}

interface Input {
  id: string;
  label: string;
  isRequired?: boolean;
  value?: string;
}

export interface InputText extends Input {
  type: 'Input.Text';
  maxLength: number;
  isMultiline?: boolean;
}

export interface Choice {
  title: string;
  value: string;
}

/** With `isMultiSelect` the value is several values with commas between them. */
export interface InputChoiceSet extends Input {
  type: 'Input.ChoiceSet';
  choices: readonly Choice[];
  style: 'expanded' | 'compact';
  isMultiSelect?: boolean;
}

/** The value is a Day. */
export interface InputDate extends Input {
  type: 'Input.Date';
}

/** The value is a wall time, `HH:mm`. */
export interface InputTime extends Input {
  type: 'Input.Time';
}

export type InputElement = InputText | InputChoiceSet | InputDate | InputTime;
export type CardElement = TextBlock | RichTextBlock | Container | ActionSet | InputElement;

/**
 * What a card shows, from top to bottom. The card is our own: drawn from a template that a house test holds to this vocabulary, so its
 * type is trusted here and not read again at every tap.
 */
export function elementsOf(card: CardJson): readonly CardElement[] {
  return card['body'] as readonly CardElement[];
}

/** Every element, also those inside containers. */
export function allElements(elements: readonly CardElement[]): CardElement[] {
  return elements.flatMap((element) => (element.type === 'Container' ? [element, ...allElements(element.items)] : [element]));
}

/** Whether somebody can fill something in on this card: then it is a form, and on Slack a modal. */
export function isForm(card: CardJson): boolean {
  return allElements(elementsOf(card)).some((element) => element.type.startsWith('Input.'));
}
