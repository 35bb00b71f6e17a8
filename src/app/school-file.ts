// Reads the school file: YAML as an administrator fills it in -> the school, or all mistakes at once, each at its line.
import type { z } from 'zod';
import words from '../../cards/words/nl/school-file.json';
import type { SchoolFile } from '../core/school/school';
import { values } from '../protocol/v1/values';
import { fillIn, inOrder, type Mistake } from './mistake';
import { nearestWord } from './nearest-word';
import { checkChoices, choicesOf } from './school-file-choices';
import { checkSchool, mapIn, type Finding, type SchoolFileWord } from './school-file-checks';
import { keysAt, schoolShape, shapeWords, type ShapedSchool } from './school-file-shape';
import { readYaml, type Path, type YamlTree } from './yaml-lines';

export type SchoolFileRead = { ok: true; school: SchoolFile } | { ok: false; mistakes: Mistake[] };

/**
 * The school of a `school.yaml`, checked as a whole, or every mistake in it in the order of its lines, in Dutch, with how to mend it.
 * A text that is no YAML gives only the mistakes of its form. Throws nothing; the messages repeat words of the file.
 */
export function readSchoolFile(yamlText: string): SchoolFileRead {
  const tree = readYaml(yamlText);
  if (tree.trouble.length > 0) {
    return { ok: false, mistakes: tree.trouble.map(({ line, what }) => ({ line, message: words[what] })) };
  }
  if (tree.value === undefined) return { ok: false, mistakes: [{ line: 1, message: words.empty }] };
  const file = mapIn(tree.value);
  const shaped = schoolShape.safeParse(tree.value, { error: shapeWords });
  const findings = [
    ...firstOfEach(shaped.error?.issues ?? []).flatMap((issue) => findingsOf(issue, tree.value)),
    ...checkSchool(file),
    ...checkChoices(mapIn(file['choices'])),
  ];
  if (shaped.success && findings.length === 0) return { ok: true, school: schoolOf(shaped.data) };
  return { ok: false, mistakes: inOrder(findings.map((finding) => mistakeOf(finding, tree))) };
}

function schoolOf(shaped: ShapedSchool): SchoolFile {
  const { 'good-friday': goodFriday, 'liberation-day': liberationDay, ...choices } = choicesOf(shaped.choices);
  return {
    ...shaped,
    choices,
    goodFriday: (goodFriday ?? values['good-friday'].default) === true,
    liberationDay: (liberationDay ?? values['liberation-day'].default) === true,
  };
}

/** Zod also counts the length of a text that stands where a list belongs: of one value only the first issue counts. */
function firstOfEach(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const places = issues.map((issue) => JSON.stringify([issue.path, issue.code === 'unrecognized_keys']));
  return issues.filter((_issue, index) => places.indexOf(places[index] ?? '') === index);
}

function findingsOf(issue: z.core.$ZodIssue, top: unknown): Finding[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key));
  const word = wordOf(issue.message);
  const key = path.findLast((part) => typeof part === 'string');
  if (key === undefined) return [{ path, word: 'other-file' }];
  return [{ path, word, fill: { key, value: shown(valueAt(top, path)) } }];
}

function unknownKey(path: Path, key: string): Finding {
  const near = nearestWord(key, keysAt(path));
  const at = [...path, key];
  return near === null ? { path: at, word: 'unknown-key', fill: { key } } : { path: at, word: 'unknown-key-near', fill: { key, near } };
}

/** An issue without a sentence of its own is a gap in `school-file-shape.ts`; the administrator still hears on which line it is. */
function wordOf(message: string): SchoolFileWord {
  return Object.hasOwn(words, message) ? (message as SchoolFileWord) : 'unreadable';
}

function mistakeOf(finding: Finding, tree: YamlTree): Mistake {
  const other = finding.other === undefined ? {} : { other: tree.lineOf(finding.other) };
  return { line: tree.lineOf(finding.path), message: fillIn(words[finding.word], { ...finding.fill, ...other }) };
}

function valueAt(top: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined), top);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
