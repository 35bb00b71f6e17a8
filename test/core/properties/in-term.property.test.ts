// 1,000 lives of a case that begins on a school day: nothing twice, nothing lost, nobody without access, always a next question, and a way to close.
import { brokenInLives } from './lives';

test('Laws, I8, I10, I18: in term time every case keeps asking the right person, once, and can be closed', async () => {
  await expect(brokenInLives(0, '2026-11-24 10:15', '2027-03-11 16:50', '2027-09-13 08:00')).resolves.toEqual([]);
}, 180_000);
