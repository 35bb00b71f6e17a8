// A real school in a folder of its own: its file, its key, its class list read as a school reads it.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeClassList, largeSchoolFile, ROOT } from './large-school';
import { environmentOf, type AppSettings } from './own-process';

export interface SchoolFolder {
  folder: string;
  /** What the app is told, those of its platform included. */
  settings: AppSettings;
  remove(): void;
}

/** 60 classes with a mentor each, and 1,200 pupils. @param staff everybody who works there beside the people of the example; `platform` the settings of Slack or Teams. */
export function schoolFolder(staff: readonly string[], platform: AppSettings): SchoolFolder {
  const folder = mkdtempSync(join(tmpdir(), 'vijfsporen-bench-'));
  const file = join(folder, 'school.yaml');
  const classList = join(folder, 'pupils.csv');
  writeFileSync(file, largeSchoolFile(staff));
  writeFileSync(classList, largeClassList());
  const settings = { ...platform, SCHOOL_FILE: file, VIJFSPOREN_KEYS: `bench:${randomBytes(32).toString('base64')}` };
  execFileSync(process.execPath, [join(ROOT, 'dist/src/class-list.js'), classList], {
    cwd: folder,
    env: environmentOf(folder, settings),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { folder, settings, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
