// I11: a record only grows; what was taken back or corrected is settled before it is read.
import { effective, fold, type EventTable } from '../../../src/core/kernel/fold';
import { entry } from './record';

interface Events {
  said: { text: string; tone?: string };
}
const table: EventTable<string[], Events> = {
  said: { v: 1, apply: (lines, { text, tone }, { by }) => [...lines, `${by}: ${text}${tone === undefined ? '' : ` (${tone})`}`] },
};
const read = (...entries: Parameters<typeof fold>[2]): string[] => fold<string[]>(table as never, [], entries);

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
});
