// Bolt behind its door: whose workspace is let in, what came before is left out, and whatever fails is told to the door.
import { App, type Receiver } from '@slack/bolt';
import type { Log } from '../../app/ports';
import { codeOf } from './outcomes';
import { seenBefore } from './seen-before';
import type { SlackSettings } from './settings';
import { slackLog } from './slack-log';
import { stackPlaces } from '../../app/stack-places';
import type { Timing } from './timing';

/** Slack repeats an event after about a minute and after about five; a quarter of an hour covers a slow one too. */
const EVENTS_KEPT = 15 * 60_000;
const MOST_EVENTS = 20_000;

/** The workspace of a request is not the one of the settings. Bolt makes an `AuthorizationError` of it. */
class OtherWorkspace extends Error {
  override name = 'OtherWorkspace';
}

/** Makes no call to Slack: it must start while Slack is down, and a failed first call would be kept for ever (one-server.md, 4). */
export function slackApp(settings: Pick<SlackSettings, 'botToken' | 'teamId'>, door: Receiver, timing: Timing, log: Log): App {
  const app = new App({
    receiver: door,
    logger: slackLog(log),
    // Nothing is kept per conversation, and we know our own messages by their bot id.
    convoStore: false,
    ignoreSelf: false,
    authorize: async ({ teamId }) => {
      if (teamId !== settings.teamId) throw new OtherWorkspace();
      return { botToken: settings.botToken, teamId };
    },
  });
  const events = seenBefore(timing, EVENTS_KEPT, MOST_EVENTS);
  app.use(async ({ body, next }) => {
    if ('event_id' in body && events.seen(String(body.event_id))) return;
    await next();
  });
  app.error(async (error) => {
    const original = 'original' in error && error.original !== undefined ? error.original : error;
    log.error({ error: codeOf(original), stack: stackPlaces(original) }, 'a listener failed');
    // Swallowed, the request would stay without an answer.
    throw error;
  });
  return app;
}
