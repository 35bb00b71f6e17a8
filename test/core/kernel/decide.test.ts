// From a tap to events: first may this person, then is it possible, then is the input whole.
import { z } from 'zod';
import { command, field, type Command, type CommandContext } from '../../../src/core/kernel/command';
import { append, decide } from '../../../src/core/kernel/decide';
import type { NewEvent } from '../../../src/core/kernel/entry';
import { refuse } from '../../../src/core/kernel/outcome';
import { EXAMPLE_WORLD } from '../../fixtures/example-school';
import { entry, WRITTEN } from './record';

const context: CommandContext = { actor: 'joris', about: '', now: WRITTEN, today: '2026-11-24', world: EXAMPLE_WORLD };
const note = (may: boolean, possible: boolean): Command<object, unknown> =>
  command<object, { text: string }, NewEvent>({
    input: z.object({ text: field.text() }),
    may: () => may,
    possible: () => (possible ? null : refuse('closed')),
    decide: (_, { text }) => (text === 'no' ? refuse('not-possible-now') : [{ type: 'noted', data: { text } }]),
  });

describe('a command is decided', () => {
  test('rights first, so that nobody learns what is not theirs', () => {
    expect(decide(note(false, false), {}, {}, context)).toEqual({ refused: 'no-access', params: {} });
  });

  test('then whether it is possible, then what was filled in', () => {
    expect(decide(note(true, false), {}, {}, context)).toEqual({ refused: 'closed', params: {} });
    expect(decide(note(true, true), {}, { text: ' ' }, context)).toMatchObject({ refused: 'field-required', field: 'text' });
    expect(decide(note(true, true), {}, { text: 'no' }, context)).toEqual({ refused: 'not-possible-now', params: {} });
  });

  test('what it gives are events with the input as it was read', () => {
    expect(decide(note(true, true), {}, { text: ' Ze lachte. ' }, context)).toEqual([{ type: 'noted', data: { text: 'Ze lachte.' } }]);
  });
});

describe('I11 every entry says who wrote it, when, and when it happened', () => {
  const by = { person: 'joris', cause: 'card-9', answer: 'x', at: WRITTEN };

  test('events get the next numbers of the record', () => {
    const written = append(
      [entry(1, 'report-sent')],
      [
        { type: 'a', data: {} },
        { type: 'b', happenedOn: '2026-11-20', data: { x: 1 } },
      ],
      by,
    );
    expect(written.slice(1)).toEqual([
      { seq: 2, type: 'a', v: 1, writtenAt: WRITTEN, by: 'joris', cause: 'card-9', answer: 'x', data: {} },
      { seq: 3, type: 'b', v: 1, writtenAt: WRITTEN, by: 'joris', happenedOn: '2026-11-20', cause: 'card-9', answer: 'x', data: { x: 1 } },
    ]);
  });

  test('the record begins with one, and the entries before are the same', () => {
    expect(append([], [{ type: 'a', data: {} }], by)[0]?.seq).toBe(1);
    const before = [entry(7, 'case-started')];
    expect(append(before, [{ type: 'a', data: {} }], by).map(({ seq }) => seq)).toEqual([7, 8]);
    expect(before).toHaveLength(1);
  });
});
