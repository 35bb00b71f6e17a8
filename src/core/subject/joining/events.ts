// Further reports about the same target, on the card of the first one (I9). Each keeps its own number and its own reporter.
import type { SharedEvents } from '../shared-events';
import { dayOf } from '../../time/instant';
import { changed } from '../changes';
import type { JoinedReport } from '../subject';

export interface JoiningEvents {
  /** `severe`: the heavier report sets severity. `asked`: the talks that it makes due (I5). */
  'other-report-joined': { report: Omit<JoinedReport, 'seq' | 'asked'>; severe: boolean; asked?: string[] };
  /** Its reporter added something. */
  'other-report-finished': { report: Omit<JoinedReport, 'seq' | 'asked'> };
  /** It was taken back, or goes its own way after all. */
  'other-report-parted': { subject: string };
}

export const joiningEvents: SharedEvents<JoiningEvents> = {
  'other-report-joined': {
    v: 1,
    apply: (state, { report, severe, asked = [] }, entry) => ({
      ...(severe && state.severe === undefined
        ? { severe: { seq: entry.seq, on: dayOf(entry.writtenAt), by: report.reporter, why: 'red-flag' } }
        : {}),
      joined: [...(state.joined ?? []).filter(({ subject }) => subject !== report.subject), { ...report, asked, seq: entry.seq }],
    }),
  },
  'other-report-finished': {
    v: 1,
    apply: (state, { report }) => ({
      joined: changed(state.joined ?? [], ({ subject }) => subject === report.subject, report),
    }),
  },
  'other-report-parted': {
    v: 1,
    apply: (state, { subject }) => {
      const asked = state.joined?.find((one) => one.subject === subject)?.asked ?? [];
      return {
        joined: (state.joined ?? []).filter((one) => one.subject !== subject),
        talks: state.talks.filter(({ id, done }) => done !== undefined || !asked.includes(id)),
      };
    },
  },
};
