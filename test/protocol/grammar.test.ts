// The grammar holds the rows that come later: their windows, run over a toy reader, with days counted by hand.
import { due } from '../../src/core/kernel/due';
import { laterRules, numbers, times, type Later } from '../fixtures/later-rules';
import { at, windowOf } from '../fixtures/time-passes';
import { toyReader, type Thing, type Toy } from '../fixtures/toy-reader';

const thing = (over: Later['over'], moments: NonNullable<Thing<Later>['moments']>): Thing<Later> => ({
  over,
  seq: 5,
  part: '',
  about: over,
  moments,
});

const toyOf = (things: Thing<Later>[]): Toy<Later> => ({
  things,
  seats: { coordinator: ['noor'] },
  chain: [['noor']],
  values: numbers,
  times,
});
const windows = (toy: Toy<Later>, rule: string): string[] =>
  due(laterRules, toyReader(toy), at('2026-12-02 12:00'))
    .filter((notice) => notice.rule === rule)
    .map(windowOf);

describe('N31: care of the case', () => {
  test('N31 twenty school days before a file is removed, until then', () => {
    expect(windows(toyOf([thing('file', { 'removed-on': '2027-01-29' })]), 'N31')).toEqual(['noor 2026-12-18 07:30 > 2027-01-29 07:30']);
  });
});
