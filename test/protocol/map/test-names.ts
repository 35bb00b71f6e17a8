// What the tests say they hold: their names, and the data that they read.
import { filesIn, importsOf, textOf } from '../../house/sources';

const NAMED = /\b(?:describe|test|it)(?:\.each\([\s\S]*?\))?\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g;

const tests = filesIn('test')
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => ({
    file,
    names: [...textOf(file).matchAll(NAMED)].map((match) => match[2] ?? ''),
    reads: importsOf(file).map(({ to }) => `${to}.ts`),
  }));

/** The test files with names that carry this id (`N5` stands for `N5a` too), the one with most of them first. */
export function testsNaming(id: string): string[] {
  const carries = new RegExp(`\\b${id}[a-c]?\\b`);
  return tests
    .map(({ file, names }) => ({ file, count: names.filter((name) => carries.test(name)).length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || one.file.localeCompare(other.file))
    .map(({ file }) => file);
}

/** The test files that read this file of data themselves. */
export function testsReading(data: string): string[] {
  return tests.filter(({ reads }) => reads.includes(data)).map(({ file }) => file);
}
