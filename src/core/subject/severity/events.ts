// The mark "severe" (I3).
import { dayOf } from '../../time/instant';
import type { SharedEvents } from '../shared-events';

export interface SeverityEvents {
  'severity-marked': { severe: boolean; why: string };
}

export const severityEvents: SharedEvents<SeverityEvents> = {
  'severity-marked': {
    v: 1,
    apply: (_, { severe, why }, entry) =>
      severe ? { severe: { seq: entry.seq, on: dayOf(entry.writtenAt), by: entry.by, why } } : { severe: undefined, unmarked: entry.seq },
  },
};
