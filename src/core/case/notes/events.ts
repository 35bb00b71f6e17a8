// One line about the case, and "all is quiet" (N27).
import type { EventTable } from '../../kernel/fold';
import type { CaseState } from '../case';

export interface NoteEvents {
  'note-written': { text: string };
  'quiet-said': { why: string };
}

export const noteEvents: EventTable<CaseState, NoteEvents> = {
  'note-written': {
    v: 1,
    apply: (state, _, entry) => ({ ...state, noted: { seq: entry.seq, at: entry.writtenAt, by: entry.by } }),
  },
  'quiet-said': {
    v: 1,
    apply: (state, _, entry) => ({ ...state, quiet: { seq: entry.seq, at: entry.writtenAt, by: entry.by } }),
  },
};
