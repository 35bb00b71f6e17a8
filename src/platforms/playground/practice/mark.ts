// Says on every card of a practice story that it is practice: above its heading, and in the line that a locked phone shows.
import type { OutgoingMessage, Platform } from '../../../app/ports';
import type { Presenter } from '../../../app/present';
import words from '../../../../cards/words/nl/practice.json';

/** The same message with the label. */
export function marked(message: OutgoingMessage): OutgoingMessage {
  const label = { type: 'TextBlock', text: words.label, size: 'small', weight: 'bolder', wrap: true };
  const body = Array.isArray(message.card['body']) ? (message.card['body'] as unknown[]) : [];
  return { ...message, summary: `${words.label}: ${message.summary}`, card: { ...message.card, body: [label, ...body] } };
}

/** What people open is marked. */
export function markedPresenter(presenter: Presenter): Presenter {
  return { ...presenter, message: (...drawn) => marked(presenter.message(...drawn)) };
}

/** What comes by itself is marked. */
export function markedPlatform<P extends Platform>(platform: P): P {
  return {
    ...platform,
    send: (to, message) => platform.send(to, marked(message)),
    update: (at, message) => platform.update(at, marked(message)),
  };
}
