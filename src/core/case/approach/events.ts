// How step 3 will be held (I16): on the record before it.
import type { EventTable } from '../../kernel/fold';
import type { Approach, CaseState } from '../case';

export interface ApproachEvents {
  'approach-chosen': { approach: Approach };
}

export const approachEvents: EventTable<CaseState, ApproachEvents> = {
  'approach-chosen': { v: 1, apply: (_, { approach }) => ({ approach }) },
};
