// Reports that were closed without a case: N37 (I13).
import type { Rule } from '../../grammar';
import type { V1 } from '../vocabulary';

export const solved = [
  {
    id: 'N37',
    name: 'solved report: still fine?',
    over: 'closed',
    from: { of: 'closed-at', shift: { schoolDays: 'n37-wait' } },
    hours: 'sending',
    to: ['closer'],
    unless: ['solved-checked'],
    ends: 'answered',
    ladder: { climbs: 'steps', steps: [{ wait: { schoolDays: 'n37-answer-within' }, to: ['coordinator'] }] },
    card: 'solved-check',
    offers: ['check-solved', 'reopen-report'],
    doubt: 'drop',
    snooze: true,
  },
] as const satisfies readonly Rule<V1>[];
