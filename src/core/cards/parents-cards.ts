// Data of the forms about parents: which household knows, what was said and promised, and a pupil who does not want it (I3).
import type { PersonId } from '../school/school';
import type { Day } from '../time/instant';
import type { Card, OwnWords, PupilName, StaffChoice, Undoable } from './card';

/** What a pupil has to say in it: knows before, is asked first (16), decides (18). */
export type PupilSays = 'knows' | 'asked' | 'decides';

export interface ParentsCards {
  /**
   * One household. Inputs `how` (told | tried | not-yet), `pupilKnows` (yes | no), `on`, `by`, `households` (1 | 2); submit
   * `tell-parents`.
   */
  'parents-told': Card & {
    pupil: PupilName;
    pupilSays: PupilSays;
    household: 1 | 2;
    households: 1 | 2;
    on: Day;
    by: PersonId;
    staff: StaffChoice[];
    /** Parents of who did it read or hear it, and the target did not agree that they know who told (I2). */
    keepSecret: boolean;
  };
  /** Page 2, already saved. Inputs `said`, `promise`, `promiseOn`, `owner`; submit `finish-record`. `left`: households that do not know yet. */
  'record-parents': Card &
    Undoable & { pupil: PupilName; household: 1 | 2; left: number; owner: PersonId; staff: StaffChoice[]; keepSecret: boolean };
  /** Inputs `why`, `askOn`; submit `parents-not-wanted`. */
  'parents-unwanted': Card & { pupil: PupilName; pupilSays: PupilSays; why: OwnWords; askOn: Day };
  /** Whose parents know, and since when; `dueOn`: the day on which they should. */
  'parents-who': Card & { lines: ParentsLine[] };
}

export interface ParentsLine {
  about: string;
  /** Number of the line, for its button: names stand in no button. */
  place: number;
  pupil: PupilName;
  told: number;
  households: 1 | 2;
  doneOn: Day | '';
  dueOn: Day | '';
  /** The day on which a pupil who does not want it is asked again. */
  askOn: Day | '';
}
