// A school as an administrator has it on a server: school.yaml, a key, a data folder; and the doctor, asked as on the command line.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importClassList } from '../../src/app/import-class-list';
import { saveSchoolFile } from '../../src/app/load-school';
import type { Store } from '../../src/app/ports';
import { schoolDocumentId } from '../../src/core/school/revision';
import type { School } from '../../src/core/school/school';
import { runDoctor } from '../../src/doctor/run';
import { openStore } from '../../src/open-store';
import { exampleSchool, readSchool } from '../../src/read-school';
import { parseKeys } from '../../src/stores/keys';

export const ROOT = join(__dirname, '..', '..');
/** 32 bytes. */
const KEY = `2026a:${Buffer.alloc(32, 7).toString('base64')}`;

export type Environment = Record<string, string>;

export interface Told {
  code: number;
  lines: string[];
  /** Lines that must be mended, without the word before them. */
  wrong: string[];
  notes: string[];
  fine: string[];
}

export interface ASchool {
  schoolFile: string;
  dataDir: string;
  /** The settings of every platform alike. */
  environment: Environment;
  /** The store of the bot, opened beside everybody else's. */
  open(): Promise<Store>;
  /** The school document as it is stored now. */
  stored(): Promise<School>;
  /** Writes school.yaml anew. */
  fileBecomes(change: (text: string) => string): void;
  /** Reads the class list in, as `npm run class-list` does. */
  readsClassList(): Promise<void>;
  asks(platform: Environment, ...args: string[]): Promise<Told>;
  /** @param root instead of the folder of the project, for its package. */
  asksIn(root: string, platform: Environment, ...args: string[]): Promise<Told>;
  isGone(): void;
}

/** The school of the example file; nothing is stored yet. */
export function aSchool(): ASchool {
  const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  const [schoolFile, dataDir] = [join(folder, 'school.yaml'), join(folder, 'data')];
  const example = exampleSchool(ROOT);
  writeFileSync(schoolFile, readFileSync(example.file, 'utf8'));
  const environment = { SCHOOL_FILE: schoolFile, DATA_DIR: dataDir, VIJFSPOREN_KEYS: KEY, LOG_LEVEL: 'silent', PORT: '0' };

  const open = async (): Promise<Store> => {
    const parsed = parseKeys(KEY);
    if (!parsed.ok) throw new Error('the key of the test is no key');
    return openStore({ dataDir, mongodbUrl: '' }, parsed.keys, 'vijfsporen');
  };
  const withStore = async <Found>(work: (store: Store) => Promise<Found>): Promise<Found> => {
    const store = await open();
    return work(store).finally(() => store.close());
  };
  const asksIn = async (root: string, platform: Environment, ...args: string[]): Promise<Told> => {
    const lines: string[] = [];
    const code = await runDoctor({ args, environment: { ...environment, ...platform }, root, print: (line) => void lines.push(line) });
    const saying = (state: string): string[] => lines.filter((line) => line.startsWith(`${state}  `)).map((line) => line.slice(8));
    return { code, lines, wrong: saying('mis'), notes: saying('let op'), fine: saying('goed') };
  };

  return {
    ...{ schoolFile, dataDir, environment, open, asksIn },
    stored: () => withStore(async (store) => (await store.load(schoolDocumentId(readSchool(schoolFile).id)))?.body as School),
    fileBecomes: (change) => writeFileSync(schoolFile, change(readFileSync(schoolFile, 'utf8'))),
    readsClassList: () =>
      withStore(async (store) => {
        const school = readSchool(schoolFile);
        await saveSchoolFile(store, school, 0);
        await importClassList(store, school.id, example.classList, 0);
      }),
    asks: (platform, ...args) => asksIn(ROOT, platform, ...args),
    isGone: () => rmSync(folder, { recursive: true, force: true }),
  };
}
