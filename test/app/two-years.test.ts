// A case of two school years with 200 entries: each of its cards is small enough for every platform.
import { join } from 'node:path';
import { presenter } from '../../src/app/present';
import { createRenderer } from '../../src/app/render';
import { cardsOf } from '../fixtures/cards-of-a-life';
import { twoYears } from '../fixtures/two-year-case';

test('each card of a case of two school years and 200 entries stays under 25 KB', () => {
  const life = twoYears(200);
  expect(life.entries.length).toBeGreaterThanOrEqual(200);
  expect(life.isOpen).toBe(true);
  const present = presenter(createRenderer(join(__dirname, '..', '..', 'cards')));
  const cards = cardsOf(life);
  expect(new Set(cards.map(({ card }) => card)).size).toBeGreaterThan(30);
  // Drawing refuses a card that is larger.
  const tooLarge = cards.flatMap((card) => {
    try {
      present.message(card, life.world, life.now, 'neutral');
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : card.card];
    }
  });
  expect([...new Set(tooLarge)]).toEqual([]);
}, 60_000);
