// What the documents say about scripts, paths, folders, settings, buttons and the playground's interface is so. Each failure says what to mend.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, first = '']) => first);
const missing = (those: readonly string[], from: readonly string[]): string[] => [...new Set(those)].filter((one) => !from.includes(one));

/** What stands between backticks, in a block or in a line. */
const codeOf = (text: string): string[] => [...found(text, /^```\w*\n([\s\S]*?)^```$/gm), ...found(text, /(?<!`)`([^`\n]+)`(?!`)/g)];

describe.each(['README.md', 'CONTRIBUTING.md', 'docs/teams.md'])('%s', (document) => {
  const code = codeOf(read(document)).join('\n');

  it('names npm scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = found(code, /\bnpm (?:run )?([a-z][\w-]*)/g);
    expect(named.length).toBeGreaterThan(1);
    expect(missing(named, ['ci', ...Object.keys(scripts)]).map((name) => `package.json has no script "${name}"`)).toEqual([]);
  });
});

describe.each([
  'README.md',
  'CONTRIBUTING.md',
  'docs/architecture.md',
  'docs/slack.md',
  'docs/teams.md',
  'docs/adr/README.md',
  'src/protocol/v1/README.md',
])('%s', (document) => {
  const text = read(document);
  const ignored = read('.gitignore').split('\n');
  const tokens = codeOf(text)
    .flatMap((code) => code.split(/\s+/))
    .filter((token) => /^\.?[\w-][\w./-]*\/[\w./-]*$|^\.?[\w.-]+\.(json|md|yaml|csv)$|^\.env\.example$/.test(token))
    .filter((token) => !ignored.includes(token) && !ignored.includes(`${token.split('/')[0]}/`));
  const folder = join(document, '..');
  const links = found(text, /\]\((?!https?:)([^)#]+)\)/g).map((link) => join(folder, link));

  it('names files and folders that are there', () => {
    const gone = [...new Set([...tokens, ...links])].filter((path) => !existsSync(join(ROOT, path)));
    expect([...tokens, ...links].length).toBeGreaterThan(2);
    expect(gone.map((path) => `${path} is not there: make it, or mend ${document}`)).toEqual([]);
  });
});

it('the tree in docs/architecture.md has one line for each folder of src, and no other', () => {
  const [tree = ''] = found(read('docs/architecture.md'), /^```\n([\s\S]*?)^```$/gm);
  const lines = found(tree, /^(src\S*)\/ /gm);
  const folders = foldersWithFiles('src');
  expect(missing(folders, lines).map((path) => `give ${path}/ a line`)).toEqual([]);
  expect(missing(lines, folders).map((path) => `take out ${path}/`)).toEqual([]);
  expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
});

function foldersWithFiles(path: string): string[] {
  const entries = readdirSync(join(ROOT, path), { withFileTypes: true });
  const below = entries.filter((entry) => entry.isDirectory()).flatMap((entry) => foldersWithFiles(`${path}/${entry.name}`));
  return entries.some((entry) => entry.isFile()) ? [path, ...below] : below;
}

describe('settings', () => {
  const readers = ['src/config.ts', ...filesBelow('src/platforms').filter((path) => path.endsWith('/settings.ts'))];
  // A key of the shape, or a name between quotes.
  const inCode = readers.flatMap((path) => found(read(path), /(?:^ {2}|')([A-Z][A-Z_]{3,})(?:: z\b|')/gm));

  it('stand in the environment, which one file reads', () => {
    expect(filesBelow('src').filter((path) => read(path).includes('process.env'))).toEqual(['src/environment.ts']);
  });

  it.each([
    ['README.md', /^\| `([A-Z][A-Z_]+)` \|/gm],
    ['.env.example', /^#? ?([A-Z][A-Z_]+)=/gm],
  ])('%s names those that the code reads, and no other', (document, pattern) => {
    const named = found(read(document), pattern);
    expect(readers).toEqual(expect.arrayContaining(['src/platforms/slack/settings.ts', 'src/platforms/teams/settings.ts']));
    expect(inCode).toEqual(expect.arrayContaining(['PORT', 'NODE_ENV', 'SLACK_TEAM_ID', 'TEAMS_OPENID_METADATA_URL']));
    expect(missing(inCode, named).map((name) => `${document} does not name ${name}`)).toEqual([]);
    expect(missing(named, inCode).map((name) => `${readers.join(' and ')} do not read ${name}`)).toEqual([]);
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
  });
});

function filesBelow(path: string): string[] {
  return readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

describe('the playground', () => {
  it('docs/playground.md describes every door that the playground opens, and no other', () => {
    const doorsIn = (file: string, at: string): string[] =>
      [...read(`src/platforms/playground/${file}`).matchAll(/router\.(get|post)\(\s*'(\/\w+)'/g)].map(
        ([, method = '', path = '']) => `${method.toUpperCase()} ${at}${path}`,
      );
    const inCode = [...doorsIn('desk-router.ts', '/playground'), ...doorsIn('practice/http.ts', '/practice')];
    const named = found(read('docs/playground.md'), /`((?:GET|POST) \/(?:playground|practice)\/\w+)/g);
    expect(inCode.length).toBeGreaterThan(5);
    expect(missing(inCode, named).map((door) => `describe ${door}`)).toEqual([]);
    expect(missing(named, inCode).map((door) => `there is no ${door}`)).toEqual([]);
  });

  it('the tour in README.md taps buttons that are on the screen', () => {
    const [tour = ''] = found(read('README.md'), /^## Five minutes[^\n]*\n([\s\S]*?)^## /gm);
    const texts = readdirSync(join(ROOT, 'cards/words/nl')).flatMap((file) => textsIn(JSON.parse(read(`cards/words/nl/${file}`))));
    const onScreen = (title: string): boolean =>
      texts.some((text) => {
        const [start = ''] = text.split('{');
        return start === text ? title === text : start !== '' && title.startsWith(start);
      });
    // A button that is a day says the day: "Ma 7 dec".
    const taps = found(tour, /(?<!\*)\*([^*\n]+)\*(?!\*)/g).filter((title) => !/^[A-Z][a-z] \d/.test(title));
    expect(taps.length).toBeGreaterThan(5);
    expect(taps.filter((title) => !onScreen(title)).map((title) => `no card has a button "${title}"`)).toEqual([]);
  });
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
