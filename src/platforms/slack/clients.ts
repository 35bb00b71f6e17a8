// Our own clients for Slack's Web API: one request per call, never repeated, never waiting in a queue. Who repeats what is the loop's business.
import { webApi } from '@slack/bolt';
import type { Log } from '../../app/ports';
import type { SlackSettings } from './settings';
import { slackLog } from './slack-log';

export type WebClient = webApi.WebClient;

export interface Clients {
  /** Messages: patient, since a message that was given up too early may stand there all the same. */
  mail: WebClient;
  /** Everything that somebody waits for: a trigger lives for three seconds. */
  quick: WebClient;
}

const PATIENT = 10_000;
const QUICK = 2_500;

export function slackClients(settings: Pick<SlackSettings, 'botToken' | 'apiUrl'>, log: Log): Clients {
  return { mail: client(settings, log, PATIENT), quick: client(settings, log, QUICK) };
}

function client({ botToken, apiUrl }: Pick<SlackSettings, 'botToken' | 'apiUrl'>, log: Log, timeout: number): WebClient {
  return new webApi.WebClient(botToken, {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout,
    allowAbsoluteUrls: false,
    // A request that fails reaches us as an error; told here too, an hour without Slack would fill the log.
    logger: { ...slackLog(log), warn: () => undefined },
    ...(apiUrl === '' ? {} : { slackApiUrl: apiUrl }),
  });
}
