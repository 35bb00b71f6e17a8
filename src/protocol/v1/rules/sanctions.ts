// The first day without a measure: N25.
import type { Rule } from '../../grammar';
import type { V1 } from '../vocabulary';

const UNLESS = ['return-arranged', 'sanction-goes-on'] as const;

export const sanctions = [
  {
    id: 'N25',
    name: 'a measure ends, or a suspended pupil comes back',
    over: 'sanction',
    from: { of: 'sanction-over', shift: { schoolDaysBefore: 'n25-before' } },
    hours: 'sending',
    to: ['lead', 'mentor'],
    unless: UNLESS,
    ends: { moment: 'sanction-lapses' },
    card: 'sanction-back',
    offers: ['arrange-return'],
    doubt: 'resend',
    snooze: false,
  },
  {
    id: 'N25-above',
    name: 'nobody said who receives the pupil',
    over: 'sanction',
    from: {
      of: 'sanction-over',
      shift: { schoolDaysBefore: 'n25-before' },
      at: 'n25-above-at',
      earliest: { of: 'sanction-typed', shift: { schoolDays: 'typed-late-grace' }, at: 'n25-above-at' },
    },
    hours: 'sending',
    after: 'N25',
    to: ['next-above'],
    unless: UNLESS,
    ends: { moment: 'sanction-lapses' },
    card: 'sanction-back',
    offers: ['arrange-return'],
    doubt: 'resend',
    snooze: false,
  },
] as const satisfies readonly Rule<V1>[];
