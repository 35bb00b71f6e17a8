// The number with which a bug is found in the log: short enough to read out by phone.
import type { Ids } from './ports';

/** Six characters: `K7M-42X`. */
export function problemNumber(ids: Ids): string {
  const letters = ids
    .next()
    .replace(/[^a-z0-9]/gi, '')
    .slice(-6)
    .toUpperCase();
  return `${letters.slice(0, 3)}-${letters.slice(3)}`;
}
