// The course of a case: by the day on which things happened, with who wrote it (I11, I2).
import { chronologyCard } from '../../../src/core/views/chronology';
import type { ACase } from './a-case';
import { afterStep2, dataOf, WISH, WORDS, pickedUp } from './a-case';

describe('the chronology', () => {
  const chronology = (story: ACase, person: string, choice = ''): ReturnType<typeof chronologyCard> =>
    chronologyCard(
      { card: 'chronology', choice, about: '', ref: '', formId: 'f', values: {}, state: story.state, viewer: story.viewer(person) },
      story.all,
    );

  test('I11 it goes by the day on which things happened, with who wrote it', () => {
    const story = pickedUp();
    story.at('2026-11-27', '16:50').does('joris', 'record-target-talk', { heldOn: '2026-11-25', wish: WISH, agrees: 'yes', mayKnow: 'no' });
    const { lines } = dataOf(chronology(story, 'joris'), 'chronology');
    expect(lines.map(({ on, what, by, words }) => [on, what, by, words])).toEqual([
      ['2026-11-24', 'reported', 'bram', WORDS],
      ['2026-11-24', 'picked-up', 'joris', ''],
      ['2026-11-25', 'target-recorded', 'joris', WISH],
    ]);
  });

  test('I11 what was taken back stays and says so', () => {
    const story = pickedUp();
    story.does('joris', 'plan-talk', { on: '2026-11-26' }, 'step2');
    story.undo('joris');
    expect(story.state.talks[0]?.plan).toBeUndefined();
    const planned = dataOf(chronology(story, 'joris'), 'chronology').lines.find(({ what }) => what === 'planned');
    expect(planned).toMatchObject({ talk: 'step2', day: '2026-11-26', withdrawn: true });
  });

  test('I2 somebody who is only asked reads what was reported, not who told', () => {
    const story = afterStep2();
    story.does('joris', 'hand-over', { to: 'lotte', why: 'Ik ben weg.' });
    expect(dataOf(chronology(story, 'lotte'), 'chronology').lines[0]).toMatchObject({ what: 'reported', by: '' });
    expect(dataOf(chronology(story, 'noor'), 'chronology').lines[0]).toMatchObject({ what: 'reported', by: 'bram' });
  });

  test('one tap is told once: joining in is no question of its own', () => {
    const story = afterStep2().at('2026-12-04');
    story.does('noor', 'join-in', { on: '2026-12-07' }, 'step3');
    const { lines } = dataOf(chronology(story, 'noor'), 'chronology');
    expect(lines.slice(-1).map(({ what, day, by }) => [what, day, by])).toEqual([['joined-in', '2026-12-07', 'noor']]);
  });

  test('it has pages of seven lines', () => {
    const story = pickedUp();
    for (const on of ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01', '2026-11-25'])
      story.does('joris', 'plan-talk', { on }, 'step2');
    expect(dataOf(chronology(story, 'joris'), 'chronology')).toMatchObject({ page: 1, nextPage: 2 });
    expect(dataOf(chronology(story, 'joris', '2'), 'chronology')).toMatchObject({ page: 2, nextPage: 0, lines: [expect.anything()] });
    expect(dataOf(chronology(story, 'joris', '9'), 'chronology').page).toBe(1);
    expect(chronology(story, 'bram')).toMatchObject({ refused: 'no-access' });
  });
});
