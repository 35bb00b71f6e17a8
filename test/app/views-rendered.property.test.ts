import { join } from 'node:path';
import fc from 'fast-check';
import { createRenderer } from '../../src/app/render';
import { presenter } from '../../src/app/present';
import { isRefusal } from '../../src/core/kernel/outcome';
import { caseList } from '../../src/core/views/case-list';
import { chronologyCard } from '../../src/core/views/chronology';
import { digestCard } from '../../src/core/views/digest-card';
import { foldedCard } from '../../src/core/views/folded-card';
import { lineOf, noticeCard } from '../../src/core/views/notice-card';
import type { AnyCard } from '../../src/core/views/viewer';
import type { ACase } from '../core/views/a-case';
import { NAMES, PEOPLE, randomCase, WRITTEN } from '../core/views/random-case';

const present = presenter(createRenderer(join(__dirname, '..', '..', 'cards')));
const FORMS = [
  'report-card',
  'report-words',
  'red-flag-card',
  'day-choice',
  'guide-corridor',
  'guides',
  'online',
  'sighting',
  'record-target',
  'record-others',
  'case',
  'case-more',
];
const MORE = [
  'question-answer',
  'name-others',
  'vacation-bridge-form',
  'report-otherwise',
  'record-target-more',
  'report-progress',
  'lead-change',
];

const draw = (story: ACase, card: AnyCard): string => {
  const { summary, card: json } = present.message(card, story.world, story.now, 'neutral');
  return summary + JSON.stringify(json);
};

describe('what the views give can be drawn', () => {
  test('every message, alone, with the others below it and as a line, without a name of a pupil or a word of anybody', () => {
    fc.assert(
      fc.property(randomCase, (story) => {
        for (const person of PEOPLE) {
          const viewer = story.viewer(person);
          const notices = story.notices(person);
          const lines = notices.map((notice) => lineOf(notice, story.state, viewer));
          const cards = notices.flatMap((notice) => [
            noticeCard(notice, story.state, viewer, { repeat: true, deputyFor: 'wim', lines: lines.slice(1) }),
            foldedCard(notice, story.state, viewer),
          ]);
          const shown = [...cards, digestCard(lines), caseList([story.state], viewer, 1)].map((card) => draw(story, card)).join();
          expect([...NAMES, ...WRITTEN].filter((word) => shown.includes(word))).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('every card that somebody can open, and the chronology', () => {
    fc.assert(
      fc.property(randomCase, (story) => {
        for (const person of ['joris', 'noor', 'bram', 'samira', 'anja']) {
          const viewer = story.viewer(person);
          const opening = { card: 'chronology', choice: '', about: '', ref: '', formId: 'f', values: {}, state: story.state, viewer };
          for (const card of [...[...FORMS, ...MORE].map((name) => story.opens(person, name)), chronologyCard(opening, story.all)]) {
            if (!isRefusal(card)) expect(draw(story, card)).toContain('AdaptiveCard');
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});
