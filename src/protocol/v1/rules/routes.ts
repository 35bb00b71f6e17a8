// Another route than a report: N7 (I14).
import type { Rule } from '../../grammar';
import type { V1 } from '../vocabulary';

export const routes = [
  {
    id: 'N7a',
    name: 'please phone',
    over: 'route',
    when: ['route-home'],
    from: { of: 'route-shown' },
    hours: 'acute',
    to: ['child-protection'],
    unless: ['route-answered'],
    ends: 'answered',
    card: 'other-route-call',
    offers: [],
    doubt: 'resend',
    snooze: false,
  },
  {
    id: 'N7',
    name: 'whom have you spoken to',
    over: 'route',
    from: { of: 'route-shown', shift: { hours: 'n7-wait' }, waking: true },
    hours: 'acute',
    to: ['reporter'],
    unless: ['route-answered'],
    ends: 'answered',
    card: 'other-route-asked',
    offers: ['answer-route'],
    doubt: 'resend',
    snooze: false,
    personal: true,
  },
] as const satisfies readonly Rule<V1>[];
