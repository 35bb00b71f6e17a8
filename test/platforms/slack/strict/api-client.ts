// Slack's own client at the strict Slack: one request per call, and silent.
import { webApi } from '@slack/bolt';
import { sameRealmFetch } from './same-realm';
import type { StrictSlack } from './strict-slack';

const silent = {
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  setLevel: quiet,
  setName: quiet,
  getLevel: () => webApi.LogLevel.ERROR,
};

export function apiClient(slack: StrictSlack, token: string = slack.botToken): webApi.WebClient {
  const once = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 5000, fetch: sameRealmFetch };
  return new webApi.WebClient(token, { slackApiUrl: slack.apiUrl, ...once, logger: silent });
}

function quiet(): void {
  // What goes wrong here goes wrong on purpose.
}
