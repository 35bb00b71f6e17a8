// What the reporter noticed beside the story: forms, signals, who was there, and whether it was online.
import { bullyingForms, redFlagForms, type BullyingForm, type FormExample } from '../../protocol/v1/bullying-forms';
import type { RedFlagKind } from '../../protocol/v1/red-flags';
import { redFlagSignals, signalGroups, type Signal, type SignalGroup } from '../../protocol/v1/signals';
import { namedOf, type SubjectState } from './state';
import type { Named } from './subject';

export const FORMS = Object.keys(bullyingForms) as BullyingForm[];
export const GROUPS = Object.keys(signalGroups) as SignalGroup[];
/** What may be urgent: an example of a form, or a signal. */
export type Urgent = FormExample | Signal;
const URGENT: Readonly<Partial<Record<Urgent, RedFlagKind>>> = { ...redFlagForms, ...redFlagSignals };
/** Everything that the red-flag question can name. */
export const URGENTS = Object.keys(URGENT) as Urgent[];

/** The kinds of red flag behind what was ticked, each once. */
export function kindsOf(ticked: readonly string[]): RedFlagKind[] {
  const kinds = URGENTS.filter((one) => ticked.includes(one)).map((one) => URGENT[one]);
  return [...new Set(kinds.filter((kind) => kind !== undefined))];
}

/** What may be urgent in these forms and signals: the question is asked about these, and doubt counts as yes (N4). */
export function urgentIn(forms: readonly BullyingForm[], signals: readonly Signal[]): Urgent[] {
  const examples = forms.flatMap((form): Urgent[] => [...bullyingForms[form]]);
  return URGENTS.filter((one) => examples.includes(one) || (signals as readonly string[]).includes(one));
}

/** The names that the reporter gave for some roles, as they can be typed again. */
export function namesOf(state: SubjectState, role: Named['role']): string {
  return (state.named ?? [])
    .filter((one) => one.role === role)
    .map(({ name }) => name)
    .join(', ');
}

/** The names that all reporters gave for a role (I9). */
export function seenAs(state: SubjectState, role: Named['role']): string {
  return namedOf(state)
    .filter((one) => one.role === role)
    .map(({ name }) => name)
    .join(', ');
}
