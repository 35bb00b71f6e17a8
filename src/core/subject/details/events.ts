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
    apply: (state, data) => ({ ...data, happenedOn: data.happenedOn === '' ? state.happenedOn : data.happenedOn }),
  },
  'forms-noticed': { v: 1, apply: (_, { forms, online }) => ({ forms, ...(online === '' ? {} : { online }) }) },
  'signals-noticed': { v: 1, apply: (_, { signals }) => ({ signals }) },
  'others-noticed': {
    v: 1,
    apply: (state, { roles, people }) => ({
      named: [...(state.named ?? []).filter(({ role }) => !roles.includes(role)), ...people],
    }),
  },
  'progress-muted': { v: 1, apply: () => ({ muted: true }) },
};
