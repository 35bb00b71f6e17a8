// A rendered card -> Block Kit: one switch over every element that a card may hold.
import type { types } from '@slack/bolt';
import { buttonBlocks } from './buttons';
import type { ActionExecute, CardElement, Container } from './card-elements';
import { choiceField } from './input-choices';
import { dayField, timeField } from './input-day';
import { textField } from './input-text';
import { richTextBlocks } from './rich-text';
import { textBlocks } from './text-block';

/**
 * The blocks, in the order of the card. `submit` is left out of its row: in a modal it stands at the bottom, as the view's own button.
 * Throws (a bug) when a card holds an element that is not in the vocabulary.
 */
export function blocksOf(elements: readonly CardElement[], submit?: ActionExecute, quoted = false): types.KnownBlock[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case 'TextBlock':
        return textBlocks(element);
      case 'RichTextBlock':
        return richTextBlocks(element, quoted);
      case 'Container':
        return containerBlocks(element, submit);
      case 'ActionSet':
        return buttonBlocks(element.actions.filter((action) => action !== submit));
      case 'Input.Text':
        return [textField(element)];
      case 'Input.ChoiceSet':
        return [choiceField(element)];
      case 'Input.Date':
        return [dayField(element)];
      case 'Input.Time':
        return [timeField(element)];
      default:
        return unknownElement(element);
    }
  });
}

/** A group begins with a line; what somebody said stands in it as a quote. */
function containerBlocks({ items, style, separator }: Container, submit: ActionExecute | undefined): types.KnownBlock[] {
  const inside = blocksOf(items, submit, style === 'emphasis');
  return separator === true ? [{ type: 'divider' }, ...inside] : inside;
}

function unknownElement(element: never): never {
  throw new Error(`no Block Kit for the element ${String((element as { type?: unknown }).type)}`);
}
