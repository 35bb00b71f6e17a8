// The long watch after closing: N21.
import type { Rule } from '../../grammar';
import type { V1 } from '../vocabulary';

export const watch = [
  {
    id: 'N21',
    name: 'long watch',
    over: 'long-watch',
    from: { of: 'vacation-ended-on', shift: { schoolWeeks: 'n21-school-week' } },
    hours: 'sending',
    to: ['watch-mentor'],
    unless: ['watch-answered'],
    ends: { moment: 'next-watch' },
    card: 'watch-round',
    offers: ['answer-watch'],
    doubt: 'drop',
    snooze: true,
  },
] as const satisfies readonly Rule<V1>[];
