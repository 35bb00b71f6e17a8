// What was filled in on a view -> the values that the app knows, by the id of the input.
import type { Values } from '../../core/kernel/command';

/** One field of `view.state.values`, by block id and then action id; only what we read of it. */
export interface FieldState {
  value?: string | null;
  selected_option?: { value?: string } | null;
  selected_options?: readonly { value?: string }[];
  selected_date?: string | null;
  selected_time?: string | null;
}
export type ViewState = Readonly<Record<string, Readonly<Record<string, FieldState>>>>;

/** Texts, choice values (several with commas between them), Days and `HH:mm` times. A field that was left empty is not there. */
export function valuesOf(state: ViewState): Values {
  return Object.fromEntries(
    Object.values(state)
      .flatMap((block) => Object.entries(block))
      .map(([id, field]) => [id, valueOf(field)] as const)
      .filter(([, value]) => value !== ''),
  );
}

function valueOf({ value, selected_option, selected_options, selected_date, selected_time }: FieldState): string {
  if (selected_options !== undefined) return selected_options.flatMap((option) => option.value ?? []).join(',');
  return value ?? selected_option?.value ?? selected_date ?? selected_time ?? '';
}
