// A correction is a new entry about an older one; the kernel lays its fields over the older one before the fold (I11).
import type { CORRECTED } from '../../kernel/fold';

export interface CorrectionEvents {
  /** `fields` by the names that the corrected entry has for them. */
  [CORRECTED]: { seq: number; fields: Readonly<Record<string, string>>; why: string };
}
