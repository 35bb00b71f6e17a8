// Which message a person sees first when several fall on one minute (protocol/v1, *Merging*). Imports nothing.

/** Most urgent first; what is not here follows by number. A part of a row (`N5a`, `N12-copy`) counts as its row. */
export const URGENCY: readonly string[] = [
  'N4',
  'N5',
  'N6',
  'N1',
  'N3',
  'N12',
  'N19',
  'N22',
  'N23',
  'N24',
  'N35',
  'N36',
  'N13',
  'N14',
  'N11',
  'N2',
  'N15',
  'N18',
  'N16',
  'N17',
  'N10',
];

/** Rows of which one card speaks for all cases of a person (N21). */
export const ONE_CARD: readonly string[] = ['N21'];

/** Rows that are never part of a digest over several cases (N4-N7). */
export const NEVER_IN_DIGEST: readonly string[] = ['N4', 'N5', 'N6', 'N7'];
