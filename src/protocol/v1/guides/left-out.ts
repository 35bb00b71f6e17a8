// What the source has and no guide says, on purpose: each with why.
import type { AnnexPoint } from './annexes';

export const leftOut: readonly { what: AnnexPoint | string; why: 'fault-of-the-target' | 'punishment-lines' | 'untruth' }[] = [
  { what: 'annex 6 week 2', why: 'fault-of-the-target' },
  { what: 'section 7 coordinator, behaviour of the target', why: 'fault-of-the-target' },
  { what: 'annex 4 point 4, that somebody else told', why: 'untruth' },
  { what: 'section 9 phase 1, writing lines', why: 'punishment-lines' },
];
