// Another way instead of talks together (I15, I16).
import type { EventTable } from '../../kernel/fold';
import { dayOf, type Day } from '../../time/instant';
import type { CaseState } from '../case';

export const WAYS = ['separate', 'group', 'class', 'third-person', 'not-now'] as const;
export type Way = (typeof WAYS)[number];

export interface OtherWayEvents {
  'other-way-chosen': { way: Way; why: string; followOn: Day };
}

export const otherWayEvents: EventTable<CaseState, OtherWayEvents> = {
  'other-way-chosen': {
    v: 1,
    apply: (state, data, entry) => ({ ...state, otherWay: { seq: entry.seq, on: dayOf(entry.writtenAt), by: entry.by, ...data } }),
  },
};
