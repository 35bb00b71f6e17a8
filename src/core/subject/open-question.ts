// Whether a question waits for an answer now; one that has a day is asked from that day on (N35, I4).
import type { Day } from '../time/instant';
import type { Question } from './subject';

/** Not answered, and its day has come. */
export function isAsked({ answered, fromOn = '' }: Question, today: Day): boolean {
  return answered === undefined && fromOn <= today;
}
