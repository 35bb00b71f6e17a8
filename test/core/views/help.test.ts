// The pages behind `/hulp` hold everything that the protocol lists (section 3 and 4), and who is who at this school.
import { helpClasses, helpPeople, helpTopic, plainCorridor, plainGuide } from '../../../src/core/views/help';
import type { CardData } from '../../../src/core/card-data';
import { isRefusal } from '../../../src/core/kernel/outcome';
import { EXAMPLE_WORLD, worldWith, EXAMPLE_SCHOOL } from '../../fixtures/example-school';
import { instantAt } from '../../../src/core/time/instant';

const viewer = { person: 'bram', now: instantAt('2026-11-24', '10:15'), world: EXAMPLE_WORLD };

function topic(choice: string): CardData['help-topic'] {
  const shown = helpTopic(choice);
  if (isRefusal(shown) || shown.card !== 'help-topic') throw new Error(`${choice} is no topic`);
  return shown.data;
}
const linesBehind = (name: string): number => topic(name).parts.reduce((sum, { part }) => sum + topic(`${name}:${part}`).lines.length, 0);

test('all 24 signals and all six groups of forms can be read', () => {
  expect(linesBehind('signals')).toBe(24);
  expect(topic('forms').parts).toHaveLength(6);
  expect(linesBehind('forms')).toBe(50);
});

test('what to do on the spot stands on one page, in its order', () => {
  expect(
    topic('on-the-spot')
      .lines.filter(({ begins }) => begins !== '')
      .map(({ begins }) => begins),
  ).toEqual(['now', 'afterwards', 'around', 'places', 'report']);
});

test('I2 the five lines of a guide that is read apart from a case name nobody', () => {
  for (const { part } of topic('guides').parts) {
    expect(plainCorridor(part)).toMatchObject({ card: 'guide-corridor', data: { guide: part, target: '', mayTell: false, record: '' } });
  }
  expect(plainCorridor('toString')).toBeUndefined();
});

test('a whole guide can be read apart from a case, page by page; it is only ticked off in one', () => {
  const first = plainGuide('target');
  expect(first).toMatchObject({ card: 'guide', data: { guide: 'target', target: '', part: 1, before: 0, after: 2, total: 0, record: '' } });
  const pages = [1, 2, 3, 4, 5, 6].map((page) => plainGuide(`target:${page}`)?.data as CardData['guide']);
  expect(pages.flatMap(({ page, block1, readLast }) => [page, block1, ...readLast]).filter((one) => one !== '')).toEqual([]);
  expect(new Set(pages.flatMap(({ readFirst }) => readFirst.map(({ point }) => point))).size).toBeGreaterThan(30);
  expect(pages.at(-1)?.after).toBe(0);
  expect(plainGuide('target:99')).toMatchObject({ data: { part: 1 } });
  expect(plainGuide('toString')).toBeUndefined();
});

test('what is no topic or no page of it leads back to the topics', () => {
  for (const choice of ['', 'weather', 'signals:weather', 'toString', 'forms:constructor']) {
    expect(helpTopic(choice)).toMatchObject({ refused: 'not-possible-now', instead: 'open:help' });
  }
});

test('I10 the confidential adviser is shown as a person to call; who holds nothing is not listed', () => {
  const card = helpPeople(viewer);
  const { lines } = card.data as CardData['help-people'];
  expect(lines).toContainEqual({ office: 'confidential-adviser', person: 'maarten' });
  expect(lines.filter(({ office }) => office === 'team-leader').map(({ person }) => person)).toEqual(['anja', 'hedwig']);
  const vacant = worldWith({ seats: { ...EXAMPLE_SCHOOL.seats, board: [] } });
  expect((helpPeople({ ...viewer, world: vacant }).data as CardData['help-people']).lines.map(({ office }) => office)).not.toContain(
    'board',
  );
});

test('many classes stand on pages of twenty', () => {
  const [one] = EXAMPLE_SCHOOL.classes;
  if (one === undefined) throw new Error('the example school has classes');
  const world = worldWith({ classes: Array.from({ length: 41 }, (_, index) => ({ ...one, id: `c${index}` })) });
  const pages = [1, 2, 3, 9, NaN].map((page) => helpClasses({ ...viewer, world }, page).data as CardData['help-classes']);
  expect(pages.map(({ page, lines, nextPage }) => [page, lines.length, nextPage])).toEqual([
    [1, 20, 2],
    [2, 20, 3],
    [3, 1, 0],
    [3, 1, 0],
    [1, 20, 2],
  ]);
});
