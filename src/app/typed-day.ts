// Reads a day as people write it in files.
import type { Day } from '../core/time/instant';

/** The day of `2026-10-05`, `5-10-2026` or `05/10/2026`; null when it is written otherwise or does not exist. */
export function readDay(text: string): Day | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const dutch = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text);
  const [year, month, day] = iso !== null ? iso.slice(1) : (dutch?.slice(1).reverse() ?? []);
  if (year === undefined || month === undefined || day === undefined) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  // `Date` turns 31 April into 1 May instead of refusing it.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null;
}
