// Draws the cards as people see them, for docs/teams.md and docs/slack.md: node test/stores/load-typescript.mjs test/pictures/draw.ts
// With a folder behind it every card in every variant goes there instead, to be looked at. Needs Chromium, at CHROMIUM or its usual place.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { withFewColours } from './few-colours';
import { slackShots } from './slack-shots';
import { DRAW_CARD, teamsShots } from './teams-shots';
import type { Shot } from './shot';
import { SHEET_STYLE, sheetsOf } from './sheets';

const ROOT = join(__dirname, '..', '..');
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const [, , , given] = process.argv;
const folder = given ?? join(ROOT, 'docs', 'pictures');
const whole = given !== undefined;

async function draw(page: Page, name: string, shots: readonly Shot[], style: string): Promise<void> {
  await page.setContent(`<style>${SHEET_STYLE}${style}</style><main></main>`);
  await page.addScriptTag({ path: require.resolve('adaptivecards/dist/adaptivecards.min.js') });
  await page.evaluate(DRAW_CARD);
  const sheets = await sheetsOf(page, shots);
  for (const [index, sheet] of sheets.entries()) {
    const file = `${name}-${index + 1}.png`;
    const picture = withFewColours(await sheet.screenshot({ type: 'png' }));
    writeFileSync(join(folder, file), picture);
    const missing =
      whole || readFileSync(join(ROOT, 'docs', `${name}.md`), 'utf8').includes(`pictures/${file}`)
        ? ''
        : `; docs/${name}.md does not show it`;
    process.stdout.write(`${file}: ${Math.round(picture.length / 1024)} kB${missing}\n`);
  }
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (/^(teams|slack)-\d+\.png$/.test(file)) rmSync(join(folder, file));
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1300, height: 900 }, locale: 'nl-NL' });
    page.on('pageerror', (error) => {
      throw error;
    });
    const teams = teamsShots(whole);
    await draw(page, 'teams', teams.shots, teams.style);
    const slack = slackShots(whole);
    await draw(page, 'slack', slack.shots, slack.style);
  } finally {
    await browser.close();
  }
}

void main();
