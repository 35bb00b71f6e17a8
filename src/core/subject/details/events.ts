// What the reporter adds after sending, and whether progress messages are wanted (N8).
import type { BullyingForm } from '../../../protocol/v1/bullying-forms';
import type { Signal } from '../../../protocol/v1/signals';
import type { Day } from '../../time/instant';
import type { SharedEvents } from '../shared-events';
import type { Named } from '../subject';

export interface DetailEvents {
  'report-finished': { happenedOn: Day | ''; happenedAt: string; place: string; known: string };
  'forms-noticed': { forms: BullyingForm[]; online: 'yes' | 'no' | '' };
  'signals-noticed': { signals: Signal[] };
  /** Whom the reporter saw in these roles; what was said about them before is replaced. */
  'others-noticed': { roles: Named['role'][]; people: Named[] };
  'progress-muted': object;
}

export const detailEvents: SharedEvents<DetailEvents> = {
  'report-finished': {
    v: 1,
    apply: (state, data) => ({ ...state, ...data, happenedOn: data.happenedOn === '' ? state.happenedOn : data.happenedOn }),
  },
  'forms-noticed': { v: 1, apply: (state, { forms, online }) => ({ ...state, forms, ...(online === '' ? {} : { online }) }) },
  'signals-noticed': { v: 1, apply: (state, { signals }) => ({ ...state, signals }) },
  'others-noticed': {
    v: 1,
    apply: (state, { roles, people }) => ({
      ...state,
      named: [...(state.named ?? []).filter(({ role }) => !roles.includes(role)), ...people],
    }),
  },
  'progress-muted': { v: 1, apply: (state) => ({ ...state, muted: true }) },
};
