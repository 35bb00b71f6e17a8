// 1,000 lives of a case that begins on a school day: nothing twice, nothing lost, nobody without access, always a next question, and a way to close.
import fc from 'fast-check';
import { holdsIn } from './any-case';
import { script } from './random-life';

test('Laws, I8, I10, I18: in term time every case keeps asking the right person, once, and can be closed', () => {
  holdsIn(script(fc.constantFrom('2026-11-24 10:15', '2027-03-11 16:50', '2027-09-13 08:00')), 1000, 0);
}, 180_000);
