// Two cases about the same pupils, in which target and bully stand the other way round (I17).
import type { SharedEvents } from '../shared-events';
import { changed } from '../changes';
import type { Involved, Mirror } from '../subject';

/** How the other case stands, as this one keeps it. */
type Standing = Pick<Mirror, 'to' | 'step2On' | 'over' | 'lead'>;

export interface MirrorEvents {
  /** Somebody said that the target did it too, against this pupil: a case of its own is opened under `to`, or found. */
  'mirror-asked': { to: string; pupil: string; words: string };
  /** The report that such a case grows from: who did it is known at once. */
  'mirror-begun': { people: Omit<Involved, 'key'>[]; mirror: Standing & { number: string } };
  'mirror-linked': Standing & { number: string };
  /** What changed there: step 2 was held, it ended, or somebody else leads it. */
  'mirror-followed': Standing;
  /** They are not each other's mirror any more. */
  'mirror-parted': { to: string };
}

export const mirrorEvents: SharedEvents<MirrorEvents> = {
  'mirror-asked': {
    v: 1,
    apply: (state, { to, pupil }, { seq, by, writtenAt }) => ({
      mirrorsAsked: [...(state.mirrorsAsked ?? []), { seq, at: writtenAt, by, to, pupil }],
    }),
  },
  'mirror-begun': {
    v: 1,
    apply: (state, { people, mirror }, { seq }) => ({
      people: [...state.people, ...people.map((one, index) => ({ ...one, key: `p${state.people.length + index + 1}` }))],
      mirrors: [{ ...mirror, seq }],
    }),
  },
  'mirror-linked': {
    v: 1,
    apply: (state, mirror, { seq }) => ({
      mirrors: [...(state.mirrors ?? []).filter(({ to }) => to !== mirror.to), { ...mirror, seq }],
    }),
  },
  'mirror-followed': {
    v: 1,
    apply: (state, { to, ...standing }, { seq }) => ({
      mirrors: changed(state.mirrors ?? [], (one) => one.to === to, { ...standing, seq }),
    }),
  },
  'mirror-parted': { v: 1, apply: (state, { to }) => ({ mirrors: (state.mirrors ?? []).filter((one) => one.to !== to) }) },
};
