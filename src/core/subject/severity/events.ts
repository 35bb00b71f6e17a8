// The mark "severe" (I3).
import { dayOf } from '../../time/instant';
import type { SharedEvents } from '../shared-events';

export interface SeverityEvents {
  'severity-marked': { severe: boolean; why: string };
}

export const severityEvents: SharedEvents<SeverityEvents> = {
  'severity-marked': {
    v: 1,
    apply: (state, { severe, why }, entry) => {
      if (severe) return { ...state, severe: { seq: entry.seq, on: dayOf(entry.writtenAt), by: entry.by, why } };
      // Not `delete`: that makes every later event of this record slow to apply.
      const { severe: _before, ...unmarked } = state;
      return { ...unmarked, unmarked: entry.seq } as typeof state;
    },
  },
};
