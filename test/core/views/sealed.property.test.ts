// I11: whatever happened before, what is sealed leaves no card, no message and no record, and nothing breaks.
import fc from 'fast-check';
import { cardWords } from '../../../src/app/card-words';
import { isRefusal } from '../../../src/core/kernel/outcome';
import { noticesOf } from '../../../src/core/subject/notices';
import { caseList } from '../../../src/core/views/case-list';
import { chronologyCard } from '../../../src/core/views/chronology';
import { noticeCard } from '../../../src/core/views/notice-card';
import { sealWhich } from '../../../src/core/views/seal-opened';
import { BULLY, FOLLOWER, PLAIN, type ACase } from './a-case';
import { NAMES, PEOPLE, randomCaseAfter, WRITTEN } from './random-case';

const RUNS = { numRuns: 25 };
const CARDS = Object.keys(cardWords);

/** Picked up, with Daan and Youri named. */
const randomNamed = randomCaseAfter((story) => {
  if (story.state.kind === 'report') story.does('noor', 'pick-up');
  story.does('noor', 'name-others', { bullies: BULLY, followers: FOLLOWER });
});

/** Everything that anybody can open or gets now. */
function everything(story: ACase): string {
  const { state, now, world } = story;
  const cards = PEOPLE.flatMap((person) => {
    const opening = { card: 'chronology', choice: '', about: '', ref: '', formId: 'f', values: {}, state, viewer: story.viewer(person) };
    const opened = CARDS.map((card) => story.opens(person, card));
    return [...opened, chronologyCard(opening, story.all), sealWhich(opening, story.all), caseList([state], story.viewer(person), 1)];
  }).filter((card) => !isRefusal(card));
  const messages = noticesOf(state, [], world, now).map((notice) => noticeCard(notice, state, story.viewer(notice.person), PLAIN));
  return JSON.stringify([cards, messages, state]);
}

test('I11 a sealed pupil is nowhere any more', () => {
  let sealed = 0;
  fc.assert(
    fc.property(randomNamed, (story) => {
      const about = story.state.people.find(({ name }) => name === BULLY)?.key ?? 'named-1';
      if (story.tries('noor', 'seal', { why: 'Dit bleek onjuist.' }, about) !== null) return;
      sealed++;
      expect(everything(story)).not.toContain(BULLY);
    }),
    RUNS,
  );
  expect(sealed).toBeGreaterThan(0);
});

test('I11 of what is sealed as a whole, nobody reads a name or a word', () => {
  let sealed = 0;
  fc.assert(
    fc.property(randomNamed, (story) => {
      if (story.tries('noor', 'seal', { why: 'Dit bleek onjuist.' }, 'everything') !== null) return;
      sealed++;
      const shown = everything(story);
      expect([...NAMES, ...WRITTEN].filter((text) => shown.includes(text))).toEqual([]);
    }),
    RUNS,
  );
  expect(sealed).toBeGreaterThan(0);
});
