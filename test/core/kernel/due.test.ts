// What a rule becomes: notices with a key, a window, a person and a reason; silent, copied, acute, in doubt.
import type { Rule } from '../../../src/protocol/grammar';
import { due, nextChange } from '../../../src/core/kernel/due';
import type { Receipt } from '../../../src/core/kernel/entry';
import { keyOf, type Notice } from '../../../src/core/kernel/notice';
import { at, windowOf } from '../../fixtures/time-passes';
import { toyReader, type Thing, type Toy } from '../../fixtures/toy-reader';
import { rule, thing, toy } from './toy-rule';

const NOW = at('2026-11-24 10:15');

function noticesOf(rules: Rule[], situation: Toy = toy(), receipts: Receipt[] = [], now = NOW): Notice[] {
  return due(rules, toyReader(situation, receipts), now);
}
const who = (notices: Notice[]): string[] => notices.map(({ rule: id, person }) => `${id} ${person}`);
const sent = (key: string, person: string, when: string): Receipt => ({ key, person, result: 'sent', at: at(when) });

describe('one notice', () => {
  test('has a key of subject, rule, entry, part and person, and never of a day', () => {
    const [notice] = noticesOf([rule()], toy([thing({ seq: 7, part: 'step3', about: 'step3' })]));
    expect(notice).toEqual({
      key: 'toy:N1:7.step3:joris',
      rule: 'N1',
      about: 'step3',
      person: 'joris',
      from: NOW,
      until: 8_640_000_000_000_000,
      hours: 'sending',
      doubt: 'resend',
      card: 'plain',
      rung: 0,
      snooze: false,
      alone: false,
      personal: false,
      seat: 'lead',
      insteadOf: '',
    });
  });

  test('a moved day moves it under the same key', () => {
    const on = (day: string): Notice | undefined => noticesOf([rule()], toy([thing({ moments: { asked: day } })]))[0];
    expect(on('2026-12-01')?.key).toBe(on('2026-12-04')?.key);
    expect(on('2026-12-01')?.from).not.toBe(on('2026-12-04')?.from);
  });

  test('there is one for each item and each person, and a person who sits on two seats gets one', () => {
    const two = toy([thing(), thing({ seq: 4, about: 'other' })], { seats: { lead: ['joris', 'femke'], coordinator: ['joris'] } });
    expect(who(noticesOf([rule({ to: ['lead', 'coordinator'] })], two))).toEqual(['N1 joris', 'N1 femke', 'N1 joris', 'N1 femke']);
  });

  test('"first held": the first seat that somebody holds', () => {
    const seats = { lead: [], coordinator: ['noor'], head: ['els'] };
    const to = { firstHeld: ['lead', 'coordinator', 'head'] };
    expect(who(noticesOf([rule({ to })], toy([thing()], { seats })))).toEqual(['N1 noor']);
  });

  test('all facts of "when" must hold and none of "unless"', () => {
    const open = rule({ when: ['seen', 'known'], unless: ['written', 'answered'] });
    const with_ = (...facts: string[]): Thing => thing({ facts });
    expect(noticesOf([open], toy([with_('seen')]))).toEqual([]);
    expect(noticesOf([open], toy([with_('seen', 'known')]))).toHaveLength(1);
    expect(noticesOf([open], toy([with_('seen', 'known', 'answered')]))).toEqual([]);
  });

  test('it stays after it was sent, until a fact ends it: a screen still asks something', () => {
    const receipts = [sent('toy:N1:3.:joris', 'joris', '2026-11-24 10:15')];
    expect(noticesOf([rule()], toy(), receipts)).toHaveLength(1);
    expect(noticesOf([rule()], toy([thing({ facts: ['answered'] })]), receipts)).toEqual([]);
  });

  test('a window that ends before it begins is none', () => {
    const first = rule({ ends: { moment: 'over' } });
    const on = (over: string): Notice[] => noticesOf([first], toy([thing({ moments: { asked: '2026-12-01', over } })]));
    expect(on('2026-12-01')).toEqual([]);
    expect(on('2026-12-02').map(windowOf)).toEqual(['joris 2026-12-01 07:30 > 2026-12-02 07:30']);
  });

  test('acute always, never, or when a fact holds', () => {
    const hours = (row: Rule, facts: string[] = []): string | undefined => noticesOf([row], toy([thing({ facts })]))[0]?.hours;
    expect(hours(rule({ hours: 'acute' }))).toBe('acute');
    expect(hours(rule({ hours: { acuteWhen: 'in-vacation' } }))).toBe('sending');
    expect(hours(rule({ hours: { acuteWhen: 'in-vacation' } }), ['in-vacation'])).toBe('acute');
  });

  test('another card while a fact holds; the first that holds counts', () => {
    const asks = [
      { when: 'waits', card: 'waiting' },
      { when: 'late', card: 'hurrying' },
    ];
    const card = (...facts: string[]): string | undefined => noticesOf([rule({ asks })], toy([thing({ facts })]))[0]?.card;
    expect([card(), card('late'), card('late', 'waits')]).toEqual(['plain', 'hurrying', 'waiting']);
  });

  test('in doubt the rungs above can differ from the first', () => {
    const climbing = rule({
      to: ['coordinator'],
      doubt: 'drop',
      doubtAbove: 'resend',
      ladder: { climbs: 'chain', above: 'lead', wait: { schoolDays: 1 } },
    });
    const notices = noticesOf([climbing], toy(), [sent('toy:N1:3.:noor', 'noor', '2026-11-24 10:15')], at('2026-11-26 12:00'));
    expect(notices.map(({ rung, person, doubt, key }) => [rung, person, doubt, key])).toEqual([
      [0, 'noor', 'drop', 'toy:N1:3.:noor'],
      [1, 'anja', 'resend', 'toy:N1:3..r1:anja'],
    ]);
  });
});

describe('N12: a copy with every rung', () => {
  const late = rule({
    id: 'N12',
    to: ['coordinator'],
    copy: { to: ['lead'], card: 'help-asked' },
    ladder: { climbs: 'chain', above: 'lead', wait: { schoolDays: 3 } },
  });

  test('says in its key which rung it belongs to, and is dropped in doubt', () => {
    const notices = noticesOf([late], toy(), [sent('toy:N12:3.:noor', 'noor', '2026-11-24 10:15')], at('2026-11-27 12:00'));
    expect(notices.map(({ key, card, doubt }) => [key, card, doubt])).toEqual([
      ['toy:N12:3.:noor', 'plain', 'resend'],
      ['toy:N12-copy:3.:joris', 'help-asked', 'drop'],
      ['toy:N12:3..r1:anja', 'plain', 'resend'],
      ['toy:N12-copy:3..r1:joris', 'help-asked', 'drop'],
    ]);
  });

  test('there is none for somebody who is asked, and none when there is nobody to ask', () => {
    expect(who(noticesOf([late], toy([thing()], { seats: { lead: ['noor'], coordinator: ['noor'] } })))).toEqual(['N12 noor']);
    expect(noticesOf([late], toy([thing()], { seats: { lead: ['els'] } }))).toEqual([]);
  });
});

describe('nobody is escalated over before their own nudge was sent, or dropped with a reason (N3, N5, N23)', () => {
  const below = rule({ id: 'N1' });
  const above = rule({ id: 'N3', to: ['coordinator'], from: { of: 'asked', shift: { hours: 2 } }, after: 'N1' });
  const key = keyOf('toy', 'N1', 3, '', 'joris');
  const LATER = at('2026-11-24 14:00');
  const later = (rules: Rule[], situation = toy(), receipts: Receipt[] = []): string[] =>
    who(noticesOf(rules, situation, receipts, LATER)).filter((one) => one.startsWith('N3'));

  test('it is held back until the message below has a receipt, whatever that says, and keeps its moment', () => {
    expect(later([below, above])).toEqual([]);
    for (const result of ['sent', 'dropped', 'lapsed', 'unreachable'] as const) {
      const receipts = [{ key, person: 'joris', result, at: LATER }];
      const [notice] = noticesOf([above, below], toy(), receipts, LATER);
      expect(notice === undefined ? '' : windowOf(notice)).toBe('noor 2026-11-24 12:15');
    }
  });

  test('before its moment it is foreseen, so that somebody wakes for it', () => {
    expect(who(noticesOf([below, above]))).toContain('N3 noor');
  });

  test('of several people each must have a receipt, and who is asked instead of them too', () => {
    const both = toy([thing()], { seats: { lead: ['joris', 'femke'], coordinator: ['noor'] } });
    const first = sent(key, 'joris', '2026-11-24 10:15');
    expect(later([below, above], both, [first])).toEqual([]);
    const second: Receipt = { key: keyOf('toy', 'N1', 3, '', 'femke'), person: 'femke', result: 'absent', at: LATER };
    expect(later([below, above], both, [first, second])).toEqual(['N3 noor']);
    const away: Receipt = { key, person: 'joris', result: 'absent', at: at('2026-11-24 10:15') };
    expect(later([below, above], toy(), [away])).toEqual([]);
    expect(later([below, above], toy(), [away, sent(keyOf('toy', 'N1', 3, '', 'noor'), 'noor', '2026-11-24 10:20')])).toEqual(['N3 noor']);
  });

  test('a message below that cannot come holds nothing back', () => {
    const nobody = toy([thing()], { seats: { lead: [], coordinator: ['noor'] } });
    expect(later([below, above], nobody)).toEqual(['N3 noor']);
    expect(later([rule({ unless: ['known'] }), above], toy([thing({ facts: ['known'] })]))).toEqual(['N3 noor']);
    expect(later([rule({ ends: { after: { hours: 1 } } }), above])).toEqual(['N3 noor']);
    const silent = rule({ yieldsTo: ['N9'] });
    expect(later([silent, rule({ id: 'N9' }), above])).toEqual(['N3 noor']);
    expect(later([rule({ over: 'elsewhere' }), above], toy([thing(), thing({ over: 'elsewhere', about: 'other' })]))).toEqual(['N3 noor']);
  });

  test('what was sent already stays, also when the message below comes anew', () => {
    const told = sent(keyOf('toy', 'N3', 3, '', 'noor'), 'noor', '2026-11-24 12:15');
    expect(later([below, above], toy(), [told])).toEqual(['N3 noor']);
  });
});

describe('N2 and N11 are silent on the day on which another one reaches that person', () => {
  const first = rule({ id: 'N1' });
  const second = rule({ id: 'N2', from: { of: 'asked', shift: { schoolDays: 1 } }, yieldsTo: ['N1'] });
  const asked = (when: string): Toy => toy([thing({ moments: { asked: at(when) } })]);

  test('N1 reaches the mentor the same morning: no N2', () => {
    expect(who(noticesOf([first, second], asked('2026-11-24 18:00')))).toEqual(['N1 joris']);
  });

  test('N1 reached the mentor the day before: N2 comes', () => {
    expect(who(noticesOf([first, second], asked('2026-11-24 10:15')))).toEqual(['N1 joris', 'N2 joris']);
  });

  test('what counts is when it was really sent, once that is known', () => {
    const key = keyOf('toy', 'N1', 3, '', 'joris');
    expect(who(noticesOf([first, second], asked('2026-11-24 10:15'), [sent(key, 'joris', '2026-11-25 07:30')]))).toEqual(['N1 joris']);
    const dropped: Receipt = { key, person: 'joris', result: 'dropped', at: at('2026-11-25 07:30') };
    expect(who(noticesOf([first, second], asked('2026-11-24 18:00'), [dropped]))).toEqual(['N1 joris', 'N2 joris']);
  });

  test('another person, another thing or a notice that lapses before it arrives silences nobody', () => {
    const toNoor = rule({ id: 'N1', to: ['coordinator'] });
    expect(who(noticesOf([toNoor, second], asked('2026-11-24 18:00')))).toEqual(['N1 noor', 'N2 joris']);
    const things = [
      thing({ over: 'elsewhere', about: 'elsewhere', moments: { asked: at('2026-11-24 18:00') } }),
      ...asked('2026-11-24 18:00').things,
    ];
    expect(who(noticesOf([rule({ id: 'N1', over: 'elsewhere' }), second], toy(things)))).toContain('N2 joris');
    const lapses = rule({ id: 'N1', ends: 'end of day' });
    expect(who(noticesOf([lapses, second], asked('2026-11-24 18:00')))).toContain('N2 joris');
  });

  test('both wait for the same working day of a part-timer: one of them is enough', () => {
    // Thursday evening; Joris works from Monday on.
    const reader = { ...toyReader(asked('2026-11-26 18:00')), sendingAt: () => at('2026-11-30 07:30') };
    expect(who(due([first, second], reader, NOW))).toEqual(['N1 joris']);
  });
});

describe('when time alone changes the answer', () => {
  test('it is the first beginning or end after a moment; nothing ends never', () => {
    const window = rule({ ends: 'end of day' });
    const notices = noticesOf([window, rule({ id: 'N3', from: { of: 'asked', shift: { schoolDays: 2 } } })]);
    expect(nextChange(notices, at('2026-11-24 10:00'))).toBe(at('2026-11-24 10:15'));
    expect(nextChange(notices, at('2026-11-24 10:15'))).toBe(at('2026-11-25 00:00'));
    expect(nextChange(notices, at('2026-11-25 00:00'))).toBe(at('2026-11-26 07:30'));
    expect(nextChange(notices, at('2026-11-26 07:30'))).toBeNull();
  });
});
