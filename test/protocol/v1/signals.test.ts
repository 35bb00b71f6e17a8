// The signals and the forms of bullying against the numbers of the source, and their words.
import { wordsOfForms, wordsOfSignals } from '../../../src/app/card-words';
import { bullyingForms, redFlagForms } from '../../../src/protocol/v1/bullying-forms';
import { RED_FLAG_KINDS } from '../../../src/protocol/v1/red-flags';
import { healthSignals, redFlagSignals, signalGroups } from '../../../src/protocol/v1/signals';

const sorted = (keys: readonly string[]): string[] => [...keys].sort();
const keysOf = (words: object): string[] => sorted(Object.keys(words).filter((key) => key !== '$by'));
/** What a box may say beside it: title and hint (cards.md 5). */
const LONGEST_TITLE = 75;
/** Slack shows no more boxes under one question. */
const MOST_BOXES = 10;

describe('signals (section 3)', () => {
  const signals = Object.values(signalGroups).flat();

  test('there are 24, each once', () => {
    expect(signals).toHaveLength(24);
    expect(new Set(signals).size).toBe(24);
  });

  test('no group is longer than one list of boxes', () => {
    expect(Math.max(...Object.values(signalGroups).map((group) => group.length))).toBeLessThanOrEqual(MOST_BOXES);
  });

  test('every signal and group has words, and every word its signal', () => {
    expect(keysOf(wordsOfSignals.signal)).toEqual(sorted(signals));
    expect(keysOf(wordsOfSignals.group)).toEqual(sorted(Object.keys(signalGroups)));
  });

  test('what says something about health is marked: aches, bruises, sleep, hurting themselves', () => {
    expect(sorted(healthSignals)).toEqual(['aches', 'bruises', 'hurts-themselves', 'sleeps-badly']);
  });

  test('N4 bruises and hurting themselves are red flags', () => {
    expect(redFlagSignals).toEqual({ 'bruises': 'injury', 'hurts-themselves': 'self-harm' });
  });
});

describe('forms (section 4)', () => {
  const examples = Object.values(bullyingForms).flat();

  test('there are six groups, each with its own examples', () => {
    expect(Object.entries(bullyingForms).map(([form, of]) => [form, of.length])).toEqual([
      ['physical', 13],
      ['belongings', 5],
      ['words', 7],
      ['behind-the-back', 3],
      ['excluding', 10],
      ['digital', 12],
    ]);
    expect(new Set(examples).size).toBe(examples.length);
  });

  test('blocking somebody belongs to excluding, gossip by phone to behind the back', () => {
    expect(bullyingForms.excluding).toContain('blocking');
    expect(bullyingForms['behind-the-back']).toContain('gossiping');
    expect(wordsOfForms.example.gossiping).toMatch(/telefoon/);
  });

  test('every form and example has words, and every word its form', () => {
    expect(keysOf(wordsOfForms.form)).toEqual(sorted(Object.keys(bullyingForms)));
    expect(keysOf(wordsOfForms.hint)).toEqual(sorted(Object.keys(bullyingForms)));
    expect(keysOf(wordsOfForms.example)).toEqual(sorted(examples));
  });

  test('N4 weapon, locking up, extortion, threats and sexual pictures are red flags, of a kind that there is', () => {
    const kinds = new Set(Object.values(redFlagForms));
    expect(sorted([...kinds])).toEqual(['extortion', 'locked-up', 'sexual', 'threat', 'weapon']);
    expect([...kinds].filter((kind) => !RED_FLAG_KINDS.includes(kind))).toEqual([]);
  });
});

describe('on a card', () => {
  test('a signal or form fits beside its box, with its hint', () => {
    const { form, hint } = wordsOfForms;
    const said = [
      ...Object.values(wordsOfSignals.signal),
      ...Object.values(wordsOfForms.example),
      ...(Object.keys(bullyingForms) as (keyof typeof bullyingForms)[]).map((key) => `${form[key]}: ${hint[key]}`),
    ];
    expect(said.filter((text) => text.length > LONGEST_TITLE)).toEqual([]);
  });
});
