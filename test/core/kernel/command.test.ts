// What people fill in: trimmed, checked, and refused at the field where it is wrong.
import { z } from 'zod';
import { field, LONGEST_TEXT, parseInput, type Values } from '../../../src/core/kernel/command';

const read = (type: z.ZodType, value: string | undefined): unknown =>
  parseInput(z.object({ it: type }), value === undefined ? {} : { it: value });
const refusal = (code: string): object => ({ refused: code, params: { field: 'it' }, field: 'it' });

describe('fields of a form', () => {
  test('a text must be there; spaces alone are nothing', () => {
    expect(read(field.text(), '  Ze zat alleen. ')).toEqual({ it: 'Ze zat alleen.' });
    for (const nothing of [undefined, '', '   ']) expect(read(field.text(), nothing)).toEqual(refusal('field-required'));
  });

  test('a text that may be left out is empty then', () => {
    expect(read(field.optionalText(), undefined)).toEqual({ it: '' });
    expect(read(field.optionalText(), ' later ')).toEqual({ it: 'later' });
  });

  test('a text that is too long comes back whole, with the message at its field', () => {
    expect(read(field.text(), 'a'.repeat(LONGEST_TEXT))).toEqual({ it: 'a'.repeat(3000) });
    expect(read(field.text(), 'a'.repeat(LONGEST_TEXT + 1))).toEqual(refusal('too-long'));
    expect(read(field.optionalText(), 'a'.repeat(LONGEST_TEXT + 1))).toEqual(refusal('too-long'));
  });

  test('a day must be one of the calendar', () => {
    expect(read(field.day(), '2026-11-26')).toEqual({ it: '2026-11-26' });
    for (const wrong of ['2026-02-30', '26-11-2026', 'morgen', '2026-1-1'])
      expect(read(field.day(), wrong)).toEqual(refusal('no-such-day'));
    expect(read(field.day(), undefined)).toEqual(refusal('field-required'));
    expect(read(field.optionalDay(), undefined)).toEqual({ it: '' });
    expect(read(field.optionalDay(), '2026-02-30')).toEqual(refusal('no-such-day'));
  });

  test('a choice is one of its answers', () => {
    const choice = field.choice(['yes', 'no']);
    expect(read(choice, 'no')).toEqual({ it: 'no' });
    expect(read(choice, 'maybe')).toEqual(refusal('field-required'));
    expect(read(choice, undefined)).toEqual(refusal('field-required'));
    expect(read(field.optionalChoice(['yes', 'no']), 'maybe')).toEqual({ it: '' });
    expect(read(field.optionalChoice(['yes', 'no']), undefined)).toEqual({ it: '' });
  });

  test('checks come as a list, each once; what is not among the options is left out', () => {
    expect(read(field.checks(), 'p1, joris,,p1')).toEqual({ it: ['p1', 'joris'] });
    expect(read(field.checks(['weapon', 'threat']), 'weapon,dragon')).toEqual({ it: ['weapon'] });
    expect(read(field.checks(), undefined)).toEqual({ it: [] });
  });

  test('the first field that is wrong is named, and fields that nobody asked for are left out', () => {
    const form = z.object({ first: field.text(), second: field.text() });
    expect(parseInput(form, { first: 'a', extra: 'b' } as Values)).toMatchObject({ refused: 'field-required', field: 'second' });
    expect(parseInput(form, { first: 'a', second: 'b', extra: 'c' } as Values)).toEqual({ first: 'a', second: 'b' });
  });
});
