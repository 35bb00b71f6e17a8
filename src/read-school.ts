// The school file that the settings name, or the fictional school that comes with the code.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fillIn } from './app/mistake';
import { readSchoolFile } from './app/school-file';
import { WrongSettings } from './app/wrong-settings';
import type { SchoolFile } from './core/school/school';
import words from '../cards/words/nl/settings.json';

/** Reads and checks a school file. Throws `WrongSettings` with every mistake at its line. */
export function readSchool(path: string): SchoolFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    // Whatever keeps it from being read, what can be done about it is the same.
    throw new WrongSettings([{ setting: 'SCHOOL_FILE', message: fillIn(words['school-missing'], { file: basename(path) }) }]);
  }
  const read = readSchoolFile(text);
  if (read.ok) return read.school;
  throw new WrongSettings(
    read.mistakes.map(({ line, message }) => ({
      setting: 'SCHOOL_FILE',
      message: `${fillIn(words['school-line'], { file: basename(path), line, message: '' })}${message}`,
    })),
  );
}

/** The fictional school and its class list, in the folder of the project. */
export const exampleSchool = (root: string): { file: string; classList: string } => ({
  file: join(root, 'school.example.yaml'),
  classList: readFileSync(join(root, 'school.example.csv'), 'utf8'),
});
