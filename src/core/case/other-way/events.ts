// Another way instead of talks together (I15, I16).
import type { EventTable } from '../../kernel/fold';
import { dayOf, type Day } from '../../time/instant';
import type { CaseState } from '../case';

export const WAYS = ['separate', 'group', 'class', 'third-person', 'not-now'] as const;
export type Way = (typeof WAYS)[number];

export interface OtherWayEvents {
  'other-way-chosen': { way: Way; why: string; followOn: Day };
  /** I1: step 3 goes on although the pupil asked to wait or said no. */
  'wait-overridden': { toldOn: Day; why: string };
}

export const otherWayEvents: EventTable<CaseState, OtherWayEvents> = {
  'other-way-chosen': {
    v: 1,
    apply: (state, data, entry) => ({
      // I16: the group is an approach as well.
      approach: data.way === 'group' ? 'group' : state.approach,
      otherWay: { seq: entry.seq, on: dayOf(entry.writtenAt), by: entry.by, ...data },
    }),
  },
  'wait-overridden': {
    v: 1,
    apply: (state, data, entry) => ({
      overridden: { seq: entry.seq, by: entry.by, ...data },
      // Waiting is given once; this ends it.
      talks: state.talks.map((talk) =>
        talk.id === 'step3' && talk.waits !== undefined ? { ...talk, waits: { ...talk.waits, untilOn: data.toldOn } } : talk,
      ),
    }),
  },
};
