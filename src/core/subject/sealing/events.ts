// What the coordinator seals: a pupil, the words of one entry, or everything. That it was done, by whom and why, stays (I11).
import type { SharedEvents } from '../shared-events';
import type { Involved } from '../subject';

export interface SealingEvents {
  /**
   * A pupil who does not belong in it. `pupil`: the key; empty for who was only named by a reporter. `hides`: what of the name is taken
   * out of texts. `talks`: the talks that were about nobody else, and leave with the pupil. `instead`: who was meant, for a wrong target.
   */
  'pupil-sealed': Pick<Involved, 'name' | 'number'> & {
    pupil: string;
    hides: string[];
    talks: string[];
    why: string;
    instead?: Pick<Involved, 'name' | 'class' | 'number'>;
  };
  /** The own words of this entry. */
  'words-sealed': { entry: number; why: string };
  'record-sealed': { why: string };
}

/** What leaves the record is taken out before the fold (`sealed-entries.ts`): these say only that something was. */
export const sealingEvents: SharedEvents<SealingEvents> = {
  'pupil-sealed': {
    v: 1,
    apply: (state, { pupil, talks, why }, { seq, by, writtenAt }) => ({
      sealed: [...(state.sealed ?? []), { seq, at: writtenAt, by, what: 'pupil' as const, why, pupil, talks }],
    }),
  },
  'words-sealed': {
    v: 1,
    apply: (state, { why }, { seq, by, writtenAt }) => ({
      sealed: [...(state.sealed ?? []), { seq, at: writtenAt, by, what: 'words' as const, why, pupil: '', talks: [] }],
    }),
  },
  'record-sealed': {
    v: 1,
    apply: (state, { why }, { seq, by, writtenAt }) => ({
      status: 'sealed' as const,
      sealed: [{ seq, at: writtenAt, by, what: 'all' as const, why, pupil: '', talks: [] }],
      // I12: the reporter hears that it is finished, and nothing else.
      progress: [...state.progress, { kind: 'looked-into' as const, seq, at: writtenAt }],
    }),
  },
};
