// The playground as a platform like any other: it keeps chats of invented people and shows what the app sends.
import type { Ids, OutgoingMessage, Platform } from '../../app/ports';
import type { Clock } from '../../app/ports';
import type { Mailbox } from './mailbox';
import type { DeskEvent, Message } from './messages';

/** The platform's name in addresses. */
export const PLAYGROUND = 'playground';

/** Who listens to changes: the pages that are open. */
export type Listeners = Set<(event: DeskEvent) => void>;

export interface PlaygroundPlatform extends Platform {
  /** How many messages were sent since the start; a journey to the next message watches it. */
  sent(): number;
}

/** The platform through which the app sends. Nothing gets lost here; that is what the stub platforms of the tests are for. */
export function playgroundPlatform(mailbox: Mailbox, ids: Ids, clock: Clock, listeners: Listeners): PlaygroundPlatform {
  let sent = 0;
  return {
    name: PLAYGROUND,
    sent: () => sent,
    async send(to, message) {
      const id = ids.next();
      await mailbox.put({ ...shown(message), id, seat: to.to, kind: 'notice', sentAt: clock.now(), fold: null });
      sent++;
      listeners.forEach((tell) => tell({ type: 'message', seat: to.to, id }));
      return { result: 'sent', at: { ...to, message: id } };
    },
    async update(at, message) {
      const known = mailbox.find(at.message);
      if (known === undefined) return { result: 'refused', why: 'gone' };
      await mailbox.put({ ...known, ...shown(message) });
      listeners.forEach((tell) => tell({ type: 'update', seat: known.seat, id: known.id }));
      return { result: 'sent', at };
    },
    health: async () => 'up',
    start: async () => undefined,
    stop: async () => undefined,
  };
}

/** The parts of a message that the app decides. */
export function shown({ summary, card, look, acute }: OutgoingMessage): Pick<Message, 'summary' | 'card' | 'look' | 'acute'> {
  return { summary, card, look, acute };
}
