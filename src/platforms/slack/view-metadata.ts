// What travels in a view: what its submit does, and from which message it was opened. Nothing in it is believed.
import type { types } from '@slack/bolt';
import { z } from 'zod';
import words from '../../../cards/words/nl/slack.json';
import type { OutgoingMessage } from '../../app/ports';
import { submitTap } from './blocks/tap-of';
import { toView } from './blocks/to-view';
import { without } from './own-cards';
import type { Place } from './sender';

/** A view in which somebody may have typed, and one in which nobody can. */
export const FORM = 'form';
const CARD = 'card';

const shape = z.object({
  v: z.literal(1),
  tap: z.object({ verb: z.string(), subject: z.string(), ref: z.string(), about: z.string() }).optional(),
  from: z.object({ channel: z.string(), ts: z.string() }).optional(),
});
export type ViewMetadata = z.infer<typeof shape>;

/** Undefined for a view of another version of the bot. */
export function readMetadata(text: string): ViewMetadata | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  return shape.safeParse(value).data;
}

/** The window for a message. `from`: the message in the chat out of which it was opened. */
export function viewOf(message: OutgoingMessage, from?: Place): types.ModalView {
  const tap = submitTap(message.card);
  const metadata = JSON.stringify({ v: 1, ...(tap === undefined ? {} : { tap }), ...(from === undefined ? {} : { from }) });
  return toView(message, { callback_id: tap === undefined ? CARD : FORM, private_metadata: metadata });
}

/** Back to what was typed: on a pushed view Slack's own button does that, and ours would begin anew. */
const BACK = 'open:report-form';

/** The window on top of a form: it closes back to what was typed, unless something was chosen in it. */
export function viewOnTop(message: OutgoingMessage, from?: Place): types.ModalView {
  return { ...viewOf(without(BACK, message), from), close: { type: 'plain_text', text: words.back, emoji: false } };
}
