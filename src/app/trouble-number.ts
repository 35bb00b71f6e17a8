// The number under which something that broke is found in the log.
import type { Ids } from './ports';

/** Six characters that can be read out by phone: `K7M-42X`. */
export function troubleNumber(ids: Ids): string {
  const letters = ids
    .next()
    .replace(/[^a-z0-9]/gi, '')
    .slice(-6)
    .toUpperCase();
  return `${letters.slice(0, 3)}-${letters.slice(3)}`;
}
