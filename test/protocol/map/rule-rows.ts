// Every rule of the protocol with the data and the code that hold it, and the tests that carry its id.
import { rules } from '../../../src/protocol/v1/rules';
import { values } from '../../../src/protocol/v1/values';
import { filesIn, textOf } from '../../house/sources';
import type { Row } from './table';
import { testsNaming } from './test-names';

const MOST = 3;
const range = (letter: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, nr) => `${letter}${from + nr}`);

const MUST_BE_TRUE = range('I', 1, 18);
/** N31 to N34 come later. */
const SENT = [...range('N', 1, 30), ...range('N', 35, 37)];

const TABLE = filesIn('src/protocol/v1/rules');
const core = filesIn('src/core').map((file) => ({ file, text: textOf(file) }));
const mentions = (id: string): RegExp => new RegExp(`\\b${id}[a-c]?\\b`);
const numbersOf = (id: string): string[] =>
  Object.entries(values).flatMap(([name, { source }]) => (mentions(id).test(source) ? [name] : []));
const valuesOf = (id: string): string[] => {
  const numbers = numbersOf(id);
  return numbers.length === 0 ? [] : [`src/protocol/v1/values.ts: ${numbers.join(', ')}`];
};

/** One row per rule. What the bot sends needs rows in the table; what must be true needs code of the core that says it holds it. */
export function ruleRows(): Row[] {
  return [
    ...MUST_BE_TRUE.map((id) => ({ item: id, data: heldByCode(id), tests: testsNaming(id).slice(0, MOST) })),
    ...SENT.map((id) => ({ item: id, data: heldByTable(id), tests: testsNaming(id).slice(0, MOST) })),
  ];
}

function heldByCode(id: string): string[] {
  const files = core
    .map(({ file, text }) => ({ file, count: [...text.matchAll(new RegExp(mentions(id), 'g'))].length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || one.file.localeCompare(other.file));
  return files.length === 0 ? [] : [...files.slice(0, MOST).map(({ file }) => file), ...valuesOf(id)];
}

function heldByTable(id: string): string[] {
  const rows = rules.map((rule) => rule.id).filter((row) => mentions(id).test(row.split('-')[0] ?? ''));
  const files = TABLE.filter((file) => rows.some((row) => textOf(file).includes(`id: '${row}'`)));
  return rows.length === 0 ? [] : [`${files.join(', ')}: ${rows.join(', ')}`, ...valuesOf(id)];
}
