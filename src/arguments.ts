// What may stand behind `npm start --`.
import type { WrongSetting } from './app/wrong-settings';
import words from '../cards/words/nl/settings.json';

const FRESH = '--fresh';

/** Whether the playground begins anew, and every word that the start does not know: a typing mistake must not begin something else. */
export function readArguments(given: readonly string[]): { fresh: boolean; wrong: WrongSetting[] } {
  const unknown = given.filter((word) => word !== FRESH);
  return { fresh: given.includes(FRESH), wrong: unknown.map((setting) => ({ setting, message: words.argument })) };
}
