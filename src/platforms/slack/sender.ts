// One message to Slack: wait for a place, one request, and how it ended. Everything that stands in a chat goes through here.
import { kindOf } from '../../app/error-kind';
import type { Log, OutgoingMessage } from '../../app/ports';
import { toMessage, type SlackMessage } from './blocks/to-message';
import type { WebClient } from './clients';
import { isTooFast, outcomeOf, type Ended } from './outcomes';
import { pacing } from './pacing';
import type { SlackHealth } from './slack-health';
import type { Timing } from './timing';

/** Where a message stands: Slack wants the real channel of a direct chat to change it. */
export interface Place {
  channel: string;
  ts: string;
}

export type Posted = { result: 'sent'; place: Place } | Ended;

export interface Sender {
  /** To the direct chat of an account: Slack opens it when there is none yet. */
  post(account: string, message: OutgoingMessage): Promise<Posted>;
  update(place: Place, message: OutgoingMessage): Promise<{ result: 'sent' } | Ended>;
}

/** Updates count over the whole workspace (Tier 3), posts per channel. */
const UPDATES = 'updates';

export function slackSender(client: WebClient, timing: Timing, health: SlackHealth, log: Log): Sender {
  const pace = pacing(timing);

  /** Drawn before anything leaves: what cannot be drawn is our own mistake, and not "nobody knows". */
  const draw = (message: OutgoingMessage): SlackMessage | undefined => {
    try {
      return toMessage(message);
    } catch (error) {
      log.error({ error: kindOf(error) }, 'a message cannot be drawn for Slack');
      return undefined;
    }
  };

  const ended = (error: unknown, channel: string): Ended => {
    health.failed(error);
    const outcome = outcomeOf(error);
    if (outcome.result === 'not-sent' && isTooFast(error)) pace.hold(channel, outcome.retryAfterMs);
    return outcome;
  };

  return {
    async post(account, message) {
      const drawn = draw(message);
      if (drawn === undefined) return { result: 'refused', why: 'bug' };
      const turn = pace.take(account);
      if ('laterMs' in turn) return { result: 'not-sent', retryAfterMs: turn.laterMs };
      if (turn.waitMs > 0) await timing.pause(turn.waitMs);
      try {
        const { channel, ts } = await client.chat.postMessage({ channel: account, ...drawn, unfurl_links: false, unfurl_media: false });
        health.heard();
        return channel === undefined || ts === undefined ? { result: 'unknown' } : { result: 'sent', place: { channel, ts } };
      } catch (error) {
        return ended(error, account);
      } finally {
        pace.answered(account);
      }
    },

    async update({ channel, ts }, message) {
      const drawn = draw(message);
      if (drawn === undefined) return { result: 'refused', why: 'bug' };
      const heldFor = pace.heldFor(UPDATES);
      if (heldFor > 0) return { result: 'not-sent', retryAfterMs: heldFor };
      try {
        await client.chat.update({ channel, ts, ...drawn });
        health.heard();
        return { result: 'sent' };
      } catch (error) {
        const outcome = ended(error, UPDATES);
        // A channel that is not there holds no message either.
        return outcome.result === 'refused' && outcome.why === 'unreachable' ? { result: 'refused', why: 'gone' } : outcome;
      }
    },
  };
}
