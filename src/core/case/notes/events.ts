// One line about the case, and "all is quiet" (N27).
import type { EventTable } from '../../kernel/fold';
import { dayOf } from '../../time/instant';
import type { CaseState } from '../case';

export interface NoteEvents {
  /** `pupil`: what a co-mentor writes is about the own pupil (I17). */
  'note-written': { text: string; pupil?: string };
  'quiet-said': { why: string };
}

export const noteEvents: EventTable<CaseState, NoteEvents> = {
  'note-written': {
    v: 1,
    apply: (state, { text, pupil }, entry) => {
      const noted = { seq: entry.seq, at: entry.writtenAt, by: entry.by };
      if (pupil === undefined) return { noted };
      const on = entry.happenedOn ?? dayOf(entry.writtenAt);
      return { noted, pupilNotes: [...(state.pupilNotes ?? []), { seq: entry.seq, pupil, on, text }] };
    },
  },
  'quiet-said': {
    v: 1,
    apply: (_state, _data, entry) => ({ quiet: { seq: entry.seq, at: entry.writtenAt, by: entry.by } }),
  },
};
