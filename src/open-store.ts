// Opens the sealed store that the settings name; what is wrong with it is said in Dutch, with how to mend it.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreFault, type Store } from './app/ports';
import { fillIn } from './app/mistake';
import { WrongSettings, type WrongSetting } from './app/wrong-settings';
import type { Settings } from './config';
import { KeyFault, parseKeys, type Keyring } from './stores/keys';
import { LibsqlStore } from './stores/libsql';
import { MongoStore } from './stores/mongo';
import { SealedStore } from './stores/sealed';
import words from '../cards/words/nl/settings.json';

const DATA_AWAY: WrongSetting = { setting: 'DATA_DIR', message: words['data-away'] };

/** Opens `<name>.db` in the data folder, or the database that the MongoDB address names. Throws `WrongSettings`. */
export async function openStore(settings: Pick<Settings, 'dataDir' | 'mongodbUrl'>, keys: Keyring, name: string): Promise<Store> {
  try {
    const rows = settings.mongodbUrl === '' ? LibsqlStore.open(fileOf(settings.dataDir, name)) : await MongoStore.open(settings.mongodbUrl);
    try {
      return await SealedStore.open(rows, keys);
    } catch (error) {
      await rows.close();
      throw error;
    }
  } catch (error) {
    if (error instanceof KeyFault) throw new WrongSettings(keyMistakes(error));
    if (!(error instanceof StoreFault)) throw error;
    if (settings.mongodbUrl === '') throw new WrongSettings([DATA_AWAY]);
    throw new WrongSettings([{ setting: 'MONGODB_URL', message: fillIn(words['mongodb-away'], { reason: error.message }) }]);
  }
}

/** Whether there is anything to open; asking makes nothing. What a MongoDB server has is known only once it is opened. */
export function hasStore({ dataDir, mongodbUrl }: Pick<Settings, 'dataDir' | 'mongodbUrl'>, name: string): boolean {
  return mongodbUrl !== '' || existsSync(fileOf(dataDir, name));
}

function fileOf(dataDir: string, name: string): string {
  return join(dataDir, `${name}.db`);
}

/** The playground's own key, made at the first start and readable by its owner only. Throws `WrongSettings`. */
export function ownKeys(dataDir: string): Keyring {
  const parsed = parseKeys(keyFileIn(dataDir));
  if (parsed.ok) return parsed.keys;
  throw new WrongSettings(
    parsed.mistakes.map(({ key, why }) => ({ setting: 'playground.key', message: fillIn(words[`keys-${why}`], { key }) })),
  );
}

function keyFileIn(dataDir: string): string {
  const file = join(dataDir, 'playground.key');
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (!existsSync(file)) writeFileSync(file, `playground:${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
    return readFileSync(file, 'utf8');
  } catch {
    // Whatever keeps the folder shut, what can be done about it is the same.
    throw new WrongSettings([DATA_AWAY]);
  }
}

function keyMistakes({ wrong, missing }: KeyFault): WrongSetting[] {
  return [
    ...wrong.map((key) => ({ setting: 'VIJFSPOREN_KEYS', message: fillIn(words['keys-wrong'], { key }) })),
    ...missing.map((key) => ({ setting: 'VIJFSPOREN_KEYS', message: fillIn(words['keys-gone'], { key }) })),
  ];
}
