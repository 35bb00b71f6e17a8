// When nothing is written any more: N27.
import type { Rule } from '../../grammar';
import type { V1 } from '../vocabulary';

export const silence = [
  {
    id: 'N27',
    name: 'silence',
    over: 'silence',
    from: { of: 'silent-since', shift: { schoolDays: 'n27-wait' } },
    hours: 'sending',
    to: ['lead'],
    // From level 2 on silence is asked about by N24.
    unless: ['has-day', 'said-quiet', 'high-level'],
    ends: 'answered',
    ladder: { climbs: 'steps', steps: [{ wait: { schoolDays: 'n27-above-after' }, to: ['next-above'] }] },
    card: 'case-silent',
    offers: ['plan-something', 'write-note', 'say-quiet'],
    doubt: 'drop',
    snooze: true,
  },
  {
    id: 'N27-quiet',
    name: 'silence after "all quiet"',
    over: 'silence',
    when: ['said-quiet'],
    from: { of: 'silent-since', shift: { schoolDays: 'n27-quiet' } },
    hours: 'sending',
    to: ['lead'],
    unless: ['has-day', 'high-level'],
    ends: 'answered',
    ladder: { climbs: 'steps', steps: [{ wait: { schoolDays: 'n27-above-after' }, to: ['next-above'] }] },
    card: 'case-silent',
    offers: ['plan-something', 'write-note', 'say-quiet'],
    doubt: 'drop',
    snooze: true,
  },
] as const satisfies readonly Rule<V1>[];
