// Cuts a CSV file into rows with the columns that we know; what a school administration exports beside them is not read.
import { CsvError, parse } from 'csv-parse/sync';
import words from '../../cards/words/nl/class-list.json';
import { fillIn, type Mistake } from './mistake';

const COLUMNS = ['number', 'name', 'class', 'born', 'family'] as const;
export type Column = (typeof COLUMNS)[number];

/** One pupil as typed. Only `family` may be empty. */
export interface Row {
  line: number;
  fields: Readonly<Record<Column, string>>;
}

/** The name that a column has on screen and in the first line of the file. */
export function columnName(column: Column): string {
  return words[`column-${column}`];
}

/**
 * The rows below the first line, which names the columns in any order. Fields are parted by `;` or `,`, whichever the first line has more.
 * Rows of another length than the first line are mistakes; a file that cannot be cut at all has one mistake and no rows.
 */
export function readRows(csvText: string): { rows: Row[]; mistakes: Mistake[] } {
  const lost = lineWith(csvText, (line) => line.includes('\uFFFD'));
  if (lost > 0) return { rows: [], mistakes: [{ line: lost, message: words.encoding }] };
  const cut = cutFields(csvText);
  if ('mistake' in cut) return { rows: [], mistakes: [cut.mistake] };
  const [first, ...others] = cut.lines;
  if (first === undefined || others.length === 0) return { rows: [], mistakes: [{ line: first?.line ?? 1, message: words.empty }] };
  const { places, mistakes } = findColumns(first);
  if (mistakes.length > 0) return { rows: [], mistakes };
  const expected = first.fields.length;
  const wrong = others.filter(({ fields }) => fields.length !== expected);
  return {
    rows: others.filter(({ fields }) => fields.length === expected).map(({ line, fields }) => ({ line, fields: pick(fields, places) })),
    mistakes: wrong.map(({ line, fields }) => ({ line, message: fillIn(words['other-length'], { expected, count: fields.length }) })),
  };
}

interface CutLine {
  line: number;
  fields: string[];
}

function cutFields(csvText: string): { lines: CutLine[] } | { mistake: Mistake } {
  const lines: CutLine[] = [];
  const head = csvText.split(/\r?\n/u).find((line) => line.trim() !== '') ?? '';
  try {
    parse(csvText, {
      bom: true,
      delimiter: head.split(';').length >= head.split(',').length ? ';' : ',',
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      on_record: (fields: string[], { lines: line }) => {
        lines.push({ line, fields });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The parser misses a quote only at the end of the file; people look for it on the line that opened it.
    const open = lineWith(csvText, (line) => line.split('"').length % 2 === 0);
    return { mistake: { line: Math.max(1, open), message: words.quotes } };
  }
  return { lines };
}

function findColumns(first: CutLine): { places: Partial<Record<Column, number>>; mistakes: Mistake[] } {
  const names = first.fields.map((field) => field.toLowerCase());
  const at = (column: Column): number => names.indexOf(columnName(column));
  const missing = COLUMNS.filter((column) => column !== 'family' && at(column) === -1);
  const twice = COLUMNS.filter((column) => names.lastIndexOf(columnName(column)) !== at(column));
  const say = (sentence: string) => (column: Column) => ({ line: first.line, message: fillIn(sentence, { column: columnName(column) }) });
  return {
    places: Object.fromEntries(COLUMNS.filter((column) => at(column) !== -1).map((column) => [column, at(column)])),
    mistakes: [...missing.map(say(words['no-column'])), ...twice.map(say(words['double-column']))],
  };
}

function pick(fields: readonly string[], places: Partial<Record<Column, number>>): Row['fields'] {
  const field = (column: Column): string => fields[places[column] ?? -1] ?? '';
  return { number: field('number'), name: field('name'), class: field('class'), born: field('born'), family: field('family') };
}

/** The first line that fits, counted from 1; 0 when none does. */
function lineWith(text: string, fits: (line: string) => boolean): number {
  return text.split(/\r?\n/u).findIndex(fits) + 1;
}
