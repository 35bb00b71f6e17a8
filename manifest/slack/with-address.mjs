// The manifest for a school with a public address: node manifest/slack/with-address.mjs https://bot.school.example
import { readFileSync } from 'node:fs';

const [, , address = ''] = process.argv;
if (!/^https:\/\/[^/\s]+$/.test(address)) {
  console.error('Give the public address of the bot, without a path: https://bot.school.example');
  process.exit(1);
}
const url = `${address}/slack/events`;
const manifest = JSON.parse(readFileSync(new URL('manifest.json', import.meta.url), 'utf8'));
const { features, settings } = manifest;
features.slash_commands = features.slash_commands.map((command) => ({ ...command, url }));
settings.event_subscriptions.request_url = url;
settings.interactivity.request_url = url;
settings.socket_mode_enabled = false;
console.log(JSON.stringify(manifest, null, 2));
