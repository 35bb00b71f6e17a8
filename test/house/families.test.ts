// A family is a folder with `commands.ts` and `events.ts`. It stands on what its subject shares, never on another family: one tap may
// write an event of another family, so its types may be imported; what that event does is that family's own business.
import { dirname } from 'node:path';
import { filesIn, importsOf, wrong, type Import } from './sources';

const families = [...filesIn('src/core/case'), ...filesIn('src/core/subject'), ...filesIn('src/core/report')]
  .filter((file) => file.endsWith('/events.ts'))
  .map((file) => dirname(file));
const familyOf = (path: string): string | undefined => families.find((folder) => path.startsWith(`${folder}/`));
const shown = ({ from, to }: Import): string => `${from} imports ${to}`;
const imports = families.flatMap(filesIn).flatMap(importsOf);

test('there are families', () => {
  expect(families).toEqual(
    expect.arrayContaining([
      'src/core/report',
      'src/core/case/talks',
      'src/core/subject/lead',
      'src/core/subject/plan',
      'src/core/subject/questions',
    ]),
  );
});

test('an event asks nothing that is remembered of a state: fold writes on in the one that it gets', () => {
  const reached = new Set<string>();
  const reach = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { to, typeOnly } of importsOf(`${file}.ts`)) if (!typeOnly && to.startsWith('src/')) reach(to);
  };
  families.forEach((folder) => reach(`${folder}/events`));
  ['src/core/subject/parents-talks', 'src/core/subject/mirrored'].forEach(reach);
  expect(reached.size).toBeGreaterThan(families.length);
  expect([...reached].filter((file) => file === 'src/core/subject/remembered')).toEqual([]);
});

test('a family imports of another one the types of its events, and nothing else', () => {
  const other = imports.filter(({ from, to }) => familyOf(to) !== undefined && familyOf(to) !== familyOf(from));
  const allowed = ({ to, typeOnly }: Import): boolean =>
    typeOnly && (to.endsWith('/events') || to === 'src/core/report/start' || to === 'src/core/report/report');
  const found = other.filter((one) => !allowed(one)).map(shown);
  expect(wrong(found, 'Move what both need out of the family, beside subject.ts or case.ts:')).toBe('');
});

test('what a subject or case shares imports no family, except to name types of events', () => {
  const shared = [...filesIn('src/core/subject'), ...filesIn('src/core/case')]
    .filter((file) => familyOf(file) === undefined)
    .flatMap(importsOf);
  const used = shared.filter(({ to, typeOnly }) => familyOf(to) !== undefined && !typeOnly);
  expect(wrong(used.map(shown), 'A shared file that needs a family belongs into that family:')).toBe('');
});

test('a report and what both share know no case', () => {
  const below = [...filesIn('src/core/report'), ...filesIn('src/core/subject')].flatMap(importsOf);
  const up = below.filter(({ to, typeOnly }) => to.startsWith('src/core/case/') && !typeOnly);
  expect(wrong(up.map(shown), 'What only a case knows belongs into src/core/case:')).toBe('');
});
