// Which message a person sees first when several fall on one minute (protocol/v1, *Merging*). Imports nothing.

/** Most urgent first; what is not here follows by number. A part of a row (`N5a`, `N12-copy`) counts as its row. */
export const URGENCY: readonly string[] = [
  'N4', // a red flag
  'N5', // that nobody saw
  'N6', // seen, and nothing written
  'N1', // a new report
  'N3', // that nobody picks up
  'N12', // a talk that is late
  'N19', // worse, or a break
  'N22', // the lead is offered
  'N23', // and not taken
  'N24', // a high level stands still
  'N35', // a tap is needed
  'N36', // a co-mentor is asked
  'N13', // a talk is today
  'N14', // or has passed
  'N11', // a talk is due
  'N2', // not picked up yet
  'N15', // a vacation comes
  'N18', // a follow-up is open
  'N16', // a follow-up of step 3
  'N17', // a round of step 5
  'N10', // a talk without a day
];

/** Rows of which one card speaks for all cases of a person (N21). */
export const ONE_CARD: readonly string[] = ['N21'];

/** Rows that are never part of a digest over several cases (N4-N7). */
export const NEVER_IN_DIGEST: readonly string[] = ['N4', 'N5', 'N6', 'N7'];
