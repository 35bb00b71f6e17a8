import fc from 'fast-check';
import { guides } from '../../../src/protocol/v1/guides/guides';
import { playbooks } from '../../../src/protocol/v1/playbooks/playbooks';
import { isRefusal } from '../../../src/core/kernel/outcome';
import { owedOf } from '../../../src/core/subject/owed';
import { partsOf, type Part } from '../../../src/core/subject/rights';
import { caseList } from '../../../src/core/views/case-list';
import { chronologyCard } from '../../../src/core/views/chronology';
import { foldedCard } from '../../../src/core/views/folded-card';
import { lineOf, noticeCard } from '../../../src/core/views/notice-card';
import { overviewCard } from '../../../src/core/views/overview';
import type { AnyCard } from '../../../src/core/views/viewer';
import { noAccess } from '../../../src/core/views/who-to-ask';
import type { ACase } from './a-case';
import { PLAIN, WISH, WORDS } from './a-case';
import { NAMES, PEOPLE, randomCase, WRITTEN } from './random-case';

const RUNS = { numRuns: 25 };
const CARDS = [
  ...['report-card', 'report-words', 'report-otherwise', 'report-otherwise-why', 'give-to-colleague', 'report-finish', 'report-receipt'],
  ...[
    'report-progress',
    'other-route-answer',
    'other-route-calls',
    'red-flag-card',
    'red-flag-record',
    'red-flag-kinds',
    'red-flag-spoken',
  ],
  ...['red-flag-reporter', 'day-choice', 'plan-day', 'move-day', 'talk-not-held', 'what-blocks', 'guide-corridor', 'vacation-bridge-form'],
  ...['guides', 'online', 'sighting'],
  ...['report-forms', 'report-signals', 'red-flag-arrange', 'teller-done', 'teller-later'],
  ...['record-target', 'record-target-more', 'record-others', 'record-others-more', 'name-others', 'other-way', 'ask-back', 'name-lead'],
  ...['lead-summary', 'ladder', 'level-up', 'level-down', 'level-plan', 'level-review', 'sanctions'],
  ...['lead-change', 'case-severe', 'question-answer', 'case', 'case-more'],
  ...['task-add', 'tracks', 'track', 'watch-add'],
  ...['round-form', 'round-day', 'what-helps', 'break-heard', 'break-next', 'record-short'],
];
/** Of one task or promise. */
const OF_TASKS = ['task-open', 'task-day', 'task-drop', 'whisper-answer'];
/** What the reporter typed, and fills in further. */
const OWN = ['report-finish', 'report-forms', 'report-signals'];
/** Messages that a line opens again; slower, because every rule is asked. */
const MESSAGES = ['step-late'];
/** Guides and playbooks, each by its name. */
const LISTS = [...Object.keys(guides), ...Object.keys(playbooks)];
const INSIDE = ['lead', 'coordinator', 'offered', 'asked', 'alerted', 'seer'] as const;
const LEADS = ['lead', 'coordinator'] as const;

function plays(story: ACase, person: string, parts: readonly Part[]): boolean {
  const played = partsOf(story.state, person, story.world, story.now);
  return parts.some((part) => played.has(part));
}

/** Every card of this report or case that a person can open now. */
function opened(story: ACase, person: string): AnyCard[] {
  const lists = LISTS.map((list) => story.opens(person, 'guide', '', list));
  const corridors = LISTS.map((list) => story.opens(person, 'guide-corridor', '', list));
  const cards = [...CARDS.map((card) => story.opens(person, card)), ...lists, ...corridors];
  for (const { id } of owedOf(story.state)) cards.push(...OF_TASKS.map((card) => story.opens(person, card, id)));
  const opening = {
    card: 'chronology',
    choice: '',
    about: '',
    ref: '',
    formId: 'f',
    values: {},
    state: story.state,
    viewer: story.viewer(person),
  };
  return [...cards, chronologyCard(opening, story.all)].filter((card) => !isRefusal(card)) as AnyCard[];
}

const holds = (card: unknown, words: readonly string[]): string[] => words.filter((word) => JSON.stringify(card).includes(word));

describe('what has no reader does not leave the core', () => {
  test('I10 I12 I18 who has no part in it reads no name and no word, on whichever card', () => {
    fc.assert(
      fc.property(randomCase, (story) => {
        for (const person of PEOPLE.filter((one) => !plays(story, one, INSIDE))) {
          const again = MESSAGES.map((card) => story.opens(person, card)).filter((card) => !isRefusal(card));
          const cards = [...opened(story, person).filter(({ card }) => !OWN.includes(card) && !OF_TASKS.includes(card)), ...again];
          expect(holds(cards, [...NAMES, ...WRITTEN])).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('I18 who only has a task reads its words, and nothing else of the case', () => {
    fc.assert(
      fc.property(randomCase, (story) => {
        for (const person of PEOPLE.filter((one) => !plays(story, one, INSIDE))) {
          const cards = opened(story, person).filter(({ card }) => OF_TASKS.includes(card));
          // The next above is asked when the owner does nothing, and gives a day without the words.
          const read = cards
            .filter(({ card }) => card === 'task-open' || card === 'whisper-answer')
            .map(({ data }) => 'about' in data && data.about);
          const own = owedOf(story.state).filter(({ owed }) => owed.owner === person);
          expect(read.filter((id) => !own.some((one) => one.id === id))).toEqual([]);
          expect(holds(cards, [...NAMES, WORDS, WISH])).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('I18 a list shows a report or case only to who has a part in it', () => {
    fc.assert(
      fc.property(randomCase, (story) => {
        for (const person of PEOPLE) {
          const list = caseList([story.state], story.viewer(person), 1);
          // Who was next above and closed a report is asked once more how it goes (N37).
          const closed = story.state.kind === 'report' && story.state.closed?.by === person;
          if (!plays(story, person, [...INSIDE, 'owner']) && person !== story.state.reporter && !closed)
            expect(list.data).toMatchObject({ lines: [] });
          expect(holds(list, [...NAMES, ...WRITTEN])).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('no message, line, folded line or overview holds a name of a pupil or a word of anybody', () => {
    fc.assert(
      fc.property(randomCase, (story) => {
        for (const person of PEOPLE) {
          const viewer = story.viewer(person);
          for (const notice of story.notices(person)) {
            const shown = [
              noticeCard(notice, story.state, viewer, PLAIN),
              lineOf(notice, story.state, viewer),
              foldedCard(notice, story.state, viewer),
            ];
            expect(holds(shown, [...NAMES, ...WRITTEN])).toEqual([]);
          }
          const notice = { ...N30, person };
          expect(holds(overviewCard([story.state], [], notice, viewer, PLAIN), [...NAMES, ...WRITTEN])).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('I2 who told stands only on cards of who leads, of the coordinator, and of who must phone about a red flag', () => {
    fc.assert(
      fc.property(randomCase, (story) => {
        const { reporter } = story.state;
        for (const person of PEOPLE.filter((one) => one !== reporter)) {
          const who = opened(story, person).filter(({ data }) => 'reporter' in data && data.reporter === reporter);
          const allowed = plays(story, person, LEADS) ? ['report-card', 'report-words', 'red-flag-card', 'case'] : ['red-flag-card'];
          expect(who.map(({ card }) => card).filter((card) => !allowed.includes(card))).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('I2 no card for use with who did it names the target or who told, unless the target said yes', () => {
    fc.assert(
      fc.property(randomCase, (story) => {
        for (const person of PEOPLE) {
          const forUse = opened(story, person).filter(
            ({ card, data }) => card === 'record-others' || ('guide' in data && data.guide !== 'target'),
          );
          const told = story.state.kind === 'case' && story.state.mayKnow === 'yes';
          if (!told) expect(holds(forUse, [NAMES[0] ?? ''])).toEqual([]);
          expect(forUse.filter(({ data }) => 'reporter' in data)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('no access reads the same as an unknown number', () => {
    fc.assert(
      fc.property(randomCase, (story) => {
        for (const person of PEOPLE) {
          const refused = CARDS.map((card) => story.opens(person, card)).filter(isRefusal);
          for (const refusal of refused.filter((one) => one.refused === 'no-access')) {
            expect(refusal).toEqual(noAccess('2026-031', story.viewer(person)));
          }
        }
      }),
      RUNS,
    );
  });
});

const N30 = {
  key: 'devlinder:desk:x:N30:0.2026-11-23:x',
  rule: 'N30',
  about: 'overview',
  from: 0,
  until: 1,
  hours: 'sending' as const,
  doubt: 'drop' as const,
  card: 'overview-monday',
  rung: 0,
  snooze: false,
  alone: true,
  personal: true,
  seat: 'lead',
  insteadOf: '',
};
