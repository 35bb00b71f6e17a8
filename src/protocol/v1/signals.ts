// The 24 signals (source 003, section 3), in three groups of eight: a list of checkboxes holds ten on a phone.
import type { RedFlagKind } from './red-flags';

/** What a signal means beside itself. */
export interface Signal {
  /** Seen only by who leads, the coordinator and the person on call. */
  health?: true;
  /** Counts as a red flag of this kind (N4). */
  redFlag?: RedFlagKind;
}

export const signals = {
  behaviour: {
    'withdrawn': {},
    'louder': {},
    'alone': {},
    'lingers-in-class': {},
    'awkward-with-others': {},
    'startles-at-phone': {},
    'avoids-computer': {},
    'nervous-about-online': {},
  },
  schoolAndHome: {
    'avoids-school': {},
    'silent-about-school': {},
    'no-friends-over': {},
    'lower-results': {},
    'no-birthday-party': {},
    'stays-inside': {},
    'no-errand-alone': {},
    'left-a-club': {},
  },
  bodyAndThings: {
    'things-lost': {},
    'things-broken': {},
    'refuses-clothes': {},
    'irritable-at-home': {},
    'headaches': { health: true },
    'sleeps-badly': { health: true },
    'bruises': { health: true, redFlag: 'injury' },
    'hurts-themselves': { health: true, redFlag: 'self-harm' },
  },
} as const satisfies Record<string, Record<string, Signal>>;

export type SignalGroup = keyof typeof signals;
export type SignalId = { [Group in SignalGroup]: keyof (typeof signals)[Group] }[SignalGroup];
