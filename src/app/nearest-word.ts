// Guesses which known word somebody meant.
import { typingErrors } from '../core/school/name-match';

/** The known word that differs least from the typed one, when at most a third of its letters differ; null otherwise. */
export function nearestWord(typed: string, known: readonly string[]): string | null {
  const least = known
    .map((word) => ({ word, errors: typingErrors(typed.toLowerCase(), word.toLowerCase()) }))
    .sort((one, other) => one.errors - other.errors)[0];
  return least !== undefined && least.errors <= Math.max(1, Math.floor(typed.length / 3)) ? least.word : null;
}
