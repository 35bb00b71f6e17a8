// Data of the cards with which a case ends, and of those that look on afterwards (I8, N20, N21).
import type { PersonId } from '../school/school';
import type { Gap } from '../subject/closing-gaps';
import type { Day } from '../time/instant';
import type { Card, Message, PupilName } from './card';

/** What is missing, and what its button does; `does` '' for a line whose button stands at a line above. */
export interface GapLine {
  what: Gap['what'];
  name: PupilName;
  does: 'round' | 'parents' | 'assessment' | 'file' | '';
  /** Counted among those with the same button: no name stands on one. */
  place: number;
  pupil: string;
  about: string;
}

/** Whether the reader closes it now: all is done, or with a reason; `not-yet`: what is missing comes first (I8). */
export type Closes = 'done' | 'with-reason' | 'not-yet';

export interface ClosingCards {
  /** N20. `missing`: each kind of thing once. */
  'may-close': Message & { missing: { what: Gap['what'] }[] };
  /** Input `on`; submit `close-later`. */
  'close-later': Card & { on: Day };
  /** Input `why` when it closes with a reason; submit `close-case`, unless something comes first. `filed`: which files have the record already. */
  'close-case': Card & {
    gaps: GapLine[];
    filed: { name: PupilName; by: PersonId; on: Day }[];
    closes: Closes;
  };
  /** Inputs `stopped`, `seenHow`, `nextStep`, `targetSays`, `parentsSay`; submit `assess-case`. */
  'assessment': Card & { target: PupilName };
  /** N21, over all cases of one mentor. */
  'watch-round': Message & { count: number };
  /**
   * Inputs `watch1` to `watch5`; submit `answer-watch:<pupils>`. `pupils`: `2026-031.p1`, parted by commas, in the order of the names; a
   * name is '' where the page has fewer pupils.
   */
  'watch-form': Card & {
    pupils: string;
    name1: PupilName;
    name2: PupilName;
    name3: PupilName;
    name4: PupilName;
    name5: PupilName;
    part: number;
    parts: number;
  };
  /** Input `why`; submit `reopen-case`. */
  'reopen-case': Card & { closedOn: Day };
}
