// Input.Date and Input.Time -> Slack's own pickers. Which days and times are allowed is asked in the core, not in the client.
import type { types } from '@slack/bolt';
import words from '../../../../cards/words/nl/slack-blocks.json';
import type { InputDate, InputTime } from './card-elements';
import { inputBlock } from './input-block';
import { plain } from './plain';

const LONGEST_PLACEHOLDER = 150;

export function dayField(input: InputDate): types.InputBlock {
  const placeholder = plain(words.choose_day, LONGEST_PLACEHOLDER);
  const chosen = input.value === undefined ? {} : { initial_date: input.value };
  return inputBlock(input, { type: 'datepicker', action_id: input.id, placeholder, ...chosen });
}

export function timeField(input: InputTime): types.InputBlock {
  const placeholder = plain(words.choose_time, LONGEST_PLACEHOLDER);
  const chosen = input.value === undefined ? {} : { initial_time: input.value };
  return inputBlock(input, { type: 'timepicker', action_id: input.id, placeholder, ...chosen });
}
