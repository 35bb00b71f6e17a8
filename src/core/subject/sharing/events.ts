// What was said about help with a talk, and the day that came of it.
import type { Day } from '../../time/instant';
import type { SharedEvents } from '../shared-events';

export interface SharingEvents {
  /** An answer that shares or hands on gave the talk this due day (N3, N11, N12). `late`: it was the answer to "it is late". */
  'day-set': { talk: string; on: Day; late: boolean };
  /** What holds who leads back (N10); asks the coordinator to think along. */
  'block-said': { talk: string; reason: string; note: string };
}

export const sharingEvents: SharedEvents<SharingEvents> = {
  'day-set': {
    v: 1,
    apply: (state, { talk, on, late }, entry) => ({
      talks: state.talks.map((one) => {
        if (one.id !== talk) return one;
        const answers = (one.set?.answers ?? 0) + (late ? 1 : 0);
        return { ...one, set: { seq: entry.seq, on, by: entry.by, at: entry.writtenAt, why: 'answer' as const, answers } };
      }),
    }),
  },
  'block-said': { v: 1, apply: () => ({}) },
};
