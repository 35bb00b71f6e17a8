// A window that stands open, as Slack sends it along with a tap: how deep it lies, and whether somebody changed what it asks.
import type { ViewOutput } from '@slack/bolt';
import { valuesOf, type FieldState, type ViewState } from './values';

/** Windows on top of each other (platforms.md 1.2). */
export const MOST_WINDOWS = 3;

/** 1 for a window on its own. */
export function depthOf({ id, root_view_id, previous_view_id }: ViewOutput): number {
  if (previous_view_id === null || root_view_id === id) return 1;
  return previous_view_id === root_view_id ? 2 : MOST_WINDOWS;
}

/** Everything in it stands as it was drawn: nothing is lost when another view takes its place. */
export function isUntouched({ blocks, state }: ViewOutput): boolean {
  return filledIn(state.values) === filledIn(Object.fromEntries(blocks.flatMap(asDrawn)));
}

/** The same text for the same answers, in whatever order several of them were chosen. */
function filledIn(state: ViewState): string {
  const answers = Object.entries(valuesOf(state)).map(([id, value]) => [id, value.split(',').sort().join(',')]);
  return JSON.stringify(answers.sort());
}

/** What an input began with. */
interface Begins {
  action_id?: string;
  initial_value?: string;
  initial_option?: FieldState['selected_option'];
  initial_options?: FieldState['selected_options'];
  initial_date?: string;
  initial_time?: string;
}

function asDrawn(block: ViewOutput['blocks'][number]): [string, Record<string, FieldState>][] {
  if (block.type !== 'input') return [];
  const { action_id: id = '', ...begins } = (block as { element: Begins }).element;
  const field: FieldState = {
    value: begins.initial_value ?? null,
    selected_option: begins.initial_option ?? null,
    ...(begins.initial_options === undefined ? {} : { selected_options: begins.initial_options }),
    selected_date: begins.initial_date ?? null,
    selected_time: begins.initial_time ?? null,
  };
  return [[block.block_id ?? '', { [id]: field }]];
}
