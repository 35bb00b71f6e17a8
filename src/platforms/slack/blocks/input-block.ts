// What every input has on Slack: its id, its label and hint, and whether it may stay empty.
import type { types } from '@slack/bolt';
import type { InputElement } from './card-elements';
import { plain } from './plain';

const LONGEST_LABEL = 2000;

/**
 * The block around an input. Its `block_id`, and the `action_id` of its element, are the id of the input: values that were typed survive an
 * update of the view only where both are the same. What stands in the label after the first line is the hint.
 */
export function inputBlock({ id, label, isRequired }: InputElement, element: types.InputBlockElement): types.InputBlock {
  const [question = '', ...hint] = label.split('\n');
  return {
    type: 'input',
    block_id: id,
    label: plain(question, LONGEST_LABEL),
    ...(hint.length > 0 ? { hint: plain(hint.join('\n'), LONGEST_LABEL) } : {}),
    optional: isRequired !== true,
    element,
  };
}
