#!/usr/bin/env node
// Starts Vijfsporen: settings from the environment (and `.env`), everything built, stopped in reverse on a signal.
import { join } from 'node:path';
import { fillIn } from './app/mistake';
import { WrongSettings, type WrongSetting } from './app/wrong-settings';
import { readArguments } from './arguments';
import { readSettings } from './config';
import { readEnvironment } from './environment';
import { start } from './start';
import words from '../cards/words/nl/settings.json';

/** `dist/src/main.js` -> the folder of the project. */
const ROOT = join(__dirname, '..', '..');

async function main(): Promise<void> {
  const { fresh, wrong } = readArguments(process.argv.slice(2));
  const read = readSettings(readEnvironment());
  if (!read.ok || wrong.length > 0) return say([...wrong, ...(read.ok ? [] : read.wrong)]);
  const running = await start(read.settings, ROOT, fresh);
  const sentence = running.platforms.includes('playground') ? words.playground : words.listening;
  process.stdout.write(`${fillIn(sentence, { url: running.url, platforms: running.platforms.join(', ') })}\n`);

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void running.stop().then(() => process.exit(0));
    });
  }
}

/** Everything that must be mended, and the end. */
function say(wrong: readonly WrongSetting[]): void {
  const lines = wrong.map(({ setting, message }) => `- ${setting}: ${message}`);
  process.stderr.write(`${[words.heading, ...lines].join('\n')}\n`);
  process.exitCode = 1;
}

main().catch((error: unknown) => {
  if (!(error instanceof WrongSettings)) throw error;
  say(error.wrong);
});
