// A nudge that one person put off (protocol/v1, *Laws of a nudge*): it stands on the record, and moves nothing.
import type { Day } from '../../time/instant';
import type { SharedEvents } from '../shared-events';

export interface SnoozeEvents {
  /** `key` and `rule` of the notice; `days`: the school days until `untilOn`, as the calendar was when it was put off. */
  'nudge-snoozed': { key: string; rule: string; untilOn: Day; days: number };
}

export const snoozeEvents: SharedEvents<SnoozeEvents> = {
  'nudge-snoozed': {
    v: 1,
    apply: (state, { key, untilOn, days }, entry) => ({
      snoozes: [...(state.snoozes ?? []), { key, by: entry.by, untilOn, days, seq: entry.seq }],
    }),
  },
};
