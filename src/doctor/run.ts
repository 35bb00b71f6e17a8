// The command `doctor`: what is asked on the command line, and what it prints.
import { remark, type Remark } from '../app/remark';
import { WrongSettings, type WrongSetting } from '../app/wrong-settings';
import { readSettings, type Settings } from '../config';
import { readSchool } from '../read-school';
import { examine } from './examine';
import { openSchoolStore } from './school-store';
import { isPlatform, unbind } from './unbind';
import words from '../../cards/words/nl/doctor.json';

export interface Asked {
  /** What stands behind the command: nothing, or `unbind`, an address, and perhaps a platform. */
  args: readonly string[];
  environment: Readonly<Record<string, string | undefined>>;
  /** The folder of the project. */
  root: string;
  /** Prints one line. It may name people of the school file, so it is for the screen and never for a log. */
  print(line: string): void;
}

/** Between the state of a line and what it says. */
const GAP = 2;

/** Gives the exit code: 1 when something must be mended, or could not be done. */
export async function runDoctor({ args, environment, root, print }: Asked): Promise<0 | 1> {
  const remarks = await answerTo(args, environment, root).catch((error: unknown) => {
    if (error instanceof WrongSettings) return inSettings(error.wrong);
    throw error;
  });
  const width = Math.max(...[words.ok, words.note, words.mend].map((state) => state.length)) + GAP;
  for (const { state, text } of remarks) print(`${words[state].padEnd(width)}${text}`);
  const count = remarks.filter(({ state }) => state === 'mend').length;
  if (args.length === 0) print(count === 0 ? words['all-well'] : remark('mend', words['mend-count'], { count }).text);
  return count === 0 ? 0 : 1;
}

async function answerTo(args: readonly string[], environment: Asked['environment'], root: string): Promise<Remark[]> {
  const read = readSettings(environment);
  if (!read.ok) return inSettings(read.wrong);
  if (args.length === 0) return examine(read.settings, root);
  const [command, email = '', platform = '', ...more] = args;
  const understood = command === 'unbind' && email !== '' && (platform === '' || isPlatform(platform)) && more.length === 0;
  return understood ? letGo(read.settings, email, platform) : [remark('mend', words.usage)];
}

async function letGo(settings: Settings, email: string, platform: string): Promise<Remark[]> {
  if (settings.slack === null && settings.teams === null) return [remark('mend', words['nothing-on'])];
  const file = readSchool(settings.schoolFile);
  const store = await openSchoolStore(settings);
  if (store === undefined) return [remark('mend', words['unbind-no-store'])];
  try {
    return await unbind(store, file, email, platform);
  } finally {
    await store.close();
  }
}

function inSettings(wrong: readonly WrongSetting[]): Remark[] {
  return wrong.map(({ setting, message }) => remark('mend', words.settings, { setting, message }));
}
