// A case of two school years and 200 entries, with everything that was sent about it: which notices hold, what its card is made from, how large.
import { join } from 'node:path';
import { presenter } from '../src/app/present';
import { createRenderer } from '../src/app/render';
import { noticesOf } from '../src/core/subject/notices';
import { foldCase } from '../src/core/families';
import { openCard } from '../src/core/views/open-card';
import { cardsOf } from '../test/fixtures/cards-of-a-life';
import { twoYears } from '../test/fixtures/two-year-case';
import { ROOT } from './large-school';
import { median, timed, type Report } from './measure';

const ENTRIES = 200;
const TIMES = 1_000;
const MOST_MS = 1;
const MOST_KB = 25;

export async function twoSchoolYears(report: Report): Promise<void> {
  const life = twoYears(ENTRIES);
  const { entries, receipts, world, now } = life;
  report.tells('entries, and messages that were sent', `${entries.length}, ${life.left.length}`);
  // Each time a state of its own, as after a tap: nothing is remembered from the time before.
  const states = Array.from({ length: TIMES }, () => foldCase(entries));
  const costs = { due: [] as number[], view: [] as number[] };
  const request = { card: 'case', choice: '', about: '', ref: '', formId: 'f', values: {} };
  for (const state of states) {
    costs.due.push(await timed(() => noticesOf(state, receipts, world, now)));
    costs.view.push(await timed(() => openCard(request, state, { person: 'joris', now, world })));
  }
  report.atMost(`which of its ${life.notices().length} notices hold`, median(costs.due), MOST_MS, 'ms');
  report.atMost('what its card is made from', median(costs.view), MOST_MS, 'ms');

  const present = presenter(createRenderer(join(ROOT, 'cards')));
  const sizes = cardsOf(life).map((card) => ({
    name: card.card,
    size: Buffer.byteLength(JSON.stringify(present.message(card, world, now, 'neutral').card)) / 1000,
  }));
  const largest = sizes.reduce((one, other) => (other.size > one.size ? other : one));
  report.atMost(`the largest of its ${sizes.length} cards (${largest.name})`, largest.size, MOST_KB, 'KB');
}
