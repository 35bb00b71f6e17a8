// Input.ChoiceSet -> radio buttons, checkboxes or a list to choose from.
import type { types } from '@slack/bolt';
import words from '../../../../cards/words/nl/slack-blocks.json';
import type { Choice, InputChoiceSet } from './card-elements';
import { inputBlock } from './input-block';
import { plain } from './plain';

const LONGEST_TITLE = 75;
const LONGEST_PLACEHOLDER = 150;
/** More radio buttons or checkboxes than these Slack refuses; a list takes over. */
const MOST_OPEN = 10;
/** More choices than these a list holds only in groups. */
const MOST_IN_A_GROUP = 100;

/** The choices, those that were made before already chosen. A value that is no choice any more is left out: Slack would refuse the view. */
export function choiceField(input: InputChoiceSet): types.InputBlock {
  const { value: before = '', isMultiSelect } = input;
  const made = isMultiSelect === true ? before.split(',') : [before];
  const chosen = input.choices.filter(({ value }) => made.includes(value)).map(option);
  return inputBlock(input, isMultiSelect === true ? several(input, chosen) : one(input, chosen[0]));
}

function one({ id, choices, style }: InputChoiceSet, chosen: types.PlainTextOption | undefined): types.InputBlockElement {
  const initial = chosen === undefined ? {} : { initial_option: chosen };
  if (style === 'expanded' && choices.length <= MOST_OPEN) {
    return { type: 'radio_buttons', action_id: id, options: choices.map(option), ...initial };
  }
  return { type: 'static_select', action_id: id, ...list(choices), ...initial };
}

function several({ id, choices, style }: InputChoiceSet, chosen: types.PlainTextOption[]): types.InputBlockElement {
  const initial = chosen.length === 0 ? {} : { initial_options: chosen };
  if (style === 'expanded' && choices.length <= MOST_OPEN) {
    return { type: 'checkboxes', action_id: id, options: choices.map(option), ...initial };
  }
  return { type: 'multi_static_select', action_id: id, ...list(choices), ...initial };
}

/** A list; longer than 100 it is parted, each part named after its first and last choice. */
function list(choices: readonly Choice[]): Pick<types.StaticSelect, 'placeholder' | 'options' | 'option_groups'> {
  const placeholder = plain(words.choose, LONGEST_PLACEHOLDER);
  if (choices.length <= MOST_IN_A_GROUP) return { placeholder, options: choices.map(option) };
  const groups = Array.from({ length: Math.ceil(choices.length / MOST_IN_A_GROUP) }, (_, index) =>
    choices.slice(index * MOST_IN_A_GROUP, (index + 1) * MOST_IN_A_GROUP),
  );
  return {
    placeholder,
    option_groups: groups.map((group) => ({
      label: plain(`${group[0]?.title ?? ''} – ${group.at(-1)?.title ?? ''}`, LONGEST_TITLE),
      options: group.map(option),
    })),
  };
}

function option({ title, value }: Choice): types.PlainTextOption {
  return { text: plain(title, LONGEST_TITLE), value };
}
