// One idea per file: no source file is longer than 300 lines, none of the kernel longer than 150.
import { filesIn, textOf, wrong } from './sources';

const lines = (file: string): number => textOf(file).split('\n').length - 1;
const longer = (folder: string, most: number): string[] =>
  filesIn(folder)
    .filter((file) => lines(file) > most)
    .map((file) => `${file} has ${lines(file)} lines`);

/** Tables that are read by their rows: data, no code. */
const TABLES = filesIn('src/protocol/v1/rules');

test('no file of src is longer than 300 lines', () => {
  expect(wrong(longer('src', 300), 'It holds two ideas; give each a file named after it:')).toBe('');
});

test('no file of the kernel is longer than 150 lines', () => {
  expect(wrong(longer('src/core/kernel', 150), 'The kernel stays small enough to be read whole; take one idea out:')).toBe('');
});

test('a table holds data only', () => {
  expect(TABLES.length).toBeGreaterThan(5);
  for (const table of TABLES) expect(textOf(table)).not.toMatch(/=>|\bfunction\b|\bif\b \(/);
});

test('every file says in its first line what it is for', () => {
  const found = filesIn('src').filter((file) => !/^(#!.*\n)?\/\/ \S/.test(textOf(file)));
  expect(wrong(found, 'Begin it with a comment that says what it is for, not how it works:')).toBe('');
});
