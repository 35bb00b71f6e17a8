// One message to Teams: wait for a place, one request, and how it ended. Everything that leaves for a chat goes through here.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome, OutgoingMessage } from '../../app/ports';
import type { BotToken } from './bot-token';
import { cardActivity } from './card-activity';
import type { Connection } from './connection';
import { ConnectorFault } from './connector-fault';
import { endsReference, outcomeOf } from './outcomes';
import type { Pacing } from './pacing';
import type { TeamsReference } from './reference';

/** `ended`: the reference is of no use any more. */
export type Sent = { result: 'sent'; message: string } | (Exclude<Outcome, { result: 'sent' }> & { ended: boolean });

export interface Sender {
  send(to: TeamsReference, message: OutgoingMessage): Promise<Sent>;
  update(to: TeamsReference, id: string, message: OutgoingMessage): Promise<Sent>;
  /** Asks for a token before the first message, so that `reaches` knows. Never rejects. */
  warmUp(): Promise<void>;
  /** Whether the last call reached Teams; nothing tried yet counts as reached. */
  reaches(): boolean;
}

export interface SenderParts {
  connection: Connection;
  pacing: Pacing;
  token: BotToken;
}

export function teamsSender({ connection, pacing, token }: SenderParts): Sender {
  let reached = true;

  const paced = async (to: TeamsReference, call: () => Promise<string>): Promise<Sent> => {
    const place = pacing.take(to.conversation);
    if ('laterMs' in place) return { result: 'not-sent', retryAfterMs: place.laterMs, ended: false };
    if (place.waitMs > 0) await sleep(place.waitMs);
    try {
      const message = await call();
      reached = true;
      return { result: 'sent', message };
    } catch (error) {
      const outcome = outcomeOf(error);
      if (error instanceof ConnectorFault) {
        const { kind, status, retryAfterMs } = error;
        reached = kind === 'answered' && status !== 401 && status < 500;
        if (status === 401) token.drop();
        if (retryAfterMs > 0) pacing.hold(to.conversation, retryAfterMs);
      }
      return { ...outcome, ended: endsReference(error) };
    }
  };

  return {
    send: (to, message) => paced(to, () => connection.send(to, cardActivity(message))),
    update: (to, id, message) => paced(to, async () => (await connection.update(to, id, cardActivity(message)), id)),
    async warmUp() {
      reached = await token.get().then(
        () => true,
        () => false,
      );
    },
    reaches: () => reached,
  };
}
