// The files of the house and what they import, read once for the house tests.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, normalize, relative, sep } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** One import line. `from` and `to` are paths from the root with `/`; a package is named as it is written. */
export interface Import {
  from: string;
  to: string;
  /** Types only: gone when it runs. */
  typeOnly: boolean;
}

/** Every TypeScript file under a folder of the root. */
export function filesIn(folder: string): string[] {
  const found: string[] = [];
  const walk = (path: string): void => {
    for (const name of readdirSync(path)) {
      const inside = join(path, name);
      if (statSync(inside).isDirectory()) walk(inside);
      else if (/\.tsx?$/.test(name)) found.push(relative(ROOT, inside).split(sep).join('/'));
    }
  };
  walk(join(ROOT, folder));
  return found.sort();
}

/** The text of a file, by its path from the root. */
export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** What a file imports or exports again, also by `import()` and `require`. */
export function importsOf(file: string): Import[] {
  const lines =
    /^(?:import|export)\s+(type\s)?[^;'"]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/gm;
  return [...textOf(file).matchAll(lines)].map((line) => {
    const [, type, named, bare, called] = line;
    const to = named ?? bare ?? called ?? '';
    return {
      from: file,
      to: to.startsWith('.')
        ? normalize(join(file, '..', to))
            .split(sep)
            .join('/')
        : to,
      typeOnly: type !== undefined,
    };
  });
}

/** All imports of a folder. */
export function importsIn(folder: string): Import[] {
  return filesIn(folder).flatMap(importsOf);
}

/** What is wrong, with how to mend it; empty when nothing is. So that a failing house test says what to do. */
export function wrong(found: readonly string[], mend: string): string {
  return found.length === 0 ? '' : `${mend}\n  ${found.join('\n  ')}`;
}
