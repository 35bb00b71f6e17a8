// When a case may be closed: N20.
import type { Rule } from '../../grammar';
import type { V1 } from '../vocabulary';

const CLOSING = {
  over: 'may-close',
  hours: 'sending',
  unless: [],
  card: 'may-close',
  offers: ['close-case', 'close-later'],
  doubt: 'drop',
  snooze: true,
} as const;

export const closing = [
  {
    ...CLOSING,
    id: 'N20',
    name: 'may close',
    from: { of: 'all-well-at', shift: { schoolDays: 'n20-wait' } },
    to: ['lead'],
    ends: { after: { schoolDays: 'n20-lapses-after' } },
  },
  {
    ...CLOSING,
    id: 'N20-coordinator',
    name: 'may close, and nobody answered',
    from: { startOf: 'N20', shift: { schoolDays: 'n20-lapses-after' } },
    to: ['coordinator'],
    unless: ['coordinator-leads'],
    ends: 'answered',
  },
] as const satisfies readonly Rule<V1>[];
