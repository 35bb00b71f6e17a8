// The practice stories play to their end through the same door as a person's taps, and end as they promise.
import type { CardJson } from '../../../../src/app/ports';
import { player, type Player, type Standing } from '../../../../src/platforms/playground/practice/player';
import { practice, type Stage } from '../../../../src/platforms/playground/practice/practice';
import type { Script } from '../../../../src/platforms/playground/practice/script';
import { STORIES } from '../../../../src/platforms/playground/practice/stories';
import { textOf } from '../../../stories/reading-cards';
import { openStage } from '../stage';

jest.setTimeout(60_000);

/** Plays a story to its end; gives its school and how often somebody other than the actor got a message. */
async function playsOut(id: string): Promise<{ stage: Stage; cards: CardJson[] }> {
  const story = STORIES.find(({ script }) => script.id === id);
  if (story === undefined) throw new Error(`no story ${id}`);
  const stage = await openStage();
  const playing = player(story.script, story.words, stage.desk);
  let standing: Standing = await playing.stands();
  for (let beats = 0; standing.next !== null; beats++) {
    if (beats > 500) throw new Error('the story has no end');
    standing = await playing.beat();
  }
  expect(standing.done).toBe(story.script.rows.length);
  const seats = stage.desk.seats();
  const messages = await Promise.all(seats.map(({ id: seat }) => stage.desk.messages(seat)));
  return { stage, cards: messages.flat().map(({ card }) => card) };
}

async function asks(stage: Stage, seat: string, words: string): Promise<string> {
  const { message } = await stage.desk.say(seat, words);
  return textOf(message?.card);
}

test('it ends well: closed, watched for two years, and nothing asked any more (I8, N20, N21)', async () => {
  const { stage, cards } = await playsOut('ends-well');
  expect(stage.desk.clock().day).toBe('ma 11 dec 2028');
  const seen = cards.map(textOf);
  // Eight rounds of the long watch, each answered by the mentor.
  expect(seen.filter((text) => text.includes('Kijkronde ingevuld')).length).toBeGreaterThanOrEqual(8);
  const file = await asks(stage, 'noor', '/casus 2026-001');
  expect(file).toContain('Dat ik gewoon mee mag doen.');
  expect(file).toContain('Er is nu niets voor jou te doen.');
  expect(await asks(stage, 'joris', '/casus')).not.toContain('Open 2026-001');
});

test('the sender is unknown: searched for, named by the coordinator only, spoken with, closed and watched (I4, I8, N21, N26, N35)', async () => {
  const { stage } = await playsOut('unknown-sender');
  expect(stage.desk.clock().day).toBe('ma 18 dec 2028');
  expect(await asks(stage, 'joris', '/casus')).not.toContain('Open 2026-001');
  // Nobody higher up was ever asked.
  expect([await stage.desk.messages('anja'), await stage.desk.messages('samira')]).toEqual([[], []]);
  const watched = (await stage.desk.messages('joris')).filter(({ card }) => textOf(card).includes('Kijkronde ingevuld'));
  expect(watched.length).toBeGreaterThanOrEqual(8);
  const { message } = await stage.desk.say('joris', '/casus 2026-001');
  expect(textOf(message?.card)).toContain('Dex haalt het account weg en stuurt niets meer');
  let page = await stage.desk.act({ seat: 'joris', messageId: message?.id ?? '', actionId: 'open:chronology', values: {} });
  const course = [textOf(page.message?.card)];
  for (let next = 2; course.at(-1)?.includes('Volgende'); next++) {
    page = await stage.desk.act({ seat: 'joris', messageId: message?.id ?? '', actionId: `open:chronology:${next}`, values: {} });
    course.push(textOf(page.message?.card));
  }
  const told = course.join('\n');
  const order = [
    'gesprek van stap 2 vastgelegd',
    'Ict zag dat het account',
    'Twee dingen wijzen los van elkaar naar dezelfde leerling.',
    'leerlingen erbij genoemd',
    'gesprek van stap 3 vastgelegd',
    'casus afgesloten',
  ];
  expect(order.map((part) => told.indexOf(part)).every((at, index, all) => at >= 0 && at > (all[index - 1] ?? -1))).toBe(true);
});

test('it does not stop: two breaks, level 2, 3 and 4, a suspension and the day after (I5, I6, I7, N25)', async () => {
  const { stage } = await playsOut('climbs');
  const file = await asks(stage, 'anja', '/casus 2026-001');
  expect(file).toContain('Niveau 4. Jij leidt');
  const { message } = await stage.desk.say('anja', '/casus 2026-001');
  const ladder = await stage.desk.act({ seat: 'anja', messageId: message?.id ?? '', actionId: 'open:case-more', values: {} });
  expect(textOf(ladder.message?.card)).toContain('Niveau en maatregelen');
});

test.each(STORIES.map(({ script, words }) => [script.id, script, words] as const))(
  '%s: every card says that it is practice, and every sentence of the story is used',
  async (id, script, words) => {
    const { cards } = await playsOut(id);
    expect(cards.length).toBeGreaterThan(20);
    for (const card of cards) expect(textOf(card)).toMatch(/^Oefening\n/);
    const told = script.rows.flatMap(({ tells }) => tells ?? []);
    expect(Object.keys(words.tells).sort()).toEqual([...new Set(told)].sort());
    const filled = JSON.stringify(script.rows);
    expect(Object.keys(words.texts).filter((key) => !filled.includes(`"$${key}"`))).toEqual([]);
  },
);

describe('a script that is wrong says so', () => {
  const words = { title: '', about: '', tells: {}, texts: {} };
  const plays = async (script: Script): Promise<Player> => player(script, words, (await openStage()).desk);

  test('a button that nobody sees', async () => {
    const playing = await plays({ id: 'x', rows: [{ who: 'joris', does: { taps: 'pick-up' } }] });
    await expect(playing.beat()).rejects.toThrow('joris sees no button pick-up');
  });

  test('a field that the card does not ask, and a sentence that is not there', async () => {
    const form = { who: 'bram', does: { says: '/melding' } };
    const strange = await plays({ id: 'x', rows: [form, { who: 'bram', does: { taps: 'send-report', fills: { colour: 'red' } } }] });
    await expect(strange.beat()).rejects.toThrow('does not ask colour');
    const silent = await plays({ id: 'x', rows: [form, { who: 'bram', does: { taps: 'send-report', fills: { words: '$none' } } }] });
    await expect(silent.beat()).rejects.toThrow('the story has no text $none');
  });
});

test('a story stands apart: a new one begins in an empty school, and stopping throws it away', async () => {
  let closed = 0;
  const stories = practice(async () => {
    const stage = await openStage();
    return { ...stage, close: async () => void (closed++, await stage.close()) };
  });
  expect(await stories.stands()).toBeNull();
  expect(await stories.begin('nobody-knows')).toBeNull();
  expect(await stories.begin('ends-well')).toMatchObject({ done: 0, next: { kind: 'say', seat: 'bram' } });
  await stories.beat();
  await stories.beat();
  expect((await stories.desk()?.messages('joris'))?.length).toBe(1);
  // Two at the same moment are played one after the other.
  await Promise.all([stories.beat(), stories.beat()]);
  expect((await stories.stands())?.done).toBe(4);
  expect(await stories.begin('climbs')).toMatchObject({ story: 'climbs', done: 0 });
  expect(await stories.desk()?.messages('joris')).toEqual([]);
  expect([closed, stories.run()]).toEqual([1, 2]);
  await stories.stop();
  expect([await stories.stands(), stories.desk(), closed]).toEqual([null, null, 2]);
});
