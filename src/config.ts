// The environment -> typed settings; every mistake at once, each with how to mend it.
import { z } from 'zod';
import words from '../cards/words/nl/settings.json';
import { fillIn } from './app/mistake';
import { parseKeys, type Keyring } from './stores/keys';

export interface Settings {
  port: number;
  dataDir: string;
  /** MongoDB instead of the embedded store; empty for none. */
  mongodbUrl: string;
  /** `school.yaml`; empty = the fictional school, in the playground only. */
  schoolFile: string;
  /** Null when none was given: the playground then makes its own. */
  keys: Keyring | null;
  logLevel: string;
}

/** What stops the start: the setting's name and one sentence. */
export interface WrongSetting {
  setting: string;
  message: string;
}

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const shape = z.object({
  PORT: z.coerce
    .number({ error: words.port })
    .int({ error: words.port })
    .min(0, { error: words.port })
    .max(65_535, { error: words.port })
    .default(3978),
  DATA_DIR: z.string().min(1).default('data'),
  MONGODB_URL: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, { error: words['mongodb-url'] })
    .optional(),
  SCHOOL_FILE: z.string().optional(),
  VIJFSPOREN_KEYS: z.string().optional(),
  LOG_LEVEL: z.enum(LEVELS, { error: words['log-level'] }).default('info'),
  NODE_ENV: z.string().optional(),
});

/** Reads the settings. An empty one counts as left out. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): { ok: true; settings: Settings } | { ok: false; wrong: WrongSetting[] } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = shape.safeParse(given);
  const wrong: WrongSetting[] = parsed.success
    ? []
    : parsed.error.issues.map((issue) => ({ setting: String(issue.path[0]), message: issue.message }));

  // No chat platform has settings yet, so what starts is the playground.
  if (given['NODE_ENV'] === 'production') wrong.push({ setting: 'NODE_ENV', message: words['playground-in-production'] });

  const keys = given['VIJFSPOREN_KEYS'] === undefined ? null : parseKeys(given['VIJFSPOREN_KEYS']);
  if (keys !== null && !keys.ok) {
    for (const mistake of keys.mistakes) {
      wrong.push({ setting: 'VIJFSPOREN_KEYS', message: fillIn(words[`keys-${mistake.why}`], { key: mistake.key }) });
    }
  }
  if (!parsed.success || wrong.length > 0) return { ok: false, wrong };
  const { data } = parsed;
  return {
    ok: true,
    settings: {
      port: data.PORT,
      dataDir: data.DATA_DIR,
      mongodbUrl: data.MONGODB_URL ?? '',
      schoolFile: data.SCHOOL_FILE ?? '',
      keys: keys?.ok === true ? keys.keys : null,
      logLevel: data.LOG_LEVEL,
    },
  };
}
