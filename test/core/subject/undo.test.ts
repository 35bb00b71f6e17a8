// Taking back one's own last tap: within five minutes, and while nothing was built on it.
import type { Entry, NewEvent } from '../../../src/core/kernel/entry';
import { isRefusal, type Refusal } from '../../../src/core/kernel/outcome';
import { lastBy, lastOwn, undo, undoUntil } from '../../../src/core/subject/undo';
import { MINUTE } from '../../../src/core/time/instant';
import { entry, WRITTEN } from '../kernel/record';

const tap = (seq: number, type = 'talk-planned', more: Partial<Entry> = {}): Entry => entry(seq, type, {}, { cause: 'card', ...more });
const code = (result: NewEvent[] | Refusal): string => (isRefusal(result) ? result.refused : 'done');
const undone = (entries: Entry[], minutes = 0, person = 'joris', cause = 'card'): NewEvent[] | Refusal =>
  undo(entries, person, cause, WRITTEN + minutes * MINUTE, 5);

describe('I11 taking back', () => {
  test('withdraws every entry of the last tap, and only those', () => {
    const entries = [tap(1, 'talk-planned', { cause: 'before' }), tap(2), tap(3, 'question-answered')];
    expect(undone(entries)).toEqual([
      { type: 'entry-withdrawn', data: { seq: 2 } },
      { type: 'entry-withdrawn', data: { seq: 3 } },
    ]);
  });

  test('is possible for five minutes, the last one included', () => {
    expect(code(undone([tap(1)], 5))).toBe('done');
    expect(undone([tap(1)], 6)).toEqual({ refused: 'too-late-to-undo', params: { at: WRITTEN + 5 * MINUTE } });
  });

  test('is not possible once somebody built on it', () => {
    expect(code(undone([tap(1), tap(2, 'day-set', { by: 'noor', cause: 'hers' })]))).toBe('built-upon');
  });

  test('an own later tap counts as building on it', () => {
    expect(code(undone([tap(1), tap(2, 'block-said', { cause: 'later' })]))).toBe('built-upon');
  });

  test.each(['guide-ticked', 'nudge-snoozed'])('%s is nothing that was built on it, whoever did it', (type) => {
    for (const by of ['joris', 'noor']) {
      const entries = [tap(1), tap(2, type, { by, cause: 'beside' })];
      expect(code(undone(entries))).toBe('done');
      expect(lastBy(entries)?.seq).toBe(1);
      expect(code(undone(entries, 0, by, 'beside'))).toBe('built-upon');
    }
  });

  test('what somebody else tapped is not one’s own to take back', () => {
    expect(code(undone([tap(1)], 0, 'noor'))).toBe('nothing-to-undo');
  });

  test('twice is not possible: after the first time there is nothing any more', () => {
    const entries = [tap(1)];
    expect(code(undone([...entries, entry(2, 'entry-withdrawn', { seq: 1 })]))).toBe('nothing-to-undo');
  });

  test('after taking back the tap before it can be taken back too', () => {
    const entries = [tap(1, 'talk-planned', { cause: 'before' }), tap(2), entry(3, 'entry-withdrawn', { seq: 2 })];
    expect(code(undone(entries, 0, 'joris', 'before'))).toBe('done');
  });

  test.each(['report-sent', 'report-started', 'case-started', 'route-shown', 'red-flag-raised', 'red-flag-seen'])(
    '%s stays: by it somebody was told',
    (type) => {
      expect(lastOwn([tap(1, type)], 'joris')).toEqual([]);
      // Nor does a part of such a tap go alone.
      expect(lastOwn([tap(1, type), tap(2, 'question-asked')], 'joris')).toEqual([]);
    },
  );

  test('the card says until when, and nothing when there is nothing to take back', () => {
    expect(undoUntil([tap(1)], 'joris', 5)).toBe(WRITTEN + 5 * MINUTE);
    expect(undoUntil([tap(1)], 'noor', 5)).toBe(0);
    expect(undoUntil([], 'joris', 5)).toBe(0);
    expect(undoUntil([tap(1, 'talk-planned', { cause: '' })], 'joris', 5)).toBe(0);
  });
});
