// What stands in the fields of a view: at first what the app put there, later what somebody typed over it.
import type { types } from '@slack/bolt';

export interface Option {
  text: { type: string; text: string };
  value: string;
}

/** One field as Slack gives it back in `view.state.values`. */
export interface Field {
  type: string;
  value?: string | null;
  selected_option?: Option | null;
  selected_options?: Option[];
  selected_date?: string | null;
  selected_time?: string | null;
}
export type State = Record<string, Record<string, Field>>;
type Blocks = readonly (types.KnownBlock | types.Block)[];

/** The input blocks of a view. */
export function inputsOf(blocks: Blocks): types.InputBlock[] {
  return blocks.filter((block): block is types.InputBlock => block.type === 'input');
}

/** The state of a view nobody touched yet. */
export function stateOfBlocks(blocks: Blocks): State {
  return Object.fromEntries(inputsOf(blocks).map((block) => [idOf(block), { [actionOf(block)]: initialOf(block.element) }]));
}

/**
 * The state after an update: what was typed stays only where block id, action id and kind are as they were, and, for choices, where what was
 * chosen still can be.
 */
export function stateAfterUpdate(before: State, blocks: Blocks): State {
  return Object.fromEntries(
    inputsOf(blocks).map((block) => {
      const kept = before[idOf(block)]?.[actionOf(block)];
      const fits =
        kept?.type === block.element.type && chosenIn(kept).every((one) => optionsOf(block).some(({ value }) => value === one.value));
      return [idOf(block), { [actionOf(block)]: fits && kept !== undefined ? kept : initialOf(block.element) }];
    }),
  );
}

/** The field when somebody fills in `value` (several choices with commas between them; '' empties it). Throws when the client would not let them. */
export function fieldWith(block: types.InputBlock, value: string): Field {
  const { element } = block;
  const empty = value === '';
  switch (element.type) {
    case 'plain_text_input':
      if (value.length > (element.max_length ?? 3000)) throw new Error(`${idOf(block)}: the client takes ${element.max_length} characters`);
      return { type: element.type, value: empty ? null : value };
    case 'datepicker':
      return { type: element.type, selected_date: empty ? null : value };
    case 'timepicker':
      return { type: element.type, selected_time: empty ? null : value };
    case 'radio_buttons':
    case 'static_select':
      return { type: element.type, selected_option: empty ? null : optionWith(block, value) };
    case 'checkboxes':
    case 'multi_static_select':
      return { type: element.type, selected_options: empty ? [] : value.split(',').map((one) => optionWith(block, one)) };
    default:
      throw new Error(`${idOf(block)}: nobody can fill in a ${element.type} here`);
  }
}

export function isEmpty(field: Field): boolean {
  return chosenIn(field).length === 0 && !field.value?.trim() && !field.selected_date && !field.selected_time;
}

export function idOf(block: types.InputBlock): string {
  return block.block_id ?? '';
}

export function actionOf(block: types.InputBlock): string {
  return block.element.action_id ?? '';
}

function initialOf(element: types.InputBlockElement): Field {
  const { type } = element;
  switch (type) {
    case 'plain_text_input':
      return { type, value: element.initial_value ?? null };
    case 'datepicker':
      return { type, selected_date: element.initial_date ?? null };
    case 'timepicker':
      return { type, selected_time: element.initial_time ?? null };
    case 'radio_buttons':
    case 'static_select':
      return { type, selected_option: (element.initial_option as Option | undefined) ?? null };
    case 'checkboxes':
    case 'multi_static_select':
      return { type, selected_options: (element.initial_options as Option[] | undefined) ?? [] };
    default:
      return { type };
  }
}

function chosenIn({ selected_option, selected_options }: Field): Option[] {
  return selected_options ?? (selected_option ? [selected_option] : []);
}

function optionsOf({ element }: types.InputBlock): Option[] {
  const { options = [], option_groups = [] } = element as { options?: Option[]; option_groups?: { options: Option[] }[] };
  return [...options, ...option_groups.flatMap((group) => group.options)];
}

function optionWith(block: types.InputBlock, value: string): Option {
  const found = optionsOf(block).find((option) => option.value === value);
  if (found === undefined) throw new Error(`${idOf(block)}: there is no choice ${value}`);
  return found;
}
