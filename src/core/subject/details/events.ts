// What the reporter adds after sending, and whether progress messages are wanted (N8).
import type { Day } from '../../time/instant';
import type { SharedEvents } from '../shared-events';

export interface DetailEvents {
  'report-finished': { happenedOn: Day | ''; happenedAt: string; place: string; known: string };
  'progress-muted': object;
}

export const detailEvents: SharedEvents<DetailEvents> = {
  'report-finished': {
    v: 1,
    apply: (state, data) => ({ ...state, ...data, happenedOn: data.happenedOn === '' ? state.happenedOn : data.happenedOn }),
  },
  'progress-muted': { v: 1, apply: (state) => ({ ...state, muted: true }) },
};
