// 1,000 lives of a case that begins when school is nearly or really out: at night, before Christmas, in the last weeks before summer.
import { brokenInLives } from './lives';

test('Laws, I8, I10, I18: around a vacation every case keeps asking the right person, once, and can be closed', async () => {
  const begins = ['2026-11-28 22:10', '2026-12-18 15:40', '2026-12-23 11:00', '2027-06-28 08:00'];
  await expect(brokenInLives(1, ...begins)).resolves.toEqual([]);
}, 180_000);
