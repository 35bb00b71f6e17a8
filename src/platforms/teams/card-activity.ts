// A message of the app -> what Teams is sent: one card and no text, so that it can be brought up to date later.
import type { CardJson, OutgoingMessage } from '../../app/ports';

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
/** Teams refuses larger ones somewhere above 28 KB. */
export const LARGEST_CARD = 25_000;

export interface CardActivity {
  type: 'message';
  /** What a notification shows. */
  summary: string;
  importance: 'normal' | 'urgent';
  attachments: { contentType: string; content: CardJson }[];
  channelData?: { notification: { alert: true } };
}

/** Text and card in one activity would be split by Teams, and then no id comes back. An acute one also shows in the activity feed. */
export function cardActivity({ summary, card, acute }: Pick<OutgoingMessage, 'summary' | 'card' | 'acute'>): CardActivity {
  const attachments = [{ contentType: ADAPTIVE_CARD, content: forTeams(card) }];
  const importance = acute ? 'urgent' : 'normal';
  return { type: 'message', summary, importance, attachments, ...(acute ? { channelData: { notification: { alert: true } } } : {}) };
}

/**
 * The card with a way back for clients that do not know `Action.Execute`: a submit that carries the verb among its data. Throws (a bug)
 * when that makes it larger than 25 KB.
 */
export function forTeams(card: CardJson): CardJson {
  const made = withFallbacks(card) as CardJson;
  if (Buffer.byteLength(JSON.stringify(made)) > LARGEST_CARD) throw new Error(`a card for Teams is larger than ${LARGEST_CARD} bytes`);
  return made;
}

function withFallbacks(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withFallbacks);
  if (typeof node !== 'object' || node === null) return node;
  const made = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withFallbacks(value)]));
  return made['type'] === 'Action.Execute' ? { ...made, fallback: submitFor(made) } : made;
}

function submitFor({ verb, data, ...action }: Record<string, unknown>): Record<string, unknown> {
  return { ...action, type: 'Action.Submit', data: { ...(typeof data === 'object' ? data : {}), verb } };
}
