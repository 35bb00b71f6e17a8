// The app package for Teams, from manifest/teams and the settings: npm run manifest [-- https://www.school.example]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { zip } from './zip.mjs';

const FOLDER = new URL('../manifest/teams/', import.meta.url);
const DIST = new URL('../dist/', import.meta.url);
const NAME = 'vijfsporen-teams.zip';
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const settings = { ...(existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {}), ...process.env };
const appId = settings.TEAMS_APP_ID ?? '';
const [, , site = ''] = process.argv;

if (appId !== '' && !GUID.test(appId))
  stop(`TEAMS_APP_ID is no id of an app registration: ${appId}. Take over the Microsoft App ID of the bot.`);
if (site !== '' && !/^https:\/\/[^\s/]+$/.test(site)) stop(`Give the website of the school without a path: https://www.school.example`);

const manifest = JSON.parse(readFileSync(new URL('manifest.json', FOLDER), 'utf8'));
if (appId === '') {
  console.error(
    'TEAMS_APP_ID is not set: this package has an id of zeros, and Teams will not take it. Set it in .env, then make the package again.',
  );
} else {
  manifest.id = appId;
  for (const bot of manifest.bots) bot.botId = appId;
}
if (site === '') {
  console.error('No website was given: the links to /privacy and /voorwaarden go nowhere. npm run manifest -- https://www.school.example');
} else {
  for (const key of ['websiteUrl', 'privacyUrl', 'termsOfUseUrl']) {
    manifest.developer[key] = `${site}${new URL(manifest.developer[key]).pathname}`;
  }
}

const read = (name) => readFileSync(new URL(name, FOLDER));
const names = [manifest.icons.color, manifest.icons.outline, ...manifest.localizationInfo.additionalLanguages.map(({ file }) => file)];
const files = {
  'manifest.json': Buffer.from(JSON.stringify(manifest, null, 2)),
  ...Object.fromEntries(names.map((name) => [name, read(name)])),
};
mkdirSync(DIST, { recursive: true });
writeFileSync(new URL(NAME, DIST), zip(files));
console.log(`dist/${NAME}: ${Object.keys(files).join(', ')}`);

function stop(message) {
  console.error(message);
  process.exit(1);
}
