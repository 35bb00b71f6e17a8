// The limits of texts, options and elements inside blocks (platforms.md 1.3).
import { isDeepStrictEqual } from 'node:util';
import { all, byType, flag, isNode, list, oneOf, pattern, rule, shape, text, whole, type Check, type Node } from './checks';

export const actionId = text(1, 255);

export function plainText(most: number): Check {
  return shape({ type: oneOf('plain_text'), text: text(1, most) }, { emoji: flag });
}

export function anyText(most: number): Check {
  return byType({ plain_text: plainText(most), mrkdwn: shape({ type: oneOf('mrkdwn'), text: text(1, most) }, { verbatim: flag }) });
}

const anyTextWithin = anyText(75);
const option = shape({ text: anyTextWithin, value: text(1, 75) }, { description: anyTextWithin });
const plainOption = shape({ text: plainText(75), value: text(1, 75) }, { description: plainText(75) });
const confirm = shape(
  { title: plainText(100), text: anyText(300), confirm: plainText(30), deny: plainText(30) },
  { style: oneOf('primary', 'danger') },
);
const common = { action_id: actionId, confirm, focus_on_load: flag };
const placeholder = plainText(150);

const button = shape(
  { type: oneOf('button'), text: plainText(75), action_id: actionId },
  {
    value: text(1, 2000),
    url: all(text(1, 3000), pattern(/^https:\/\//, 'an https address')),
    style: oneOf('primary', 'danger'),
    confirm,
    accessibility_label: text(1, 75),
  },
);

/** Every option, also those in groups. */
function optionsOf(node: Node): unknown[] {
  const groups = Array.isArray(node['option_groups']) ? node['option_groups'] : [];
  return [node['options'], ...groups.map((group: unknown) => (isNode(group) ? group['options'] : []))].flatMap((options) =>
    Array.isArray(options) ? options : [],
  );
}

/** What is chosen at first must be one of the options, letter by letter. */
const chosenAmongOptions = rule('initial option(s) must match options exactly', (node) => {
  const chosen = node['initial_options'] ?? (node['initial_option'] === undefined ? [] : [node['initial_option']]);
  return Array.isArray(chosen) && chosen.every((one) => optionsOf(node).some((other) => isDeepStrictEqual(one, other)));
});

const valuesDiffer = rule('option values must be unique', (node) => {
  const values = optionsOf(node).map((one) => (isNode(one) ? one['value'] : one));
  return new Set(values).size === values.length;
});

const open = (type: string, initial: Readonly<Record<string, Check>>): Check =>
  all(
    shape({ type: oneOf(type), action_id: actionId, options: list(option, 1, 10) }, { ...common, ...initial }),
    chosenAmongOptions,
    valuesDiffer,
  );

const group = shape({ label: plainText(75), options: list(plainOption, 1, 100) });
const select = (type: string, initial: Readonly<Record<string, Check>>): Check =>
  all(
    shape(
      { type: oneOf(type), action_id: actionId },
      { ...common, ...initial, placeholder, options: list(plainOption, 1, 100), option_groups: list(group, 1, 100) },
    ),
    rule('options or option_groups, one of them', (node) => (node['options'] === undefined) !== (node['option_groups'] === undefined)),
    chosenAmongOptions,
    valuesDiffer,
  );

const day = pattern(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day as YYYY-MM-DD');
const time = pattern(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as HH:mm');

const textInput = all(
  shape(
    { type: oneOf('plain_text_input'), action_id: actionId },
    {
      placeholder,
      focus_on_load: flag,
      multiline: flag,
      initial_value: text(1, 3000),
      min_length: whole(0, 3000),
      max_length: whole(1, 3000),
    },
  ),
  rule(
    'initial_value is longer than max_length',
    ({ initial_value, max_length }) => String(initial_value ?? '').length <= Number(max_length ?? 3000),
  ),
);

const choosing = {
  radio_buttons: open('radio_buttons', { initial_option: option }),
  checkboxes: open('checkboxes', { initial_options: list(option, 1, 10) }),
  static_select: select('static_select', { initial_option: plainOption }),
  multi_static_select: select('multi_static_select', { initial_options: list(plainOption, 1, 100), max_selected_items: whole(1, 100) }),
  datepicker: shape({ type: oneOf('datepicker'), action_id: actionId }, { ...common, placeholder, initial_date: day }),
  timepicker: shape(
    { type: oneOf('timepicker'), action_id: actionId },
    { ...common, placeholder, initial_time: time, timezone: text(1, 50) },
  ),
};

/** What may stand in an `actions` block. */
export const actionElement = byType({ button, ...choosing });
/** What may stand beside a section. */
export const accessory = actionElement;
/** What may stand in an `input` block. */
export const inputElement = byType({ plain_text_input: textInput, ...choosing });
