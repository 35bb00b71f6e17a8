// Entries of a record, written out in a line, for tests of the kernel.
import type { Entry } from '../../../src/core/kernel/entry';
import { at } from '../../fixtures/time-passes';

export const WRITTEN = at('2026-11-24 10:15');

/** An entry that Joris wrote by tapping a card. */
export function entry(seq: number, type: string, data: object = {}, more: Partial<Entry> = {}): Entry {
  return { seq, type, v: 1, writtenAt: WRITTEN, by: 'joris', cause: `card-${seq}`, answer: '', data, ...more };
}
