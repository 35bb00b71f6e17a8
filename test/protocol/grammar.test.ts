// The grammar holds the rows that come later: their windows, run over a toy reader, with days counted by hand.
import { due } from '../../src/core/kernel/due';
import type { Notice } from '../../src/core/kernel/notice';
import type { Day, Instant } from '../../src/core/time/instant';
import { laterRules, numbers, times, type Later } from '../fixtures/later-rules';
import { at, shown, windowOf, type TimePasses } from '../fixtures/time-passes';
import { DAYS, toyReader, toyTime, type Thing, type Toy } from '../fixtures/toy-reader';

type Moments = Partial<Record<Later['moment'], Instant | Day>>;
const thing = (over: Later['over'], moments: Moments, facts: Later['fact'][] = [], part = '', seq = 5): Thing<Later> => ({
  over,
  seq,
  part,
  about: part === '' ? over : part,
  moments,
  facts,
});

/** Joris leads; Noor, Anja and Els stand above him. */
const SEATS: Toy<Later>['seats'] = {
  ...{
    'lead': ['joris'],
    'co-mentor': ['femke'],
    'next-above': ['noor'],
    'coordinator': ['noor'],
    'management': ['els'],
  },
  ...{ 'new-mentor': ['wiebe'], 'watch-mentor': ['joris'] },
};
const CHAIN = [['joris'], ['noor'], ['anja'], ['els']];
const toyOf = (things: Thing<Later>[], seats: Toy<Later>['seats'] = {}): Toy<Later> => ({
  things,
  seats: { ...SEATS, ...seats },
  chain: CHAIN,
  values: numbers,
  times,
});
const notices = (toy: Toy<Later>, rule: string, now = '2026-12-02 12:00'): Notice[] =>
  due(laterRules, toyReader(toy), at(now)).filter((notice) => notice.rule === rule);
const windows = (toy: Toy<Later>, rule: string): string[] => notices(toy, rule).map(windowOf);
const time = (toy: Toy<Later>, from: string): TimePasses => toyTime(laterRules, toy, at(from));
const sent = (toy: Toy<Later>, from: string, until: string): string[] => time(toy, from).to(until);

describe('N20 may close', () => {
  const round = (facts: Later['fact'][]): Toy<Later> =>
    toyOf([thing('follow-up', { 'recorded-at': at('2027-01-06 15:00') }, ['of-step-5', 'recorded', 'all-well', ...facts])]);

  test('N20 the next school day, from 1 month on; after 20 school days the coordinator', () => {
    expect(windows(round(['month-passed']), 'N20')).toEqual(['joris 2027-01-07 07:30 > 2027-02-04 07:30']);
    expect(windows(round(['month-passed']), 'N20-coordinator')).toEqual(['noor 2027-02-04 07:30']);
    expect([windows(round([]), 'N20'), windows(round([]), 'N20-coordinator')]).toEqual([[], []]);
    expect(windows(round(['month-passed', 'closed']), 'N20-coordinator')).toEqual([]);
  });
});

describe('N21 long watch', () => {
  /** One card for all pupils of one mentor, after each vacation of five or more weekdays. */
  const watch = (from: Day, until: Day, closedOn = ''): Toy<Later> => {
    const ended = DAYS.vacations(from, until).map(({ id, untilOn }) => ({ id, untilOn }));
    return toyOf(
      ended.map(({ id, untilOn }, index) => {
        const next = ended[index + 1]?.untilOn;
        const soon = closedOn !== '' && DAYS.count(closedOn, untilOn) < 15 && closedOn < untilOn;
        return thing(
          'watch',
          { 'vacation-ended-on': untilOn, ...(next === undefined ? {} : { 'next-watch': next }) },
          soon ? ['soon-after-closing'] : [],
          id,
        );
      }),
    );
  };
  const days = (toy: Toy<Later>): string[] => notices(toy, 'N21').map(({ from }) => shown(from));

  test('N21 the first school day of the third school week after each vacation', () => {
    expect(days(watch('2026-12-01', '2027-10-31'))).toEqual([
      // Christmas until 3 January, spring until 21 February, May until 2 May, summer until 5 September, autumn until 31 October.
      '2027-01-18 07:30',
      '2027-03-08 07:30',
      // 17 May is Whit Monday.
      '2027-05-18 07:30',
      '2027-09-20 07:30',
      '2027-11-15 07:30',
    ]);
  });

  test('N21 one that falls soon after closing is left out', () => {
    expect(days(watch('2026-12-01', '2027-02-28', '2026-12-10'))).toEqual(['2027-03-08 07:30']);
  });

  test('N21 lapses at the next one', () => {
    expect(windows(watch('2026-12-01', '2027-02-28'), 'N21')[0]).toBe('joris 2027-01-18 07:30 > 2027-02-21 07:30');
  });
});

describe('N28, N31, N36: care of the case', () => {
  test('N28 a new mentor at once, three school days later the coordinator; no mentor: the coordinator at once', () => {
    const changed = thing('mentor', { assigned: at('2026-12-07 09:00') });
    expect(sent(toyOf([changed]), '2026-12-07 09:00', '2026-12-18 12:00')).toEqual([
      '2026-12-07 09:00 N28 wiebe',
      '2026-12-10 07:30 N28 noor',
    ]);
    expect(sent(toyOf([changed], { 'new-mentor': [] }), '2026-12-07 09:00', '2026-12-18 12:00')).toEqual(['2026-12-07 09:00 N28 noor']);
  });

  test('N31 twenty school days before a file is removed, until then', () => {
    expect(windows(toyOf([thing('file', { 'removed-on': '2027-01-29' })]), 'N31')).toEqual(['noor 2026-12-18 07:30 > 2027-01-29 07:30']);
  });

  test('N36 one school day later the coordinator', () => {
    expect(sent(toyOf([thing('hand-over', { 'asked-at': at('2026-12-07 14:00') })]), '2026-12-07 14:00', '2026-12-18 12:00')).toEqual([
      '2026-12-07 14:00 N36 femke',
      '2026-12-08 07:30 N36 noor',
    ]);
  });
});

describe('I3 the parents of the target', () => {
  test('I3 one school day after step 2, at the latest two after it was due', () => {
    const parents = (moments: Moments): string[] => windows(toyOf([thing('parents', moments)]), 'N11-parents');
    expect(parents({ 'step-2-held-on': '2026-11-26', 'step-2-due-on': '2026-12-01' })).toEqual(['joris 2026-11-27 07:30']);
    expect(parents({ 'step-2-held-on': '2026-12-08', 'step-2-due-on': '2026-12-01' })).toEqual(['joris 2026-12-03 07:30']);
    expect(parents({ 'step-2-due-on': '2026-12-01' })).toEqual(['joris 2026-12-03 07:30']);
    expect(notices(toyOf([thing('parents', { 'step-2-due-on': '2026-12-22' }, ['in-vacation'])]), 'N11-parents')[0]?.hours).toBe('acute');
  });
});
