#!/usr/bin/env node
// `npm run class-list -- FILE.csv`: imports the class list into the school document; the file itself is not kept.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importClassList } from './app/import-class-list';
import { fillIn } from './app/mistake';
import { saveSchoolFile } from './app/load-school';
import { WrongSettings } from './app/wrong-settings';
import { wallClock } from './clock';
import { readSettings } from './config';
import { readEnvironment } from './environment';
import type { Instant } from './core/time/instant';
import { openStore, ownKeys } from './open-store';
import { BEGINNING } from './platforms/playground/clock';
import { openMailbox } from './platforms/playground/mailbox';
import { exampleSchool, readSchool } from './read-school';
import type { Keyring } from './stores/keys';
import words from '../cards/words/nl/settings.json';

const ROOT = join(__dirname, '..', '..');

async function main(path: string | undefined): Promise<string[]> {
  if (path === undefined) return [words['class-list-usage']];
  const read = readSettings(readEnvironment());
  if (!read.ok) return read.wrong.map(({ setting, message }) => `${setting}: ${message}`);
  const { settings } = read;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    // Missing, a folder or not ours to read: the advice is the same.
    return [fillIn(words['class-list-no-file'], { file: path })];
  }
  const playground = settings.slack === null && settings.teams === null;
  const place = playground ? { dataDir: settings.dataDir, mongodbUrl: '' } : settings;
  const store = await openStore(place, settings.keys ?? ownKeys(settings.dataDir), playground ? 'playground' : 'vijfsporen');
  try {
    const school = readSchool(settings.schoolFile === '' ? exampleSchool(ROOT).file : settings.schoolFile);
    const now = playground ? await playgroundTime(settings.dataDir, settings.keys ?? ownKeys(settings.dataDir)) : wallClock().now();
    await saveSchoolFile(store, school, now);
    const done = await importClassList(store, school.id, text, now);
    if (done.result === 'refused') return [done.message];
    if (done.result === 'mistakes')
      return [words['class-list-mistakes'], ...done.mistakes.map(({ line, message }) => `${line}: ${message}`)];
    process.stdout.write(
      `${done.changed ? fillIn(words['class-list-imported'], { count: done.pupils }) : words['class-list-unchanged']}\n`,
    );
    return [];
  } finally {
    await store.close();
  }
}

/** The clock of the playground, which people move; a new mentor is told from then on (N28). */
async function playgroundTime(dataDir: string, keys: Keyring): Promise<Instant> {
  const chats = await openStore({ dataDir, mongodbUrl: '' }, keys, 'playground-chats');
  try {
    return (await openMailbox(chats)).clock() ?? BEGINNING;
  } finally {
    await chats.close();
  }
}

main(process.argv[2])
  .catch((error: unknown) => {
    if (error instanceof WrongSettings) return error.wrong.map(({ setting, message }) => `${setting}: ${message}`);
    throw error;
  })
  .then((lines) => {
    if (lines.length === 0) return;
    // Mistakes repeat what stands in the file, so they are for the person at the keyboard and never for the log.
    process.stderr.write(`${lines.join('\n')}\n`);
    process.exitCode = 1;
  });
