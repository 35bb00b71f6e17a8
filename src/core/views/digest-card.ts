// What waited during a vacation, leave or a breakdown, as one message over all cases; or what a deputy took over meanwhile.
import type { Line } from '../cards/card';
import { answerMessage } from './told';
import { cardOf, type AnyCard } from './viewer';

/** A list shows no more at once. */
export const LINES = 7;

/** The lines in the order given, most urgent first; at most seven, the rest stands behind *Toon alles*. */
export function digestCard(lines: readonly Line[]): AnyCard {
  const base = answerMessage({ subject: '', ref: '', about: '', number: '' });
  return cardOf('digest', { ...base, lines: lines.slice(0, LINES), count: lines.length, hasMore: lines.length > LINES });
}
