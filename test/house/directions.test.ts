// Direction: main files -> platforms, stores -> app -> core -> protocol. A package that talks to the world has one place.
import { filesIn, importsIn, textOf, wrong, type Import } from './sources';

const all = importsIn('src');
const LAYERS = ['protocol', 'core', 'app', 'platforms', 'stores'];

/** `core` of `src/core/case/case.ts`; `main` for the files that start and build everything. */
function layerOf(path: string): string {
  const [, folder = ''] = path.split('/');
  return LAYERS.includes(folder) ? folder : 'main';
}

/** What each layer may import beside itself. Words are read by whoever speaks to people; the core knows none. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  main: ['platforms', 'stores', 'app', 'core', 'protocol', 'words'],
  platforms: ['app', 'core', 'protocol', 'words'],
  stores: ['app', 'core'],
  app: ['core', 'protocol', 'words'],
  core: ['protocol'],
  protocol: [],
};

const inside = all.filter(({ to }) => to.startsWith('src/'));
const words = all.filter(({ to }) => to.startsWith('cards/'));
const packages = all.filter(({ to }) => !to.startsWith('src/') && !to.startsWith('cards/'));
const shown = ({ from, to }: Import): string => `${from} imports ${to}`;

test('the imports are read', () => {
  expect(inside.length).toBeGreaterThan(500);
  expect(packages.map(({ to }) => to)).toEqual(expect.arrayContaining(['luxon', 'zod', 'libsql']));
});

test.each(Object.entries(MAY))('%s imports only what lies below it', (layer, below) => {
  const up = [
    ...inside.filter(({ from, to }) => layerOf(from) === layer && layerOf(to) !== layer && !below.includes(layerOf(to))),
    ...words.filter(({ from }) => layerOf(from) === layer && !below.includes('words')),
  ];
  expect(wrong(up.map(shown), 'Move what both need into the lower layer, or give it through a door of app/ports.ts:')).toBe('');
});

test('the core knows no world: of all packages only luxon (days and instants) and zod (what people fill in)', () => {
  const used = packages.filter(({ from }) => layerOf(from) === 'core' || layerOf(from) === 'protocol');
  const worldly = used.filter(({ to }) => to !== 'luxon' && to !== 'zod').map(shown);
  expect(wrong(worldly, 'Do this in app or behind a door, and give the core the value:')).toBe('');
  expect(used.filter(({ to }) => to === 'luxon').map(({ from }) => from)).toEqual(['src/core/time/instant.ts']);
});

test('the core asks no clock, no chance, no environment and writes nothing', () => {
  const worldly = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bconsole\.|\bsetTimeout\b|\bfetch\(|\bperformance\./;
  const core = [...filesIn('src/core'), ...filesIn('src/protocol')];
  const asking = core.filter((file) => worldly.test(textOf(file)));
  expect(wrong(asking, 'Take the moment from the context of the command, chance and ids from a door:')).toBe('');
});

test.each([
  ['botbuilder', 'src/platforms/teams/'],
  ['botframework-connector', 'src/platforms/teams/'],
  ['@slack/', 'src/platforms/slack/'],
  ['mongodb', 'src/stores/'],
  ['libsql', 'src/stores/'],
  ['adaptivecards', 'src/app/'],
  ['node-cron', 'src/app/'],
])('%s stays in %s', (name, home) => {
  const elsewhere = packages.filter(({ from, to }) => (to === name || to.startsWith(name)) && !from.startsWith(home));
  expect(wrong(elsewhere.map(shown), `Let ${home} do the work and give the rest of the house an interface:`)).toBe('');
});
