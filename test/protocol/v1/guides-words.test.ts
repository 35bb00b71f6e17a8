// The words of guides and playbooks: one for every key, none left over, and nothing in them that tells who told.
import { guideCardWords, pointWords } from '../../../src/app/guide-words';
import { corridorGuides } from '../../../src/protocol/v1/guides/corridor';
import { guides, type GuideName } from '../../../src/protocol/v1/guides/guides';
import { pointsOf, type ChecklistName } from '../../../src/core/subject/checklists';
import { playbooks } from '../../../src/protocol/v1/playbooks/playbooks';

const sorted = (keys: readonly string[]): string[] => [...keys].sort();
const keysOf = (words: object): string[] => sorted(Object.keys(words).filter((key) => key !== '$by'));
const NAMES = [...Object.keys(guides), ...Object.keys(playbooks)] as ChecklistName[];
const GUIDES = Object.keys(guides) as GuideName[];
const saidIn = (name: ChecklistName): string[] => pointsOf(name).map(({ point }) => pointWords[point]);
const corridorOf = (name: GuideName): string[] => {
  const { label, text } = guideCardWords['guide-corridor'].lines;
  return corridorGuides[name].flatMap((line) => [String(label[line]), String(text[line])]);
};
const WITH_OTHERS = ['no-blame', 'confronting', 'joint', 'parents-others'] as const;

test('every point has words, and every word its point', () => {
  expect(keysOf(pointWords)).toEqual(sorted(NAMES.flatMap((name) => pointsOf(name).map(({ point }) => point))));
});

test('every line for on the way has words, and every word its line', () => {
  const lines = sorted(GUIDES.flatMap((name) => corridorGuides[name]));
  expect(keysOf(guideCardWords['guide-corridor'].lines.text)).toEqual(lines);
  expect(keysOf(guideCardWords['guide-corridor'].lines.label)).toEqual(lines);
  expect(keysOf(guideCardWords['guide-corridor'].opening)).toEqual(sorted(GUIDES));
});

test('every block has its title', () => {
  const { title } = guideCardWords.guide.readFirst;
  const blocks = NAMES.flatMap((name) => pointsOf(name).map(({ block }) => block));
  expect(keysOf(title).filter((key) => key !== '')).toEqual(sorted([...new Set(blocks)]));
});

test.each(WITH_OTHERS)('I2 nothing in the guide %s can show who told: no name, and no other pupil, parent or colleague who did', (name) => {
  const said = [...saidIn(name), ...corridorOf(name)];
  expect(said.filter((text) => text.includes('{'))).toEqual([]);
  expect(said.filter((text) => /\b(collega|ouder|leerling|klasgenoot)\b[^.?]*\b(vertelde|meldde|zei)\b/i.test(text))).toEqual(
    name === 'joint' ? ['De leerling die het overkwam zei zelf ja, zonder de ander erbij.'] : [],
  );
});

test.each(WITH_OTHERS)('I2 the guide %s suggests no untruth about who told', (name) => {
  const said = [...saidIn(name), ...corridorOf(name)].filter((text) => /iemand anders/i.test(text));
  expect(said.filter((text) => !text.includes('Ook niet dat het iemand anders was'))).toEqual([]);
  expect(said).toHaveLength(1);
});

test.each(['parents-target', 'parents-others'] as const)('%s says that the confidential adviser is there for who feels unheard', (name) => {
  const adviser = /vertrouwenspersoon/;
  const unheard = /niet gehoord/;
  expect(saidIn(name).filter((text) => adviser.test(text) && unheard.test(text))).toHaveLength(1);
  expect(corridorOf(name).filter((text) => adviser.test(text) && unheard.test(text))).toHaveLength(1);
});

test('reporting to the police is advised, and never ours to choose', () => {
  const { text: onCard } = guideCardWords.online.police;
  for (const text of [pointWords['nude-police'], pointWords['stalking-police'], pointWords['parents-target-police'], onCard]) {
    expect(text).toMatch(/Raad .* aan/);
    expect(text).toMatch(/kiezen/);
  }
});

test('with a sexual image nothing is copied or sent on, and only where and when is written down', () => {
  for (const text of [guideCardWords.online.image, pointWords['nude-no-copies']]) {
    expect(text).toContain('Maak geen kopie en stuur niets door.');
    expect(text).toContain('waar en wanneer');
  }
});

test('numbers to phone come from the protocol, never from a sentence', () => {
  const said = [...Object.values(pointWords), JSON.stringify(guideCardWords.online)];
  expect(said.filter((text) => /\d{3}/.test(text))).toEqual([]);
});
