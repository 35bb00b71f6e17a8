// What the reporter hears of it: N8.
import type { Rule } from '../../grammar';
import type { V1 } from '../vocabulary';

export const progress = [
  {
    id: 'N8',
    name: 'progress',
    over: 'progress',
    from: { of: 'progress-at' },
    hours: 'sending',
    to: ['reporter'],
    unless: ['progress-muted', 'own-pupil'],
    ends: { moment: 'next-progress' },
    card: 'report-progress',
    offers: ['mute-progress'],
    doubt: 'drop',
    snooze: false,
    alone: true,
    personal: true,
  },
  {
    id: 'N8-seen',
    name: 'your red flag was seen',
    over: 'red-flag',
    when: ['flag-seen'],
    from: { of: 'flag-seen-at' },
    hours: 'acute',
    to: ['flag-reporter'],
    unless: [],
    ends: { after: { schoolDays: 'n8-seen-lapses-after' } },
    card: 'red-flag-seen',
    offers: [],
    doubt: 'drop',
    snooze: false,
    alone: true,
    personal: true,
  },
] as const satisfies readonly Rule<V1>[];
