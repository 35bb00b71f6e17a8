// What every input has on Slack: its id, its label and hint, and whether it may stay empty.
import type { types } from '@slack/bolt';
import words from '../../../../cards/words/nl/slack-blocks.json';
import type { InputElement } from './card-elements';
import { plain } from './plain';

const LONGEST_LABEL = 2000;

/**
 * The block around an input. Its `block_id`, and the `action_id` of its element, are the id of the input: values that were typed survive an
 * update of the view only where both are the same. What stands in the label after the first line is the hint. Slack itself says behind a label
 * that the field may stay empty, so that we do not say it there once more.
 */
export function inputBlock({ id, label, isRequired }: InputElement, element: types.InputBlockElement): types.InputBlock {
  const [question = '', ...hint] = label.replace(words.may_stay_empty, '').trimEnd().split('\n');
  return {
    type: 'input',
    block_id: id,
    label: plain(question.trimEnd(), LONGEST_LABEL),
    ...(hint.length > 0 ? { hint: plain(hint.join('\n'), LONGEST_LABEL) } : {}),
    optional: isRequired !== true,
    element,
  };
}
