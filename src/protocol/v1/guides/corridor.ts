// The shortest form of a guide: an opening sentence, five lines and what not to say. Keys and order only; the words stand in `guides.json`. Imports nothing.

/** `target`: step 2 (annexes 2 and 6). `no-blame`: annex 4. `confronting`: annex 3. The last two are never mixed on one card (I16). */
export const corridorGuides = {
  'target': ['target-listen', 'target-support', 'target-wish', 'target-next', 'target-name'],
  'no-blame': ['no-blame-story', 'no-blame-effect', 'no-blame-share', 'no-blame-agreement', 'no-blame-next'],
  'confronting': ['confronting-behaviour', 'confronting-limit', 'confronting-reason', 'confronting-change', 'confronting-next'],
} as const;

export type GuideName = keyof typeof corridorGuides;
export type GuideLine = (typeof corridorGuides)[GuideName][number];
