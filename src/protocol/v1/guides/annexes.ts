// What the annexes of the source hold, counted: each part with its number of points. Guides name these as their sources. Imports nothing.

export const annexParts = {
  'annex 1 agreement': 19,
  'annex 1 own line': 3,
  'annex 1 parents': 1,
  'annex 2 question': 9,
  'annex 2 aspect': 4,
  'annex 3 aim': 3,
  'annex 3 contrast': 1,
  'annex 3 mark': 4,
  'annex 3 cause': 3,
  'annex 3 close': 4,
  'annex 4 point': 17,
  'annex 4 posture': 2,
  'annex 4 question': 3,
  'annex 4 information': 1,
  'annex 4 practice': 2,
  'annex 4 week': 3,
  'annex 4 attention': 3,
  'annex 5 step': 11,
  'annex 6 step': 9,
  'annex 6 posture': 1,
  'annex 6 question': 5,
  'annex 6 information': 3,
  'annex 6 practice': 1,
  'annex 6 week': 3,
  'annex 7 point': 10,
} as const;

export type AnnexPart = keyof typeof annexParts;
/** One point of an annex: `annex 4 point 7`. */
export type AnnexPoint = `${AnnexPart} ${number}`;
