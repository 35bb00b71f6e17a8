// A strict Slack with a small app behind it and Bram in front of it: what tests of the strict Slack itself begin with.
import type { webApi } from '@slack/bolt';
import { apiClient } from './api-client';
import type { Node } from './checks';
import type { SlackPerson } from './person';
import { smallApp, type SmallApp } from './small-app';
import { form } from './small-views';
import { StrictSlack } from './strict-slack';

export interface StrictRig {
  slack: StrictSlack;
  app: SmallApp;
  bram: SlackPerson;
  client: webApi.WebClient;
  /** Lets time pass. */
  waits(ms: number): void;
  /** What the app heard last. */
  last(): Node;
  trigger(): string;
  /** Bram typed the word, and the app opened this window. */
  opened(view?: webApi.ViewsOpenArguments['view']): Promise<void>;
  stops(): Promise<void>;
}

/** Begins on a Tuesday at 10:15. */
export async function strictRig(): Promise<StrictRig> {
  let now = Date.UTC(2026, 10, 24, 9, 15);
  const slack = await StrictSlack.start({ clock: { now: () => now } });
  const app = await smallApp(slack);
  const bram = slack.joins({ id: 'U0BRAM', name: 'Bram Kooiman', email: 'bram@example.com' });
  const client = apiClient(slack);
  const last = (): Node => app.heard.at(-1)?.body ?? {};
  const trigger = (): string => String(last()['trigger_id']);
  return {
    ...{ slack, app, bram, client, last, trigger },
    waits: (ms) => void (now += ms),
    async opened(view = form()) {
      await bram.types('/melding');
      await client.views.open({ trigger_id: trigger(), view });
    },
    async stops() {
      await app.stop();
      await slack.stop();
    },
  };
}

/** `ok`, or the error that Slack gave. */
export function refusal(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'ok',
    (error: webApi.WebAPIPlatformError) => String(error.data.error),
  );
}
