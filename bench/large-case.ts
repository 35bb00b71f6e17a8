// A case of 300 entries: what one tap on it costs in arithmetic, and what drawing a card costs.
import { join } from 'node:path';
import { createRenderer } from '../src/app/render';
import { commandOf, foldCase } from '../src/core/families';
import { decide } from '../src/core/kernel/decide';
import { isRefusal } from '../src/core/kernel/outcome';
import type { Receipt } from '../src/core/kernel/entry';
import { noticesOf } from '../src/core/subject/notices';
import { dayOf } from '../src/core/time/instant';
import { allExamples, rendered } from '../test/fixtures/cards/all-examples';
import { largeWorld, ROOT } from './large-school';
import { longStory } from './long-story';
import { median, timed, type Report } from './measure';

const ENTRIES = 300;
const TIMES = 1_000;
const MOST_MS = 1;
const CARD_TIMES = 20;
const MOST_CARD_MS = 2;

export async function largeCase(report: Report): Promise<void> {
  await arithmetic(report);
  await cards(report);
}

async function arithmetic(report: Report): Promise<void> {
  const story = longStory(largeWorld(), ENTRIES);
  const entries = story.all.slice(story.entries.length);
  const { world, now } = story;
  const receipts: Receipt[] = [];
  const command = commandOf('case', 'finish-record');
  const values = { said: 'Nog iets.', promise: 'Nog een afspraak.', promiseOn: dayOf(now) };
  const context = { actor: 'joris', about: '', now, today: dayOf(now), world };

  const folding = (): ReturnType<typeof foldCase> => foldCase(entries);
  const known = folding();
  const noticing = (state = known): number => noticesOf(state, receipts, world, now).length;
  const deciding = (state = known): void => {
    const decided = command === undefined ? [] : decide(command, state, values, context);
    if (isRefusal(decided)) throw new Error(`refused: ${decided.refused}`);
  };
  report.tells('fold', await medianOf(folding), 'ms');
  report.tells('a command decides', await medianOf(() => deciding()), 'ms');
  const together = await medianOf(() => deciding(folding()));
  report.atMost(`both on ${entries.length} entries`, together, MOST_MS, 'ms');
  report.atMost(`which of its ${noticing()} notices hold`, await medianOf(() => noticing()), MOST_MS, 'ms');
}

async function medianOf(work: () => unknown): Promise<number> {
  const costs: number[] = [];
  for (let time = 0; time < TIMES; time++) costs.push(await timed(work));
  return median(costs);
}

/** Every card in every variant; the first time builds its template. */
async function cards(report: Report): Promise<void> {
  const renderer = createRenderer(join(ROOT, 'cards'));
  const first: number[] = [];
  const later: { title: string; cost: number }[] = [];
  for (const example of allExamples) {
    first.push(await timed(() => rendered(renderer, example)));
  }
  for (const example of allExamples) {
    const costs: number[] = [];
    for (let time = 0; time < CARD_TIMES; time++) costs.push(await timed(() => rendered(renderer, example)));
    later.push({ title: example.title, cost: median(costs) });
  }
  const slowest = later.reduce((one, other) => (other.cost > one.cost ? other : one));
  report.tells('a card for the first time, slowest', Math.max(...first), 'ms');
  report.tells('a card after that, median of all', median(later.map(({ cost }) => cost)), 'ms');
  report.atMost(`the slowest card after that (${slowest.title})`, slowest.cost, MOST_CARD_MS, 'ms');
}
