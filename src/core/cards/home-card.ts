// Data of the first page of somebody, on a platform that has one.
import type { Day } from '../time/instant';
import type { Card } from './card';
import type { TrackLine } from './case-cards';

/** How far one track is; no names, since a first page can be read over a shoulder. */
export type HomeTrack = Pick<TrackLine, 'state' | 'doneOn' | 'nextOn' | 'silentSinceOn'>;

export interface HomeCards {
  /** The cases that the reader leads, each with its five tracks, and how far the reader's own reports are (I12). At most seven lines each. */
  home: Card & {
    /** Whether there are cases; whether there are reports. */
    leads: boolean;
    reported: boolean;
    cases: (Record<TrackLine['track'], HomeTrack> & { number: string })[];
    /** How many cases are not shown. */
    rest: number;
    reports: { number: string; step: 'waiting' | 'picked-up' | 'running' | 'finished' | 'looked-into'; on: Day }[];
  };
}
