// Socket Mode: a connection that we make to Slack, for schools without a public address. Then there is no `/slack/events`.
import { setTimeout as sleep } from 'node:timers/promises';
import { SocketModeReceiver, type Receiver } from '@slack/bolt';
import type { Log } from '../../app/ports';
import { codeOf } from './outcomes';
import type { SlackSettings } from './settings';
import { slackLog } from './slack-log';

export interface SocketDoor extends Receiver {
  /** Whether Slack can reach us now. */
  connected(): boolean;
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
const LONGEST_GOODBYE = 2_000;
const TIMEOUT = 10_000;

/** Connects, and connects again whenever the connection ends: Slack ends each one after a while. */
export function socketDoor(appToken: string, { apiUrl }: Pick<SlackSettings, 'apiUrl'>, log: Log): SocketDoor {
  const inner = new SocketModeReceiver({
    appToken,
    logger: slackLog(log),
    // Its own way to connect again rejects where nobody listens when the token was revoked, and that would end the process.
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: { retryConfig: { retries: 0 }, timeout: TIMEOUT, ...(apiUrl === '' ? {} : { slackApiUrl: apiUrl }) },
    },
    processEventErrorHandler: async ({ error }) => {
      log.error({ error: error.name }, 'a request of Slack failed');
      return false;
    },
  });
  const { client } = inner;
  const stopping = new AbortController();
  let connected = false;
  let running = Promise.resolve();
  let noteEnd = (): void => undefined;
  client.on('disconnected', () => noteEnd());

  const stayConnected = async (): Promise<void> => {
    for (let failures = 0; !stopping.signal.aborted; failures++) {
      try {
        const ended = new Promise<void>((resolve) => (noteEnd = resolve));
        await client.start();
        connected = true;
        failures = 0;
        if (stopping.signal.aborted) await client.disconnect();
        await ended;
      } catch (error) {
        log.warn({ why: codeOf(error) }, 'no connection to Slack; it is tried again');
      }
      connected = false;
      const wait = Math.min(FIRST_WAIT * 2 ** failures, LONGEST_WAIT);
      await sleep(wait, undefined, { signal: stopping.signal }).catch(() => 'stopped');
    }
  };

  return {
    connected: () => connected,
    init: (app) => inner.init(app),
    async start() {
      running = stayConnected();
    },
    async stop() {
      stopping.abort();
      // A socket that is half open never says that it is closed.
      await Promise.race([Promise.all([client.disconnect(), running]), sleep(LONGEST_GOODBYE, undefined, { ref: false })]);
    },
  };
}
