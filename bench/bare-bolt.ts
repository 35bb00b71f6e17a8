// What our Slack app is held against: a Bolt app as its guide writes it, which opens one and the same window for `/melding`.
import { App, type types, type webApi } from '@slack/bolt';
import { readFileSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';

const setting = (name: string): string => process.env[name] ?? '';

const view = JSON.parse(readFileSync(setting('VIEW_FILE'), 'utf8')) as types.ModalView;
const app = new App({
  token: setting('SLACK_BOT_TOKEN'),
  signingSecret: setting('SLACK_SIGNING_SECRET'),
  clientOptions: { slackApiUrl: setting('SLACK_API_URL') },
});
const known = new Map<string, webApi.UsersInfoResponse['user']>();

app.command('/melding', async ({ ack, client, command: { user_id, trigger_id } }) => {
  await ack();
  // Who this is, asked once, as ours does.
  if (!known.has(user_id)) known.set(user_id, (await client.users.info({ user: user_id })).user);
  await client.views.open({ trigger_id, view });
});

void app.start({ port: 0, host: '127.0.0.1' }).then((server) => {
  const { port } = (server as Server).address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
