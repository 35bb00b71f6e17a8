// The manifest asks for what the code uses, and for nothing else.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { webApi } from '@slack/bolt';
import { COMMANDS } from '../../../src/platforms/slack/commands';
import { EVENTS, METHODS, SCOPES } from '../../../src/platforms/slack/needs';
import { MESSAGE_SHORTCUT, REPORT_SHORTCUT } from '../../../src/platforms/slack/shortcuts';

type Manifest = webApi.AppsManifestValidateArguments['manifest'];

const ROOT = join(__dirname, '..', '..', '..');
const FILE = join(ROOT, 'manifest', 'slack', 'manifest.json');
const ADDRESS = 'https://bot.school.example';
const text = readFileSync(FILE, 'utf8');
const manifest = JSON.parse(text) as Manifest;
const source = readdirSync(join(ROOT, 'src', 'platforms', 'slack'))
  .filter((file) => file.endsWith('.ts') && file !== 'needs.ts')
  .map((file) => readFileSync(join(ROOT, 'src', 'platforms', 'slack', file), 'utf8'))
  .join('\n');
const found = (pattern: RegExp): string[] => [...new Set([...source.matchAll(pattern)].map(([, ...groups]) => groups.join('.')))].sort();

describe('what the code uses', () => {
  test('every call of the Web API has its scope in the list, and no other stands there', () => {
    expect(found(/\bclient\.(\w+)\.(\w+)\(/g)).toEqual(Object.keys(METHODS).sort());
  });

  test('every event that has a listener stands in the list, and no other', () => {
    const names = found(/app\.event\((\w+),/g).length + found(/app\.message\((\w+)/g).length;
    expect(names).toBe(Object.keys(EVENTS).length);
  });
});

describe('the manifest', () => {
  test('has the shape that Slack gives in its own types', () => {
    const [ours, withAddresses, wrong] = mistakesOf([text, withAddress(ADDRESS), text.replace('"chat:write"', '"chat:schrijf"')]);
    expect(ours).toEqual([]);
    expect(withAddresses).toEqual([]);
    expect(wrong).not.toEqual([]);
  }, 60_000);

  test('has every word of the app as a command, and no other', () => {
    expect(manifest.features?.slash_commands?.map(({ command }) => command)).toEqual([...COMMANDS]);
  });

  test('has our shortcuts', () => {
    expect(manifest.features?.shortcuts?.map(({ type, callback_id }) => [type, callback_id])).toEqual([
      ['global', REPORT_SHORTCUT],
      ['message', MESSAGE_SHORTCUT],
    ]);
  });

  test('asks for the least scopes', () => {
    expect([...(manifest.oauth_config?.scopes?.bot ?? [])].sort()).toEqual(SCOPES);
    expect(manifest.oauth_config?.scopes?.user ?? []).toEqual([]);
  });

  test('subscribes to the events that we listen to', () => {
    expect([...(manifest.settings?.event_subscriptions?.bot_events ?? [])].sort()).toEqual(Object.keys(EVENTS).sort());
  });

  test('keeps to the lengths of Slack (platforms.md 1.6)', () => {
    const { display_information: display, features } = manifest;
    expect(display.name.length).toBeLessThanOrEqual(35);
    expect(display.description?.length).toBeLessThanOrEqual(140);
    expect(display.long_description?.length).toBeGreaterThanOrEqual(174);
    expect(display.long_description?.length).toBeLessThanOrEqual(4000);
    for (const { command, description } of features?.slash_commands ?? []) {
      expect(command.length).toBeLessThanOrEqual(32);
      expect(description.length).toBeLessThanOrEqual(2000);
    }
    for (const { name, description } of features?.shortcuts ?? []) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
  });

  test('for a school with an address, each of the three ways in has it', () => {
    const made = JSON.parse(withAddress(ADDRESS)) as Manifest;
    const url = `${ADDRESS}/slack/events`;
    expect(made.features?.slash_commands?.map((command) => command.url)).toEqual(COMMANDS.map(() => url));
    expect(made.settings).toMatchObject({
      socket_mode_enabled: false,
      interactivity: { request_url: url },
      event_subscriptions: { request_url: url },
    });
    expect(() => withAddress('bot.school.example/slack')).toThrow();
  });

  test('docs/slack.md gives each scope its reason', () => {
    const docs = readFileSync(join(ROOT, 'docs', 'slack.md'), 'utf8');
    expect(SCOPES.filter((scope) => !docs.includes(`| \`${scope}\` |`))).toEqual([]);
  });
});

function withAddress(address: string): string {
  return execFileSync(process.execPath, [join(ROOT, 'manifest', 'slack', 'with-address.mjs'), address], {
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

/** What TypeScript says when each of these stands where Slack wants a manifest. */
function mistakesOf(manifests: readonly string[]): string[][] {
  const codes = new Map(
    manifests.map((json, index) => [
      join(ROOT, `manifest-${index}.ts`),
      `import type { AppsManifestValidateArguments as A } from '@slack/web-api';\nexport const manifest: A['manifest'] = ${json};\n`,
    ]),
  );
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    target: ts.ScriptTarget.ES2022,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => codes.has(file) || fileExists.call(host, file);
  host.getSourceFile = (file, version, ...rest) => {
    const code = codes.get(file);
    return code === undefined ? getSourceFile.call(host, file, version, ...rest) : ts.createSourceFile(file, code, version);
  };
  const program = ts.createProgram([...codes.keys()], options, host);
  return [...codes.keys()].map((name) => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(({ messageText }) =>
      ts.flattenDiagnosticMessageText(messageText, ' '),
    );
  });
}
