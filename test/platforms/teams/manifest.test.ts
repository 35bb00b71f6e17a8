// The app package: Microsoft's own schema, the same words and scopes as the code, and icons as Teams wants them.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, inflateSync } from 'node:zlib';
import { WORDS } from '../../../src/app/chat-words';
import { OWN_CHAT } from '../../../src/platforms/teams/activities';

const ROOT = join(__dirname, '..', '..', '..');
const FOLDER = join(ROOT, 'manifest', 'teams');
const APP_ID = '11111111-2222-4333-8444-555555555555';

const text = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const manifest = JSON.parse(text('manifest.json')) as Manifest;
const english = JSON.parse(text('en.json')) as Record<string, string>;

interface Manifest {
  $schema: string;
  manifestVersion: string;
  version: string;
  id: string;
  localizationInfo: { defaultLanguageTag: string; additionalLanguages: { languageTag: string; file: string }[] };
  developer: Record<string, string>;
  bots: { botId: string; scopes: string[]; commandLists: { scopes: string[]; commands: { title: string; description: string }[] }[] }[];
}

/** Microsoft's remarks; the schema of each version comes with its package, which jest cannot load: so in a process of its own. */
function remarks(checked: unknown): unknown {
  const script = `import('@microsoft/app-manifest').then(async ({ AppManifestUtils }) => {
    const remarks = await AppManifestUtils.validateAgainstSchema(JSON.parse(require('node:fs').readFileSync(0, 'utf8')));
    process.stdout.write(JSON.stringify(remarks));
  })`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: ROOT, input: JSON.stringify(checked), encoding: 'utf8' }));
}

describe('manifest.json', () => {
  test('is what Microsoft says a manifest of this version is', () => {
    expect(manifest.$schema).toContain(`/v${manifest.manifestVersion}/`);
    expect(remarks(manifest)).toEqual([]);
  });

  test('and the check would notice', () => {
    expect(remarks({ ...manifest, id: 'no id' })).not.toEqual([]);
    expect(remarks({ ...manifest, surprise: true })).not.toEqual([]);
  });

  test('has the version of the program', () => {
    expect(manifest.version).toBe((JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version);
  });

  test('lists the words that the code knows, in its order, each with what it does', () => {
    const commands = manifest.bots.flatMap(({ commandLists }) => commandLists.flatMap((list) => list.commands));
    expect(commands.map(({ title }) => title)).toEqual([...WORDS]);
    expect(commands.every(({ description }) => description.length > 10 && description.length <= 64)).toBe(true);
  });

  test('offers the bot only where the code answers with more than a pointer', () => {
    const [bot, ...more] = manifest.bots;
    expect(more).toEqual([]);
    expect(bot?.scopes).toEqual([OWN_CHAT]);
    expect(bot?.commandLists.map(({ scopes }) => scopes)).toEqual([[OWN_CHAT]]);
  });

  test('asks for nothing beyond who somebody is and writing to that person', () => {
    expect(Object.keys(manifest)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/authorization|webApplicationInfo|devicePermissions|composeExtensions|staticTabs/)]),
    );
    expect(manifest).toMatchObject({ permissions: ['identity', 'messageTeamMembers'], validDomains: [] });
  });
});

describe('en.json', () => {
  const translated = Object.entries(english).filter(([key]) => key !== '$schema');

  test('says the same things in English: every sentence of the manifest, no longer than it may be', () => {
    expect(manifest.localizationInfo).toEqual({ defaultLanguageTag: 'nl', additionalLanguages: [{ languageTag: 'en', file: 'en.json' }] });
    const commands = WORDS.flatMap((_word, index) =>
      ['title', 'description'].map((key) => `bots[0].commandLists[0].commands[${index}].${key}`),
    );
    expect(translated.map(([key]) => key)).toEqual(['name.short', 'name.full', 'description.short', 'description.full', ...commands]);
    expect(english['name.short']?.length).toBeLessThanOrEqual(30);
    expect(english['description.short']?.length).toBeLessThanOrEqual(80);
  });

  test('the words to type are the same', () => {
    expect(WORDS.map((_word, index) => english[`bots[0].commandLists[0].commands[${index}].title`])).toEqual([...WORDS]);
  });
});

describe('icons', () => {
  const icons = [
    ['color.png', 192, 'colourIcon'],
    ['outline.png', 32, 'outlineIcon'],
  ] as const;

  test.each(icons)('%s is a square of %d pixels, as the script draws it', (name, size, made) => {
    const kept = pixelsOf(readFileSync(join(FOLDER, name)));
    expect([kept.width, kept.height, kept.pixels.length]).toEqual([size, size, size * size]);
    const script = `import('./scripts/teams-icons.mjs').then((icons) => process.stdout.write(icons.${made}()))`;
    expect(pixelsOf(execFileSync(process.execPath, ['-e', script], { cwd: ROOT }))).toEqual(kept);
  });

  test('the colour icon is full, the outline is white on nothing', () => {
    expect(pixelsOf(readFileSync(join(FOLDER, 'color.png'))).pixels.every(([, , , alpha]) => alpha === 255)).toBe(true);
    const outline = pixelsOf(readFileSync(join(FOLDER, 'outline.png'))).pixels;
    expect(outline.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
    expect(new Set(outline.map(([, , , alpha]) => alpha))).toContain(0);
    expect(new Set(outline.map(([, , , alpha]) => alpha))).toContain(255);
  });
});

describe('the package', () => {
  const make = (environment: Record<string, string>, ...given: string[]): Map<string, Buffer> => {
    const env = { PATH: process.env['PATH'], ...environment };
    execFileSync(process.execPath, ['scripts/teams-manifest.mjs', ...given], { cwd: ROOT, env, stdio: 'pipe' });
    return filesIn(readFileSync(join(ROOT, 'dist', 'vijfsporen-teams.zip')));
  };

  test('holds manifest, icons and languages, with the id of the settings and the website of the school', () => {
    const files = make({ TEAMS_APP_ID: APP_ID }, 'https://www.school.example');
    expect([...files.keys()]).toEqual(['manifest.json', 'color.png', 'outline.png', 'en.json']);
    const packed = JSON.parse(files.get('manifest.json')?.toString() ?? '') as Manifest;
    expect([packed.id, packed.bots[0]?.botId]).toEqual([APP_ID, APP_ID]);
    expect(packed.developer['privacyUrl']).toMatch(/^https:\/\/www\.school\.example\//);
    expect(remarks(packed)).toEqual([]);
    expect(files.get('color.png')).toEqual(readFileSync(join(FOLDER, 'color.png')));
  });

  test.each([
    ['an id that is none', { TEAMS_APP_ID: 'bot' }, []],
    ['a website with a path', { TEAMS_APP_ID: APP_ID }, ['https://www.school.example/home']],
  ])('%s stops it', (_, environment, given) => {
    expect(() => make(environment, ...given)).toThrow();
  });
});

/** The pixels of a PNG whose rows are not filtered, which is how ours are made. */
function pixelsOf(file: Buffer): { width: number; height: number; pixels: number[][] } {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    if (file.toString('ascii', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(data));
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const at = Math.floor(index / width) * (width * 4 + 1) + 1 + (index % width) * 4;
    return [...raw.subarray(at, at + 4)];
  });
  return { width, height, pixels };
}

/** Files of an archive that stores them as they are, with their checksums checked. */
function filesIn(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = 0; archive.readUInt32LE(at) === 0x04034b50;) {
    const [size, nameLength] = [archive.readUInt32LE(at + 22), archive.readUInt16LE(at + 26)];
    const begin = at + 30 + nameLength;
    const data = archive.subarray(begin, begin + size);
    if (crc32(data) !== archive.readUInt32LE(at + 14)) throw new Error('a checksum is not right');
    files.set(archive.toString('utf8', at + 30, begin), data);
    at = begin + size;
  }
  return files;
}
