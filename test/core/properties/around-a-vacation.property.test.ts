// 1,000 lives of a case that begins when school is nearly or really out: at night, before Christmas, in the last weeks before summer.
import fc from 'fast-check';
import { holdsIn } from './any-case';
import { script } from './random-life';

test('Laws, I8, I10, I18: around a vacation every case keeps asking the right person, once, and can be closed', () => {
  holdsIn(script(fc.constantFrom('2026-11-28 22:10', '2026-12-18 15:40', '2026-12-23 11:00', '2027-06-28 08:00')), 1000, 1);
}, 180_000);
