// What cannot wait: raised, seen, spoken about, written down (N4-N6).
import type { PersonId, Weekday } from '../../school/school';
import { dayOf, type Day, type Instant } from '../../time/instant';
import { changed } from '../changes';
import type { SharedEvents } from '../shared-events';

export interface RedFlagEvents {
  /** `words`: when it came up after the report. */
  'red-flag-raised': { kinds: string[]; words?: string };
  'red-flag-seen': { seq: number };
  'red-flag-named': { seq: number; kinds: string[] };
  /** The reporter phoned somebody: it shows, it does not stop N5. */
  'red-flag-spoken': { seq: number; with: string; spokeAt: Instant };
  'red-flag-written': { seq: number; done: string; withPupil: string; who: string };
  /** Until school begins again (N6). */
  'red-flag-arranged': { seq: number; parents: 'told' | 'not-yet'; phoneBy: PersonId; phoneOn: Weekday[] };
  /** N26: the pupil was phoned on that day. */
  'pupil-phoned': { seq: number; on: Day };
}

export const redFlagEvents: SharedEvents<RedFlagEvents> = {
  'red-flag-raised': {
    v: 1,
    apply: (state, raised, entry) => ({
      severe: state.severe ?? { seq: entry.seq, on: dayOf(entry.writtenAt), by: entry.by, why: 'red-flag' },
      redFlags: [...state.redFlags, { seq: entry.seq, at: entry.writtenAt, by: entry.by, ...raised }],
    }),
  },
  'red-flag-seen': {
    v: 1,
    apply: (state, { seq }, entry) => ({
      redFlags: changed(state.redFlags, (flag) => flag.seq === seq, { seen: { seq: entry.seq, at: entry.writtenAt, by: entry.by } }),
    }),
  },
  'red-flag-named': {
    v: 1,
    apply: (state, { seq, kinds }) => ({ redFlags: changed(state.redFlags, (flag) => flag.seq === seq, { kinds }) }),
  },
  'red-flag-spoken': {
    v: 1,
    apply: (state, data) => ({
      redFlags: changed(state.redFlags, (flag) => flag.seq === data.seq, { spoke: { with: data.with, at: data.spokeAt } }),
    }),
  },
  'red-flag-written': {
    v: 1,
    apply: (state, { seq, done, withPupil }, entry) => ({
      redFlags: changed(state.redFlags, (flag) => flag.seq === seq, {
        written: { seq: entry.seq, at: entry.writtenAt, by: entry.by, done, withPupil },
      }),
    }),
  },
  'red-flag-arranged': {
    v: 1,
    apply: (state, { seq, parents, phoneBy, phoneOn }, entry) => ({
      redFlags: changed(state.redFlags, (flag) => flag.seq === seq, {
        arranged: { seq: entry.seq, at: entry.writtenAt, by: entry.by, parents, phoneBy, phoneOn },
      }),
    }),
  },
  'pupil-phoned': {
    v: 1,
    apply: (state, { seq, on }, entry) => ({
      redFlags: state.redFlags.map((flag) =>
        flag.seq === seq ? { ...flag, phoned: [...(flag.phoned ?? []), { on, seq: entry.seq, at: entry.writtenAt, by: entry.by }] } : flag,
      ),
    }),
  },
};
