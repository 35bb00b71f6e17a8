// Input.Text -> a text field.
import type { types } from '@slack/bolt';
import type { InputText } from './card-elements';
import { inputBlock } from './input-block';
import { LONGEST_TEXT, pieces } from './plain';

/**
 * A field of one line or more. What was typed before stands in it; when that is longer than the field allows, the field grows with it (up to
 * Slack's 3,000), so that nothing is cut unseen: the core says at the field that it is too long.
 */
export function textField(input: InputText): types.InputBlock {
  const { id, maxLength, isMultiline, value = '' } = input;
  const [typed = ''] = pieces(value);
  return inputBlock(input, {
    type: 'plain_text_input',
    action_id: id,
    multiline: isMultiline === true,
    max_length: Math.min(LONGEST_TEXT, Math.max(maxLength, typed.length)),
    ...(typed === '' ? {} : { initial_value: typed }),
  });
}
