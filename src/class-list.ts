#!/usr/bin/env node
// `npm run class-list -- FILE.csv`: imports the class list into the school document; the file itself is not kept.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importClassList } from './app/import-class-list';
import { fillIn } from './app/mistake';
import { saveSchoolFile } from './app/load-school';
import { readSettings } from './config';
import { readEnvironment } from './environment';
import { openStore, ownKeys, WrongSettings } from './open-store';
import { exampleSchool, readSchool } from './read-school';
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
    await saveSchoolFile(store, school);
    const done = await importClassList(store, school.id, text);
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
