// Every row of the table, and every rule that must be true of a report or case, has a test whose name carries its id.
import { rules } from '../../src/protocol/v1/rules';
import { filesIn, textOf, wrong } from './sources';

/** The I-rules that this version holds, whole or in part. */
const MUST_BE_TRUE = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9', 'I10', 'I11', 'I12', 'I13', 'I14', 'I15', 'I16', 'I17', 'I18'];

/** The names of all tests and of the groups that they stand in, as far as they are written out. */
const names = filesIn('test')
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => [...textOf(file).matchAll(/\b(?:describe|test|it)(?:\.each\([\s\S]*?\))?\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g)])
  .map((match) => match[2] ?? '');

/** `N12` of `N12-again` and `N5` of `N5a`: tests speak of rows. */
const rowOf = (id: string): string => /^N\d+/.exec(id)?.[0] ?? id;
const isNamed = (id: string): boolean => names.some((name) => new RegExp(`\\b${id}\\b`).test(name));

test('the names of tests are read', () => {
  expect(names.length).toBeGreaterThan(500);
});

test.each([...new Set(rules.map(({ id }) => rowOf(id)))])('%s has a test', (row) => {
  expect(wrong(isNamed(row) ? [] : [row], 'Write a test whose name is a sentence of the protocol and carries this id:')).toBe('');
});

const README = textOf('src/protocol/v1/README.md');

test('the front page of the agreement explains every rule that must be true, and no other', () => {
  expect([...README.matchAll(/^\| (I\d+) \|/gm)].map(([, id]) => id)).toEqual(MUST_BE_TRUE);
});

test('the front page of the agreement leads to each of its files and folders', () => {
  const tops = [...new Set(filesIn('src/protocol/v1').map((file) => file.split('/').slice(3, 4).join('')))];
  const leads = (top: string): boolean => README.includes(top.endsWith('.ts') ? `](${top})` : `[${top}/](`);
  expect(
    wrong(
      tops.filter((top) => !leads(top)),
      'Say in src/protocol/v1/README.md what it is, where it belongs in the order:',
    ),
  ).toBe('');
});

test('the code names headings of the front page that are there', () => {
  const named = filesIn('src').flatMap((file) =>
    [...textOf(file).matchAll(/\(protocol\/v1, ([^)]*)\)/g)].flatMap(([, what = '']) =>
      [...what.matchAll(/\*([^*]+)\*/g)].map(([, one = '']) => one),
    ),
  );
  expect(named.length).toBeGreaterThan(10);
  expect([...new Set(named)].filter((one) => !README.includes(`- **${one}.**`))).toEqual([]);
});

test.each(MUST_BE_TRUE)('%s has a test', (id) => {
  expect(wrong(isNamed(id) ? [] : [id], 'Write a test whose name is a sentence of the protocol and carries this id:')).toBe('');
});
