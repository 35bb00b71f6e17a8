// Reads YAML in which every value is text, and knows on which line each of them stands.
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type ErrorCode, type Node } from 'yaml';

/** Keys and indexes from the top to a value. */
export type Path = readonly (string | number)[];

/** What can be wrong with YAML itself; the names of the sentences for it. */
export type YamlTrouble = 'tab' | 'indent' | 'double-key' | 'colon' | 'start-sign' | 'unclosed' | 'two-files' | 'unreadable';

export interface YamlTree {
  /** Maps, lists and texts. A key without a value is left out; undefined when the file is empty. */
  value: unknown;
  /** The line of the key or list item at this path; of the nearest one around it when there is none. */
  lineOf(path: Path): number;
  /** In the order of the lines. When not empty, there is no `value`. */
  trouble: { line: number; what: YamlTrouble }[];
}

const TROUBLE: Partial<Record<ErrorCode, YamlTrouble>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  DUPLICATE_KEY: 'double-key',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  BAD_SCALAR_START: 'start-sign',
  MISSING_CHAR: 'unclosed',
  MULTIPLE_DOCS: 'two-files',
};

/**
 * Reads a text without guessing types: `1E5` stays a class and `0600000001` a phone number. References (`&`, `*`) are trouble, because in a
 * file that people fill in they are a slip of the pen.
 */
export function readYaml(text: string): YamlTree {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const trouble: YamlTree['trouble'] = document.errors.map((error) => ({
    line: lineAt(error.pos[0]),
    what: TROUBLE[error.code] ?? 'unreadable',
  }));
  visit(document, {
    Node: (_key, node) => {
      const [start = 0, end = 0] = node.range ?? [];
      if (isAlias(node) || node.anchor !== undefined) trouble.push({ line: lineAt(start), what: 'start-sign' });
      // A text without its closing quote runs to the end of the file, and only there the parser misses the quote.
      for (const each of trouble) {
        if (each.what === 'unclosed' && isScalar(node) && each.line > lineAt(start) && each.line <= lineAt(end)) each.line = lineAt(start);
      }
    },
  });
  const top = document.contents;
  return {
    value: trouble.length > 0 || top === null ? undefined : withoutEmpty(document.toJS()),
    lineOf: (path) => lineAt(offsetOf(top, path)),
    trouble: withoutConsequences(trouble),
  };
}

/** After a line that cannot be read, what the parser says about later lines is a guess; a tab explains everything else. */
function withoutConsequences(trouble: YamlTree['trouble']): YamlTree['trouble'] {
  const tabs = trouble.filter((each) => each.what === 'tab');
  if (tabs.length > 0) return tabs;
  const inOrder = [...trouble].sort((one, other) => one.line - other.line);
  const broken = inOrder.findIndex((each) => each.what !== 'double-key' && each.what !== 'start-sign');
  return broken === -1 ? inOrder : inOrder.slice(0, broken + 1);
}

function offsetOf(top: Node | null, path: Path): number {
  let node: unknown = top;
  let offset = 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((each) => isScalar(each.key) && each.key.value === part);
      if (pair === undefined || !isNode(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof part === 'number') {
      node = node.items[part];
      if (!isNode(node)) return offset;
      offset = node.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const filled = Object.entries(value).filter(([, each]) => each !== '' && each !== null);
  return Object.fromEntries(filled.map(([key, each]) => [key, withoutEmpty(each)]));
}
