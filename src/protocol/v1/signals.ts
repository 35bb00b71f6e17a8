// The 24 signals that bullying may be going on (section 3): what somebody notices, never a proof. Keys and order; the words stand in `signals.json`.
import type { RedFlagKind } from './red-flags';

/** By where they are noticed, so that no list is longer than ten boxes. */
export const signalGroups = {
  'at-school': ['withdrawn', 'louder', 'alone', 'lingers', 'things-lost', 'things-broken', 'awkward', 'results-fall'],
  'screen-and-body': ['screen-startles', 'screen-avoided', 'screen-nervous', 'aches', 'bruises', 'sleeps-badly', 'hurts-themselves'],
  'at-home': [
    'not-to-school',
    'silent-about-school',
    'no-visits',
    'no-birthday',
    'not-outside',
    'no-errand-alone',
    'leaves-club',
    'clothes-refused',
    'moody-at-home',
  ],
} as const;

export type SignalGroup = keyof typeof signalGroups;
export type Signal = (typeof signalGroups)[SignalGroup][number];

/** Says something about health: seen only by who leads, the coordinator and the person on call. */
export const healthSignals: readonly Signal[] = ['aches', 'bruises', 'sleeps-badly', 'hurts-themselves'];

/** N4: these are red flags; doubt counts as yes. */
export const redFlagSignals: Readonly<Partial<Record<Signal, RedFlagKind>>> = {
  'bruises': 'injury',
  'hurts-themselves': 'self-harm',
};
