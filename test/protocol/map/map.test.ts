// Every point of the protocol has its data and its test, and docs/protocol-coverage.md says where.
import { textOf, wrong } from '../../house/sources';
import { coverage, coverageText } from './coverage';
import { holesIn } from './table';

/** What protocol.md counts. */
const COUNTED: Readonly<Record<string, number>> = {
  'Rules': 51,
  'Six steps': 6,
  'Five tracks': 5,
  'Five levels': 5,
  'Five sanction phases': 5,
  'Twenty-four signals': 24,
  'Six groups of forms': 6,
  'Three playbooks': 3,
};

/** Rules that wait for their turn: none. */
const NOT_YET: readonly string[] = [];

test.each(Object.entries(COUNTED))('%s: all of them', (title, count) => {
  const rows = coverage().find((section) => section.title === title)?.rows ?? [];
  expect(new Set(rows.map(({ item }) => item)).size).toBe(count);
});

test('the seven annexes are there', () => {
  const rows = coverage().find(({ title }) => title === 'Seven annexes')?.rows ?? [];
  expect([...new Set(rows.map(({ item }) => item.slice(0, 'annex 1'.length)))].sort()).toEqual(
    [1, 2, 3, 4, 5, 6, 7].map((nr) => `annex ${nr}`),
  );
});

test('no cell is empty, except what is not built yet', () => {
  const holes = holesIn(coverage());
  expect(
    wrong(
      holes.filter((hole) => !NOT_YET.includes(hole)),
      'Give it data in src/protocol/v1 and a test whose name carries its id:',
    ),
  ).toBe('');
  expect(
    wrong(
      NOT_YET.filter((hole) => !holes.includes(hole)),
      'It is built: take it out of NOT_YET:',
    ),
  ).toBe('');
});

test('docs/protocol-coverage.md is true', () => {
  expect(textOf('docs/protocol-coverage.md') === coverageText() ? '' : 'run `npm run coverage`').toBe('');
});
