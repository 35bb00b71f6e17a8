// The grammar holds the rows that come later: their windows, run over a toy reader, with days counted by hand.
import { due } from '../../src/core/kernel/due';
import type { Notice } from '../../src/core/kernel/notice';
import type { Day, Instant } from '../../src/core/time/instant';
import { laterRules, numbers, times, type Later } from '../fixtures/later-rules';
import { at, windowOf } from '../fixtures/time-passes';
import { toyReader, type Thing, type Toy } from '../fixtures/toy-reader';

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
    'next-above': ['noor'],
    'coordinator': ['noor'],
    'management': ['els'],
  },
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

describe('N31: care of the case', () => {
  test('N31 twenty school days before a file is removed, until then', () => {
    expect(windows(toyOf([thing('file', { 'removed-on': '2027-01-29' })]), 'N31')).toEqual(['noor 2026-12-18 07:30 > 2027-01-29 07:30']);
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
