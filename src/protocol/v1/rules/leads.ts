// Who leads: N22, N23.
import type { Rule } from '../../grammar';
import type { V1 } from '../vocabulary';

export const leads = [
  {
    id: 'N22',
    name: 'handed over',
    over: 'hand-over',
    // Caused by a break (I5) it waits for N19, so that both are one card.
    from: { of: 'handed', earliest: { of: 'break-told' } },
    hours: 'sending',
    to: ['new-lead'],
    unless: ['accepted', 'hand-over-ended'],
    ends: 'answered',
    card: 'lead-offered',
    offers: ['accept-lead', 'ask-back'],
    doubt: 'resend',
    snooze: false,
  },
  {
    id: 'N22-receipt',
    name: 'somebody else leads now',
    over: 'hand-over',
    when: ['accepted'],
    from: { of: 'accepted-at', earliest: { of: 'break-told' } },
    hours: 'sending',
    to: ['former-lead'],
    unless: ['hand-over-ended'],
    ends: { after: { schoolDays: 'receipt-lapses-after' } },
    card: 'lead-receipt',
    offers: [],
    doubt: 'resend',
    snooze: false,
    personal: true,
  },
  {
    id: 'N23',
    name: 'not accepted',
    over: 'hand-over',
    from: { of: 'handed', shift: { schoolDays: 'n23-wait' } },
    hours: 'sending',
    to: ['above-new-lead'],
    after: 'N22',
    unless: ['accepted', 'hand-over-ended'],
    ends: 'answered',
    ladder: { climbs: 'chain', above: 'new-lead', wait: { schoolDays: 'n23-every' } },
    card: 'lead-open',
    offers: ['accept-lead', 'name-lead'],
    doubt: 'resend',
    snooze: true,
  },
] as const satisfies readonly Rule<V1>[];
