// The environment -> typed settings; every mistake at once, each with how to mend it.
import { z } from 'zod';
import words from '../cards/words/nl/settings.json';
import { fillIn } from './app/mistake';
import type { WrongSetting } from './app/wrong-settings';
import { readSlackSettings, type SlackSettings } from './platforms/slack/settings';
import type { TeamsSettings } from './platforms/teams/open-teams';
import { readTeamsSettings } from './platforms/teams/settings';
import { parseKeys, type Keyring } from './stores/keys';

export interface Settings {
  port: number;
  /** Where a school listens; the playground never listens to other machines. */
  host: string;
  dataDir: string;
  /** MongoDB instead of the embedded store; empty for none. The playground keeps its own file. */
  mongodbUrl: string;
  /** Empty = the fictional school, in the playground only. */
  schoolFile: string;
  /** Null when none was given: the playground then makes its own. */
  keys: Keyring | null;
  logLevel: string;
  /** Null when the platform is not set up. When none is, what starts is the playground. */
  slack: SlackSettings | null;
  teams: TeamsSettings | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const port = { error: words.port };

const shape = z.object({
  PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(3978),
  HOST: z.string().regex(/^\S+$/, { error: words.host }).default('127.0.0.1'),
  DATA_DIR: z.string().default('data'),
  MONGODB_URL: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, { error: words['mongodb-url'] })
    .default(''),
  SCHOOL_FILE: z.string().default(''),
  LOG_LEVEL: z.enum(LEVELS, { error: words['log-level'] }).default('info'),
});

/** Reads the settings. An empty one counts as left out. */
export function readSettings(environment: Environment): { ok: true; settings: Settings } | { ok: false; wrong: WrongSetting[] } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const wrong: WrongSetting[] = [];
  const parsed = shape.safeParse(given);
  if (!parsed.success) wrong.push(...parsed.error.issues.map(({ path, message }) => ({ setting: String(path[0]), message })));

  const slack = readSlackSettings(given);
  const teams = readTeamsSettings(given);
  for (const reading of [slack, teams]) if ('wrong' in reading) wrong.push(...reading.wrong);
  const keys = readKeys(given, wrong);

  const playground = !('wrong' in slack) && !slack.on && !('wrong' in teams) && !teams.on;
  if (playground) {
    if (given['NODE_ENV'] === 'production') wrong.push({ setting: 'NODE_ENV', message: words['playground-in-production'] });
  } else {
    if (keys === null && given['VIJFSPOREN_KEYS'] === undefined) wrong.push({ setting: 'VIJFSPOREN_KEYS', message: words['keys-missing'] });
    if (given['SCHOOL_FILE'] === undefined) wrong.push({ setting: 'SCHOOL_FILE', message: words['school-needed'] });
  }
  if (!parsed.success || 'wrong' in slack || 'wrong' in teams || wrong.length > 0) return { ok: false, wrong };
  const { data } = parsed;
  return {
    ok: true,
    settings: {
      port: data.PORT,
      host: data.HOST,
      dataDir: data.DATA_DIR,
      mongodbUrl: data.MONGODB_URL,
      schoolFile: data.SCHOOL_FILE,
      keys,
      logLevel: data.LOG_LEVEL,
      slack: slack.on ? slack.settings : null,
      teams: teams.on ? teams.settings : null,
    },
  };
}

function readKeys(given: Environment, wrong: WrongSetting[]): Keyring | null {
  const text = given['VIJFSPOREN_KEYS'];
  if (text === undefined) return null;
  const parsed = parseKeys(text);
  if (parsed.ok) return parsed.keys;
  for (const { key, why } of parsed.mistakes) wrong.push({ setting: 'VIJFSPOREN_KEYS', message: fillIn(words[`keys-${why}`], { key }) });
  return null;
}
