// N4: the ten kinds of red flag. Doubt counts as yes. Imports nothing.

export const RED_FLAG_KINDS = [
  'self-harm',
  'words-about-dying',
  'injury', // bruises too
  'weapon',
  'extortion',
  'violence-by-several',
  'locked-up', // or waylaid
  'sexual', // an image or an act, between pupils
  'threat', // a concrete one
  'stalking',
] as const;

export type RedFlagKind = (typeof RED_FLAG_KINDS)[number];
