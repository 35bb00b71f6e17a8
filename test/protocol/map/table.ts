// A table of docs/protocol-coverage.md: what the protocol says, the data that holds it, the tests that hold that.

/** One point of the protocol. A row without data or without a test is an empty cell: a hole. */
export interface Row {
  item: string;
  data: readonly string[];
  tests: readonly string[];
}

export interface Section {
  title: string;
  rows: readonly Row[];
}

const SHORTER = [
  ['src/protocol/v1/', 'v1/'],
  ['src/core/', 'core/'],
] as const;

const shown = (text: string): string => SHORTER.reduce((one, [long, short]) => one.replaceAll(long, short), text);

/** The section as Markdown. */
export function sectionText({ title, rows }: Section): string {
  const lines = rows.map(
    ({ item, data, tests }) => `| ${item} | ${data.map(shown).join('; ') || 'not yet'} | ${tests.join(', ') || 'not yet'} |`,
  );
  return [`## ${title}`, '', '| what | data and code | tests |', '|---|---|---|', ...lines, ''].join('\n');
}

/** Every point whose data or test is missing, with its section. */
export function holesIn(sections: readonly Section[]): string[] {
  return sections.flatMap(({ title, rows }) =>
    rows.filter(({ data, tests }) => data.length === 0 || tests.length === 0).map(({ item }) => `${title}: ${item}`),
  );
}
