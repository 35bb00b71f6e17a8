// From the words of a rule to an instant: the days are counted by hand, region Zuid, Christmas 19 Dec 2026 - 3 Jan 2027.
import type { End, When, Vocabulary } from '../../../src/protocol/grammar';
import { endOf, momentOf, startOf } from '../../../src/core/kernel/moments';
import { FOREVER } from '../../../src/core/kernel/notice';
import { at, shown } from '../../fixtures/time-passes';
import { toyReader } from '../../fixtures/toy-reader';
import { rule, thing, toy } from './toy-rule';

const TIMES = { nine: '09:00' };
const VALUES = { three: 3 };

/** What a `When` means for a thing with these moments. */
function moment(when: When<Vocabulary>, moments: Record<string, string | number>): string {
  const one = thing({ moments });
  const found = momentOf([], when, one, toyReader(toy([one], { times: TIMES, values: VALUES })));
  return found === undefined ? 'unknown' : shown(found);
}

describe('Time: a day begins at 07:30', () => {
  test('a day is its 07:30, an instant is itself', () => {
    expect(moment({ of: 'due' }, { due: '2026-12-03' })).toBe('2026-12-03 07:30');
    expect(moment({ of: 'due' }, { due: at('2026-12-03 16:42') })).toBe('2026-12-03 16:42');
  });

  test('with a wall time it is that time of its day, by name', () => {
    expect(moment({ of: 'due', at: 'nine' }, { due: '2026-12-03' })).toBe('2026-12-03 09:00');
    expect(moment({ of: 'due', at: 'nine' }, { due: at('2026-12-03 16:42') })).toBe('2026-12-03 09:00');
  });

  test('what is not known has no moment; a later one does not make it known', () => {
    expect(moment({ of: 'due' }, {})).toBe('unknown');
    expect(moment({ of: 'due', earliest: { of: 'other' } }, { other: '2026-12-03' })).toBe('unknown');
  });
});

describe('Time: "N school days after X" is 07:30 on the N-th school day; the day of X is day 0', () => {
  test('from an instant late on Tuesday and from the day itself', () => {
    expect(moment({ of: 'asked', shift: { schoolDays: 1 } }, { asked: at('2026-11-24 23:59') })).toBe('2026-11-25 07:30');
    expect(moment({ of: 'asked', shift: { schoolDays: 2 } }, { asked: '2026-11-26' })).toBe('2026-11-30 07:30');
  });

  test('over the Christmas vacation, and from within it', () => {
    expect(moment({ of: 'asked', shift: { schoolDays: 'three' } }, { asked: '2026-12-17' })).toBe('2027-01-05 07:30');
    expect(moment({ of: 'asked', shift: { schoolDays: 1 } }, { asked: '2026-12-24' })).toBe('2027-01-04 07:30');
  });

  test('"N school days before" counts back in the same way', () => {
    expect(moment({ of: 'due', shift: { schoolDaysBefore: 3 } }, { due: '2026-12-03' })).toBe('2026-11-30 07:30');
    // The first free day of a vacation is its Saturday.
    expect(moment({ of: 'due', shift: { schoolDaysBefore: 1 } }, { due: '2026-12-19' })).toBe('2026-12-18 07:30');
    expect(moment({ of: 'due', shift: { schoolDaysBefore: 3 } }, { due: '2026-12-19' })).toBe('2026-12-16 07:30');
  });

  test('"first school day of the N-th school week after": a week without school does not count', () => {
    expect(moment({ of: 'ends', shift: { schoolWeeks: 1 } }, { ends: '2027-01-03' })).toBe('2027-01-04 07:30');
    expect(moment({ of: 'ends', shift: { schoolWeeks: 3 } }, { ends: '2027-01-03' })).toBe('2027-01-18 07:30');
    // From Wednesday 9 Dec: the rest of that week, the next week, and then the first week of January.
    expect(moment({ of: 'ends', shift: { schoolWeeks: 1 } }, { ends: '2026-12-09' })).toBe('2026-12-10 07:30');
    expect(moment({ of: 'ends', shift: { schoolWeeks: 3 } }, { ends: '2026-12-09' })).toBe('2027-01-04 07:30');
  });

  test('hours and minutes go on through nights and clock changes', () => {
    expect(moment({ of: 'asked', shift: { hours: 2 } }, { asked: at('2026-11-28 23:10') })).toBe('2026-11-29 01:10');
    expect(moment({ of: 'asked', shift: { minutes: 30 } }, { asked: at('2026-11-28 23:45') })).toBe('2026-11-29 00:15');
    // The night of 25 October has 25 hours.
    expect(moment({ of: 'asked', shift: { hours: 2 } }, { asked: at('2026-10-25 01:30') })).toBe('2026-10-25 02:30');
  });
});

describe('earliest, otherwise', () => {
  test('the later of the two', () => {
    const days = { due: '2026-12-03', other: '2026-12-07' };
    expect(moment({ of: 'due', earliest: { of: 'other' } }, days)).toBe('2026-12-07 07:30');
    expect(moment({ of: 'other', earliest: { of: 'due' } }, days)).toBe('2026-12-07 07:30');
    expect(moment({ of: 'due', earliest: { of: 'nothing' } }, days)).toBe('2026-12-03 07:30');
  });

  test('what stands for an unknown moment has its own shift', () => {
    const when: When<Vocabulary> = { of: 'due', shift: { schoolDays: 1 }, orElse: { of: 'other', shift: { schoolDays: 2 } } };
    expect(moment(when, { other: '2026-12-07' })).toBe('2026-12-09 07:30');
    expect(moment(when, { due: '2026-12-03', other: '2026-12-07' })).toBe('2026-12-04 07:30');
  });
});

describe('N5, N6: 08:00 up to, not at, 22:00 on any day', () => {
  test.each([
    ['2026-11-28 21:59', '2026-11-28 21:59'],
    ['2026-11-28 22:00', '2026-11-29 08:00'],
    ['2026-11-29 03:00', '2026-11-29 08:00'],
    ['2026-11-29 08:00', '2026-11-29 08:00'],
  ])('%s becomes %s', (asked, told) => {
    expect(moment({ of: 'asked', waking: true }, { asked: at(asked) })).toBe(told);
  });
});

describe('moments of other rules', () => {
  const passed = rule({ id: 'N14', over: 'plan', from: { of: 'passed' }, unless: ['done'] });
  const late: When<Vocabulary> = { of: 'due', avoids: { rule: 'N14', shift: { schoolDays: 1 } } };
  const due = thing({ moments: { due: '2026-12-04' }, about: 'step3' });
  const plan = (moments: Record<string, string>, about = 'step3', facts: string[] = []): ReturnType<typeof thing> =>
    thing({ over: 'plan', moments, about, facts });
  const lateAt = (...plans: ReturnType<typeof thing>[]): string =>
    shown(momentOf([passed], late, due, toyReader(toy([due, ...plans]))) ?? 0);

  test('N12: N14 today is one school day later', () => {
    expect(lateAt(plan({ passed: '2026-12-04' }))).toBe('2026-12-07 07:30');
  });

  test('another day, another talk, or one that is done makes no difference', () => {
    expect(lateAt(plan({ passed: '2026-12-03' }))).toBe('2026-12-04 07:30');
    expect(lateAt(plan({ passed: '2026-12-04' }, 'step2'))).toBe('2026-12-04 07:30');
    expect(lateAt(plan({ passed: '2026-12-04' }, 'step3', ['done']))).toBe('2026-12-04 07:30');
    expect(lateAt()).toBe('2026-12-04 07:30');
  });

  test('N24 N17: with "anything" it is enough that the rule speaks in this case on that day', () => {
    const silent: When<Vocabulary> = { of: 'due', avoids: { rule: 'N14', about: 'anything', shift: { schoolDays: 1 } } };
    const silentAt = (...plans: ReturnType<typeof thing>[]): string =>
      shown(momentOf([passed], silent, due, toyReader(toy([due, ...plans]))) ?? 0);
    expect(silentAt(plan({ passed: '2026-12-03' }, 'step3'), plan({ passed: '2026-12-04' }, 'step2'))).toBe('2026-12-07 07:30');
    expect(silentAt(plan({ passed: '2026-12-03' }, 'step2'))).toBe('2026-12-04 07:30');
    expect(silentAt(plan({ passed: '2026-12-04' }, 'step2', ['done']))).toBe('2026-12-04 07:30');
  });

  test('a moment can count from the start of another rule, as long as that one speaks', () => {
    const rules = [passed];
    const after: When<Vocabulary> = { startOf: 'N14', shift: { schoolDays: 2 } };
    const open = toyReader(toy([due, plan({ passed: '2026-12-04' })]));
    const done = toyReader(toy([due, plan({ passed: '2026-12-04' }, 'step3', ['done'])]));
    expect(shown(momentOf(rules, after, due, open) ?? 0)).toBe('2026-12-08 07:30');
    expect(momentOf(rules, after, due, done)).toBeUndefined();
  });

  test('a rule that is not in the protocol is a bug', () => {
    expect(() => startOf([], 'N99', due, toyReader(toy([due])))).toThrow('N99');
  });
});

describe('the column "lapses"', () => {
  const other = rule({ id: 'N3', from: { of: 'second' }, unless: ['done'] });
  const end = (ends: End<Vocabulary>, moments: Record<string, string | number> = {}, facts: string[] = []): string => {
    const one = thing({ moments, facts });
    const found = endOf([other], ends, at('2026-11-25 07:30'), one, toyReader(toy([one])));
    return found === FOREVER ? 'never' : shown(found);
  };

  test('"when answered" has no end of its own', () => {
    expect(end('answered')).toBe('never');
  });

  test('the end of the day and of the week is midnight', () => {
    expect(end('end of day')).toBe('2026-11-26 00:00');
    expect(end('end of week')).toBe('2026-11-30 00:00');
  });

  test('the start or the day of another rule; never while that one does not speak', () => {
    expect(end({ start: 'N3' }, { second: '2026-11-26' })).toBe('2026-11-26 07:30');
    expect(end({ dayOf: 'N3' }, { second: '2026-11-26' })).toBe('2026-11-27 00:00');
    expect(end({ start: 'N3' }, { second: '2026-11-26' }, ['done'])).toBe('never');
    expect(end({ start: 'N3' })).toBe('never');
  });

  test('a moment of the item; never while it is not known', () => {
    expect(end({ moment: 'over' }, { over: at('2026-11-25 17:00') })).toBe('2026-11-25 17:00');
    expect(end({ moment: 'over' })).toBe('never');
  });

  test('so long after it began', () => {
    expect(end({ after: { schoolDays: 5 } })).toBe('2026-12-02 07:30');
  });
});
