// Reports that wait for somebody: N1-N3.
import type { Rule } from '../../grammar';
import type { V1 } from '../vocabulary';

const N1_OFFERS = ['pick-up', 'pass-on', 'close-report'] as const;

export const reports = [
  {
    id: 'N1',
    name: 'report received',
    over: 'addressing',
    from: { of: 'addressed' },
    hours: 'sending',
    to: ['lead'],
    unless: ['own-pupil'],
    ends: 'answered',
    card: 'report-new',
    offers: N1_OFFERS,
    doubt: 'resend',
    snooze: false,
  },
  {
    id: 'N2',
    name: 'not picked up yet',
    over: 'report',
    from: { of: 'reported', shift: { schoolDays: 'n2-wait' } },
    hours: 'sending',
    to: ['lead'],
    unless: ['report-answered'],
    yieldsTo: ['N1'],
    ends: { dayOf: 'N3' },
    card: 'report-waiting',
    offers: N1_OFFERS,
    doubt: 'drop',
    snooze: true,
  },
  {
    id: 'N3',
    name: 'still not picked up',
    over: 'report',
    from: { of: 'reported', shift: { schoolDays: 'n3-wait' } },
    hours: 'sending',
    to: ['overseer'],
    after: 'N1',
    unless: ['report-answered'],
    ends: 'answered',
    card: 'report-still',
    offers: ['join-in', 'take-over', 'give-to'],
    doubt: 'resend',
    snooze: true,
  },
] as const satisfies readonly Rule<V1>[];
