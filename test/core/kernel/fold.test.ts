// I11: a record only grows; what was taken back or corrected is settled before it is read.
import type { Entry } from '../../../src/core/kernel/entry';
import { effective, fold, type EventTable, type Follows } from '../../../src/core/kernel/fold';
import { entry } from './record';

interface Events {
  said: { text: string; tone?: string };
  hushed: object;
}
interface Minutes {
  lines: string[];
  quiet?: string;
}
const table: EventTable<Minutes, Events> = {
  said: {
    v: 1,
    apply: ({ lines }, { text, tone }, { by }) => ({
      lines: [...lines, `${by}: ${text}${tone === undefined ? '' : ` (${tone})`}`],
      quiet: undefined,
    }),
  },
  hushed: { v: 1, apply: (_state, _data, { by }) => ({ quiet: by }) },
};
const NOTHING: Minutes = { lines: [] };
const folded = (entries: readonly Entry[], follows: Follows<Minutes>[] = []): Minutes =>
  fold<Minutes>(table as never, NOTHING, effective(entries), follows);
const read = (...entries: Entry[]): string[] => folded(entries).lines;

describe('I11 the record is the fold of what counts', () => {
  const first = entry(1, 'said', { text: 'one' });
  const second = entry(2, 'said', { text: 'two', tone: 'calm' });

  test('in order, with who wrote it', () => {
    expect(read(first, { ...second, by: 'noor' })).toEqual(['joris: one', 'noor: two (calm)']);
  });

  test('an entry that was withdrawn does not count; it still stands in the record', () => {
    const entries = [first, second, entry(3, 'entry-withdrawn', { seq: 1 })];
    expect(read(...entries)).toEqual(['joris: two (calm)']);
    expect(entries).toHaveLength(3);
    expect(effective(entries).map(({ seq }) => seq)).toEqual([2]);
  });

  test('a correction replaces its fields only, and the last one counts', () => {
    const corrected = entry(3, 'entry-corrected', { seq: 2, fields: { text: 'deux' } });
    const again = entry(4, 'entry-corrected', { seq: 2, fields: { text: 'zwei' } });
    expect(read(first, second, corrected, again)).toEqual(['joris: one', 'joris: zwei (calm)']);
  });

  test('a correction keeps who wrote the entry and when', () => {
    const corrected = entry(3, 'entry-corrected', { seq: 1, fields: { text: 'uno' } }, { by: 'noor', writtenAt: 5 });
    expect(effective([first, corrected])[0]).toEqual({ ...first, data: { text: 'uno' } });
  });

  test('a correction can be withdrawn too', () => {
    const corrected = entry(3, 'entry-corrected', { seq: 1, fields: { text: 'uno' } });
    expect(read(first, corrected, entry(4, 'entry-withdrawn', { seq: 3 }))).toEqual(['joris: one']);
  });

  test('correcting what was withdrawn does not bring it back', () => {
    const withdrawn = entry(2, 'entry-withdrawn', { seq: 1 });
    expect(read(first, withdrawn, entry(3, 'entry-corrected', { seq: 1, fields: { text: 'uno' } }))).toEqual([]);
  });

  test('an event that this release does not know stops everything: guessing would lose what somebody wrote', () => {
    expect(() => read(first, entry(2, 'sung'))).toThrow('unknown event sung (entry 2)');
  });

  test('a correction changes nothing in the entries themselves', () => {
    const entries = [first, entry(2, 'entry-corrected', { seq: 1, fields: { text: 'uno' } })];
    read(...entries);
    expect(first.data).toEqual({ text: 'one' });
  });

  test('an event says what becomes different: a field comes, and goes; the rest stays, and so does what was there before the first event', () => {
    const hushed = entry(2, 'hushed', {}, { by: 'noor' });
    expect(folded([first, hushed])).toStrictEqual({ lines: ['joris: one'], quiet: 'noor' });
    expect(folded([first, hushed, { ...second, seq: 3 }])).toStrictEqual({ lines: ['joris: one', 'joris: two (calm)'] });
    expect(NOTHING).toStrictEqual({ lines: [] });
  });

  test('what follows by itself sees what the entry changed, as it was; nothing of what stayed the same', () => {
    const seen: unknown[] = [];
    const counts: Follows<Minutes> = ({ lines }) => ({ lines: lines.map((line) => line.replace('joris', 'J')) });
    const looks: Follows<Minutes> = (state, { seq }, before) => {
      seen.push({ seq, before: { ...before }, now: state.lines.length });
      return {};
    };
    expect(folded([first, entry(2, 'hushed', {}), { ...second, seq: 3 }], [counts, looks]).lines).toEqual(['J: one', 'J: two (calm)']);
    expect(seen).toEqual([
      { seq: 1, before: { lines: [] }, now: 1 },
      { seq: 2, before: { lines: ['J: one'], quiet: undefined }, now: 1 },
      { seq: 3, before: { lines: ['J: one'], quiet: 'joris' }, now: 2 },
    ]);
  });
});
