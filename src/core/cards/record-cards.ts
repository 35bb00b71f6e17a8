// Data of the forms in which a talk, or another way instead of it, is recorded.
import type { PersonId } from '../school/school';
import type { Day } from '../time/instant';
import type { Card, DayChip, OwnWords, PupilName, StaffChoice, Undoable } from './card';

/** What the target wants after hearing what comes next (I1). */
export type Agrees = 'yes' | 'yes-if' | 'wait' | 'no' | 'not-discussed';
/** May the other hear that the target told (I2). */
export type MayKnow = 'yes' | 'no' | 'not-asked';
/** The approach of step 3 (I16). */
export type Approach = 'no-blame' | 'confronting' | 'group';
/** Another way instead of the next talk (I15). */
export type OtherWay = 'separate' | 'group' | 'class' | 'third-person' | 'not-now';
/** Whether the target's parents know (I3). */
export type ParentsKnow = 'know' | 'i-call' | 'pupil-first';

export interface RecordCards {
  /** Step 2, page 1. Inputs `heldOn`, `wish`, `agrees`, `mayKnow`; submit `record-talk`. */
  'record-target': Card & { target: PupilName; heldOn: Day; wish: OwnWords; agrees: Agrees | ''; mayKnow: MayKnow | '' };
  /** Page 2, already saved. Inputs `said`, `promise`, `promiseOn`, `nextOn` (a day of `chips`), `parents`; submit `finish-record`. */
  'record-target-more': Card &
    Undoable & {
      target: PupilName;
      /** `open`: step 3 can start, at the latest on `dueOn`. `waits`: we ask nothing until `waitsUntilOn`. */
      outcome: 'open' | 'waits' | 'not-discussed';
      dueOn: Day | '';
      waitsUntilOn: Day | '';
      coordinator: PersonId | '';
      chips: DayChip[];
      nextOn: Day | '';
      promiseOn: Day | '';
    };
  /** Step 3, page 1. Inputs `heldOn`, `present` (pupil keys), `approach`, `agreement`, `nextOn`; submit `record-talk`. */
  'record-others': Card & {
    pupils: { key: string; name: PupilName }[];
    heldOn: Day;
    approach: Approach | '';
    agreement: OwnWords;
    nextOn: Day;
    /** False: the text must not show who told (I2). */
    mayTell: boolean;
  };
  /** Page 2, already saved. Inputs `said`, `owner` (a person id); submit `finish-record`. */
  'record-others-more': Card & Undoable & { owner: PersonId; staff: StaffChoice[]; nextOn: Day; mayTell: boolean };
  /** Inputs `way`, `why`, `followOn`; submit `choose-other-way`. */
  'other-way': Card & { target: PupilName; followOn: Day };
}
