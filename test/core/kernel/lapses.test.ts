// Delivery 2: a window that passed unsent says nothing about a later window of the same notice; what was sent, or may have been, does.
import { due } from '../../../src/core/kernel/due';
import type { Receipt } from '../../../src/core/kernel/entry';
import { climb } from '../../../src/core/kernel/ladder';
import { isKnown, lapsedAt, saidFor } from '../../../src/core/kernel/lapses';
import { keyOf } from '../../../src/core/kernel/notice';
import { at, shown } from '../../fixtures/time-passes';
import { toyReader, type Toy } from '../../fixtures/toy-reader';
import { rule, thing, toy } from './toy-rule';

const said = (rule: string, person: string, result: Receipt['result'], when: string): Receipt => ({
  key: keyOf('toy', rule, 3, '', person),
  person,
  result,
  at: at(when),
});
/** The third entry asks it on this day. */
const on = (day: string): Toy => toy([thing({ moments: { asked: at(`${day} 07:30`) } })]);

describe('what was said about a notice', () => {
  const before = [said('N1', 'joris', 'absent', '2026-11-24 07:30'), said('N1', 'joris', 'lapsed', '2026-11-25 07:30')];

  test('counts for the window that lapsed, and no more for one that begins after it', () => {
    expect(saidFor(before, at('2026-11-24 07:30'))).toEqual(before);
    expect(saidFor(before, at('2026-11-25 07:30'))).toEqual(before);
    expect(saidFor(before, at('2026-11-26 07:30'))).toEqual([]);
  });

  test.each(['sent', 'dropped'] as const)('%s counts for every window', (result) => {
    const told = said('N1', 'joris', result, '2026-11-24 08:00');
    expect(saidFor([told, ...before], at('2026-11-26 07:30'))).toEqual([told]);
  });

  test('the last lapse is the one that counts', () => {
    const again = [...before, said('N1', 'joris', 'lapsed', '2026-11-27 07:30'), said('N1', 'joris', 'absent', '2026-11-30 07:30')];
    expect([lapsedAt([]), lapsedAt(again)]).toEqual([-Infinity, at('2026-11-27 07:30')]);
    expect(saidFor(again, at('2026-11-30 07:30'))).toEqual(again.slice(3));
  });

  test('the same is said once; a lapse and an absence once in each window', () => {
    const twice = (result: Receipt['result']): boolean =>
      isKnown(said('N1', 'joris', result, '2026-11-30 07:30'), [said('N1', 'joris', result, '2026-11-24 07:30')]);
    expect((['sent', 'dropped', 'lapsed', 'absent', 'unreachable'] as const).map(twice)).toEqual([true, true, false, false, false]);
    expect(before.every((receipt) => isKnown({ ...receipt }, before))).toBe(true);
  });
});

describe('a ladder whose moments moved', () => {
  const late = rule({ id: 'N12', to: ['coordinator'], ladder: { climbs: 'chain', above: 'lead', wait: { schoolDays: 3 } } });
  const rungs = (day: string, ...receipts: Receipt[]): string[] =>
    climb(late, on(day).things[0] ?? thing(), at(`${day} 07:30`), toyReader(on(day), receipts), at('2026-12-18 12:00')).map(
      (rung) => `${rung.index} ${shown(rung.at)} ${rung.people.map(({ person }) => person).join(' ')}`,
    );
  const lapse = said('N12', 'noor', 'lapsed', '2026-11-25 07:30');

  test('nobody is escalated over for a window that lapsed before the new moment', () => {
    expect(rungs('2026-11-30', lapse)).toEqual(['0 2026-11-30 07:30 noor']);
    expect(rungs('2026-11-24', lapse)).toEqual(['0 2026-11-24 07:30 noor', '1 2026-11-27 07:30 anja']);
    expect(rungs('2026-11-30', lapse, said('N12', 'noor', 'sent', '2026-11-30 07:30'))).toHaveLength(2);
  });

  test('Absence: who was away in the window that lapsed is asked again before anybody instead', () => {
    const away = said('N12', 'noor', 'absent', '2026-11-24 07:30');
    expect(rungs('2026-11-30', away, lapse)).toEqual(['0 2026-11-30 07:30 noor']);
    expect(rungs('2026-11-30', away, lapse, said('N12', 'noor', 'absent', '2026-11-30 07:30'))).toEqual(['0 2026-11-30 07:30 noor anja']);
  });

  test('Absence: a window that became longer after it lapsed: who is away then is stood in for', () => {
    const away = said('N12', 'noor', 'absent', '2026-11-24 07:30');
    expect(rungs('2026-11-24', away, lapse)[0]).toBe('0 2026-11-24 07:30 noor');
    expect(rungs('2026-11-24', away, lapse, said('N12', 'noor', 'absent', '2026-11-26 07:30'))[0]).toBe('0 2026-11-24 07:30 noor anja');
  });
});

describe('notices beside each other', () => {
  const who = (receipts: Receipt[], day: string, now: string, ...rules: ReturnType<typeof rule>[]): string[] =>
    due(rules, toyReader(on(day), receipts), at(now)).map(({ rule: id, person }) => `${id} ${person}`);

  test('"after": it waits for the message below in its new window too', () => {
    const below = rule({ id: 'N25', ends: { after: { schoolDays: 2 } } });
    const above = rule({ id: 'N25-above', to: ['coordinator'], from: { of: 'asked', shift: { hours: 4 } }, after: 'N25' });
    const lapse = said('N25', 'joris', 'lapsed', '2026-11-25 07:30');
    expect(who([lapse], '2026-11-24', '2026-11-25 12:00', below, above)).toContain('N25-above noor');
    expect(who([lapse], '2026-11-30', '2026-11-30 12:00', below, above)).toEqual(['N25 joris']);
  });

  test('"yields to": what lapsed silences nothing; in a later window it silences the day on which it arrives', () => {
    const better = rule({ id: 'N13', ends: 'end of day' });
    const other = rule({ id: 'N11', yieldsTo: ['N13'] });
    const lapse = said('N13', 'joris', 'lapsed', '2026-11-25 00:00');
    expect(who([lapse], '2026-11-24', '2026-11-25 12:00', better, other)).toEqual(['N13 joris', 'N11 joris']);
    expect(who([lapse], '2026-11-30', '2026-11-30 12:00', better, other)).toEqual(['N13 joris']);
  });
});
