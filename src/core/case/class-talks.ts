// What was said with the class and what the class agreed (track 4, annex 1).
import type { PersonId } from '../school/school';
import type { Day } from '../time/instant';

export interface ClassTalk {
  seq: number;
  heldOn: Day;
  by: PersonId;
  /** Keys of agreements of annex 1. */
  agreements: string[];
  /** Lines of the class itself. */
  own: string[];
  parentsTold: boolean;
}

export interface ClassTalkState {
  /** Left out until there is one. */
  classTalks?: ClassTalk[];
}
