// The words of guides and playbooks, one file each, put together for the cards that show them; a point without words does not compile.
import type { GuideLine } from '../protocol/v1/guides/corridor';
import type { GuideName, GuidePoint } from '../protocol/v1/guides/guides';
import type { PlaybookPoint } from '../protocol/v1/playbooks/playbooks';
import classTalk from '../../cards/words/nl/guides-class.json';
import confronting from '../../cards/words/nl/guides-confronting.json';
import joint from '../../cards/words/nl/guides-joint.json';
import noBlame from '../../cards/words/nl/guides-no-blame.json';
import parentsOthers from '../../cards/words/nl/guides-parents-others.json';
import parentsTarget from '../../cards/words/nl/guides-parents-target.json';
import target from '../../cards/words/nl/guides-target.json';
import cards from '../../cards/words/nl/guides.json';
import playbooks from '../../cards/words/nl/playbooks.json';
import type { Words } from './words';

const byGuide = {
  'target': target,
  'no-blame': noBlame,
  'confronting': confronting,
  'joint': joint,
  'parents-target': parentsTarget,
  'parents-others': parentsOthers,
  'class': classTalk,
} satisfies Record<GuideName, { opening: string; avoid: string }>;

/** What is said first, and what not, by `guide`. */
const first = (field: 'opening' | 'avoid'): Record<string, string> => ({
  $by: 'guide',
  ...Object.fromEntries(Object.entries(byGuide).map(([guide, words]) => [guide, words[field]])),
});

/** The five lines for on the way, by `line`. */
const label: Record<GuideLine, string> = {
  ...target.label,
  ...noBlame.label,
  ...confronting.label,
  ...joint.label,
  ...parentsTarget.label,
  ...parentsOthers.label,
  ...classTalk.label,
};
const text: Record<GuideLine, string> = {
  ...target.text,
  ...noBlame.text,
  ...confronting.text,
  ...joint.text,
  ...parentsTarget.text,
  ...parentsOthers.text,
  ...classTalk.text,
};

/** What a point says, by its key. */
export const pointWords: Record<GuidePoint | PlaybookPoint, string> = {
  ...target.point,
  ...noBlame.point,
  ...confronting.point,
  ...joint.point,
  ...parentsTarget.point,
  ...parentsOthers.point,
  ...classTalk.point,
  ...playbooks.point,
};

/** What a page is called, block by block, and what its points say. */
const { title, label: doneOrNot, ...page } = cards.guide;
const toRead = { title, label: doneOrNot, text: { $by: 'point', ...pointWords } };
const inBoxes = { text: toRead.text };
const labelOf = (by: 'block1' | 'block2' | 'block3'): Words => ({ ...title, $by: by });

export const guideCardWords = {
  'guide-corridor': {
    ...cards['guide-corridor'],
    opening: first('opening'),
    avoid: first('avoid'),
    lines: { label: { $by: 'line', ...label }, text: { $by: 'line', ...text } },
  },
  'guide': {
    ...page,
    labels: { points1: labelOf('block1'), points2: labelOf('block2'), points3: labelOf('block3') },
    readFirst: toRead,
    readLast: toRead,
    points1: inBoxes,
    points2: inBoxes,
    points3: inBoxes,
  },
  'guides': cards.guides,
  'online': playbooks.online,
  'sighting': playbooks.sighting,
};
