// What a button or a submit sends back -> the tap that the app knows. Nothing in it is believed: the app asks rights at every tap.
import type { CardJson } from '../../../app/ports';
import type { Tap } from '../../../app/receive';
import { submitOf } from './to-view';

/** The tap of a button from its `action_id` and `value`; undefined when the value is not ours (another version, or made up). */
export function tapOf(action: { action_id: string; value?: string | undefined }): Tap | undefined {
  const about = dataOf(action.value ?? '');
  return about === undefined ? undefined : { verb: action.action_id.replace(/#\d+$/, ''), ...about };
}

/** The tap of a form's submit, to travel in the view's `private_metadata`. Undefined when the card is no form. */
export function submitTap(card: CardJson): Tap | undefined {
  const submit = submitOf(card);
  if (submit === undefined) return undefined;
  const { subject, ref, about } = submit.data;
  return { verb: submit.verb, subject, ref, about };
}

function dataOf(value: string): Omit<Tap, 'verb'> | undefined {
  let data: unknown;
  try {
    data = JSON.parse(value);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (typeof data !== 'object' || data === null) return undefined;
  const { subject, ref, about } = data as Record<string, unknown>;
  if (typeof subject !== 'string' || typeof ref !== 'string' || typeof about !== 'string') return undefined;
  return { subject, ref, about };
}
