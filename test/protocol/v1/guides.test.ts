// The guides against the annexes of the source, with the numbers of protocol.md; and what is left out on purpose.
import { annexParts, type AnnexPart } from '../../../src/protocol/v1/guides/annexes';
import { corridorGuides } from '../../../src/protocol/v1/guides/corridor';
import type { Guide } from '../../../src/protocol/v1/guides/guide';
import { guides, type GuideName } from '../../../src/protocol/v1/guides/guides';
import { leftOut } from '../../../src/protocol/v1/guides/left-out';
import { playbooks } from '../../../src/protocol/v1/playbooks/playbooks';
import { pointsOf, TICKABLE, type ChecklistName } from '../../../src/core/subject/checklists';
import { pagesOf, POINTS_ON_A_PAGE } from '../../../src/core/views/guide-pages';

const LISTS = { ...guides, ...playbooks } as Readonly<Record<ChecklistName, Guide>>;
const NAMES = Object.keys(LISTS) as ChecklistName[];
const sourcesOf = (guide: Guide): string[] => Object.values(guide).flatMap((points) => Object.values(points).flat());
const keysOf = (guide: Guide): string[] => Object.values(guide).flatMap((points) => Object.keys(points));
const held = (part: string): number[] =>
  [...new Set(Object.values(guides).flatMap(sourcesOf))]
    .filter((source) => source.startsWith(`${part} `))
    .map((source) => Number(source.slice(part.length + 1)))
    .sort((one, other) => one - other);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('every point of the annexes has its place in a guide', () => {
  test.each<[AnnexPart, number]>([
    ['annex 1 agreement', 19],
    ['annex 1 own line', 3],
    ['annex 1 parents', 1],
    ['annex 2 question', 9],
    ['annex 2 aspect', 4],
    ['annex 3 aim', 3],
    ['annex 3 contrast', 1],
    ['annex 3 mark', 4],
    ['annex 3 cause', 3],
    ['annex 3 close', 4],
    ['annex 4 point', 17],
    ['annex 4 posture', 2],
    ['annex 4 question', 3],
    ['annex 4 information', 1],
    ['annex 4 practice', 2],
    ['annex 4 week', 3],
    ['annex 4 attention', 3],
    ['annex 5 step', 11],
    ['annex 6 step', 9],
    ['annex 6 posture', 1],
    ['annex 6 question', 5],
    ['annex 6 information', 3],
    ['annex 6 practice', 1],
    ['annex 6 week', 3],
    ['annex 7 point', 10],
  ])('%s: %i', (part, count) => {
    const left = leftOut
      .filter(({ what }) => what.startsWith(`${part} `) && !what.includes(','))
      .map(({ what }) => Number(what.split(' ').at(-1)));
    expect([...held(part), ...left].sort((one, other) => one - other)).toEqual(upTo(count));
    expect(annexParts[part]).toBe(count);
  });

  test('no part of an annex is missing in this test', () => {
    expect(Object.values(annexParts).reduce<number>((sum, count) => sum + count, 0)).toBe(125);
  });
});

describe('the guides', () => {
  test('the numbers of the protocol: 17 points, 11 steps, 9 and 9, 3 aims and 4 marks, 10 points in five phases, 19 agreements', () => {
    expect(keysOf({ steps: guides['no-blame'].steps })).toHaveLength(17);
    expect(keysOf({ phone: guides['parents-others'].phone, steps: guides['parents-others'].steps })).toHaveLength(11);
    expect([keysOf({ steps: guides.target.steps }), keysOf({ questions: guides.target.questions })].map(({ length }) => length)).toEqual([
      9, 9,
    ]);
    expect([Object.keys(guides.confronting.aims), Object.keys(guides.confronting.marks)].map(({ length }) => length)).toEqual([3, 4]);
    const { introduce, share, solve, practise, agree } = guides.joint;
    expect([introduce, share, solve, practise].flatMap((phase) => Object.keys(phase))).toHaveLength(10);
    expect(Object.values(agree).every((sources: readonly string[]) => sources.includes('ours'))).toBe(true);
    expect(Object.keys(guides.class.agreements)).toHaveLength(19);
    expect(Object.keys(guides.class['own-lines'])).toHaveLength(3);
  });

  test.each(Object.keys(guides) as GuideName[])(
    '%s says what comes in the weeks after and what not to say, in five big lines too',
    (name) => {
      const guide: Guide = guides[name];
      expect(Object.keys(guide['weeks-after'] ?? {}).length).toBeGreaterThan(0);
      expect(Object.keys(guide.avoid ?? {}).length).toBeGreaterThan(0);
      expect(corridorGuides[name]).toHaveLength(5);
    },
  );

  test('I16 the two guides for who did it share no point and no line', () => {
    const both = (one: readonly string[], other: readonly string[]): string[] => one.filter((key) => other.includes(key));
    expect(both(keysOf(guides['no-blame']), keysOf(guides.confronting))).toEqual([]);
    expect(both(corridorGuides['no-blame'], corridorGuides.confronting)).toEqual([]);
  });

  test('I2 every guide for use with who did it, or their parents, says not to tell who told', () => {
    for (const name of ['no-blame', 'confronting', 'joint', 'parents-others'] as const) {
      expect(keysOf({ avoid: guides[name].avoid }).filter((key) => key.endsWith('avoid-who-told'))).toHaveLength(1);
    }
  });

  test('with parents of who did it one phones first, and tells nothing by phone', () => {
    expect(Object.keys(guides['parents-others'])[0]).toBe('phone');
    expect(guides['parents-others'].avoid).toHaveProperty('parents-others-avoid-phone');
  });

  test('I15 I3 I16 what must be so before a talk stands at its beginning', () => {
    expect(sourcesOf({ before: guides.joint.before })).toEqual(['I15', 'I15']);
    expect(sourcesOf({ before: guides['parents-target'].before })).toContain('I3');
    expect(sourcesOf({ before: guides.class.before })).toEqual(['I16']);
  });

  test('what is left out on purpose stays out: a fault of the target, lines to write, that somebody else told', () => {
    expect(leftOut.map(({ why }) => why)).toEqual(['fault-of-the-target', 'fault-of-the-target', 'untruth', 'punishment-lines']);
    const sources = NAMES.flatMap((name) => sourcesOf(LISTS[name]));
    expect(leftOut.filter(({ what }) => sources.includes(what))).toEqual([]);
  });
});

describe('playbooks (section 4)', () => {
  test('six kinds of evidence', () => {
    expect(Object.values(playbooks.evidence.kinds).flat()).toEqual(upTo(6).map((kind) => `section 7 evidence ${kind}`));
  });

  test.each([
    ['nude-photo', 1, 7],
    ['stalking', 2, 5],
    ['gossip', 3, 8],
  ] as const)('%s holds every point of its example', (name, example, count) => {
    const own = sourcesOf(playbooks[name]).filter((source) => source.startsWith(`section 4 example ${example} point `));
    expect([...new Set(own)].sort()).toEqual(upTo(count).map((point) => `section 4 example ${example} point ${point}`));
  });

  test('I4 an unknown sender: blocking, evidence, the parents and the class, and a name only with a ground', () => {
    const points = keysOf({ steps: playbooks['unknown-sender'].steps });
    expect(points).toEqual(expect.arrayContaining(['unknown-block', 'unknown-keep', 'unknown-parents', 'unknown-class']));
    expect(playbooks['unknown-sender'].search['unknown-ground']).toContain('I4');
  });

  test('with a sexual image only where and when is left of the evidence', () => {
    expect(pointsOf('evidence', true).map(({ point }) => point)).toEqual(['evidence-times', 'evidence-addresses']);
    expect(pointsOf('evidence')).toHaveLength(6);
  });
});

describe('to tick off', () => {
  const all = NAMES.flatMap((name) => keysOf(LISTS[name]));

  test('every point has a key of its own and a source', () => {
    expect(new Set(all).size).toBe(all.length);
    expect(
      NAMES.flatMap((name) => Object.values(LISTS[name]).flatMap((points) => Object.values(points))).filter((of) => of.length === 0),
    ).toEqual([]);
  });

  test('posture and what not to say are read, everything else is ticked off', () => {
    const read = all.filter((key) => !TICKABLE.some((point) => point === key));
    expect(read).toEqual(expect.arrayContaining(['target-sympathy', 'target-avoid-why', 'nude-no-copies']));
    expect(
      read.filter((key) => !/avoid|posture|sympathy|guilt|anger|with-two|seating|door|criticism|side|screen|no-copies/.test(key)),
    ).toEqual([]);
  });

  test.each(NAMES)('%s: pages of at most eight points, in order, none left out', (name) => {
    const pages = pagesOf(pointsOf(name));
    expect(pages.flat()).toEqual(pointsOf(name));
    expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(POINTS_ON_A_PAGE);
  });
});
