import type { CardData } from '../../../src/core/card-data';
import { homeCard } from '../../../src/core/views/home';
import { ACase, afterStep2, BULLY, dataOf, FOLLOWER, TARGET, WISH } from './a-case';

function home(person: string, stories: readonly ACase[]): CardData['home'] | undefined {
  const [first = new ACase()] = stories;
  const card = homeCard(
    stories.map(({ state }) => state),
    first.viewer(person),
  );
  return card === undefined ? undefined : dataOf(card, 'home');
}

/** With another number, so that two can stand in one list. */
function numbered(story: ACase, number: string): ACase {
  Object.defineProperty(story, 'state', { value: { ...story.state, number } });
  return story;
}

describe('the first page', () => {
  test('who leads sees each case with its five tracks, without a name', () => {
    const shown = home('joris', [afterStep2().at('2026-11-27')]);
    expect(shown).toMatchObject({ leads: true, rest: 0 });
    expect(shown?.cases).toMatchObject([
      {
        number: '2026-031',
        school: { state: 'nothing' },
        target: { state: 'spoken' },
        others: { state: 'not-planned' },
        class: {},
        parents: {},
      },
    ]);
    for (const name of [TARGET, BULLY, FOLLOWER, WISH, 'Mila']) expect(JSON.stringify(shown)).not.toContain(name);
  });

  test('I12: the reporter sees how far the report is, and no track', () => {
    const waiting = home('bram', [new ACase().report()]);
    expect(waiting).toMatchObject({
      leads: false,
      reported: true,
      cases: [],
      reports: [{ number: '2026-031', step: 'waiting', on: '2026-11-24' }],
    });
    const story = new ACase().report();
    story.does('joris', 'pick-up');
    expect(home('bram', [story])?.reports).toEqual([{ number: '2026-031', step: 'picked-up', on: '2026-11-24' }]);
    expect(home('bram', [afterStep2()])).toMatchObject({ cases: [], reports: [{ step: 'running' }] });
  });

  test('who leads nothing and reported nothing has none, whoever else may read the case', () => {
    for (const person of ['noor', 'anja', 'els', 'nobody']) expect(home(person, [afterStep2()])).toBeUndefined();
  });

  test('shows seven cases, by number, and says how many are not shown', () => {
    const stories = Array.from({ length: 9 }, (_, index) => numbered(afterStep2(), `2026-0${19 - index}`));
    const shown = home('joris', stories);
    expect(shown?.cases.map(({ number }) => number)).toEqual(['11', '12', '13', '14', '15', '16', '17'].map((end) => `2026-0${end}`));
    expect(shown?.rest).toBe(2);
  });
});
