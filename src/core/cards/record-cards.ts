// Data of the forms in which a talk, or another way instead of it, is recorded.
import type { TalkKind } from '../../protocol/v1/talks';
import type { Agrees, Approach, MayKnow } from '../case/case';
import type { Way } from '../case/other-way/events';
import type { PersonId } from '../school/school';
import type { Day } from '../time/instant';
import type { Involved } from '../subject/subject';
import type { Card, ClassChoice, DayChip, OwnWords, PupilName, StaffChoice, Undoable } from './card';

export interface RecordCards {
  /**
   * Step 2, page 1. Inputs `heldOn`, `wish`, `agrees`, `mayKnow`, `others` (names, parted by commas); submit `record-target-talk`. `canSearch`:
   * without a name the search for the sender begins (I4).
   */
  'record-target': Card & {
    target: PupilName;
    heldOn: Day;
    wish: OwnWords;
    agrees: Agrees | '';
    mayKnow: MayKnow | '';
    canSearch: boolean;
  };
  /** Page 2, already saved. Inputs `said`, `promise`, `promiseOn`, `nextOn` (a day of `chips`), `parents`; submit `finish-record`. */
  'record-target-more': Card &
    Undoable & {
      target: PupilName;
      /** `open`: step 3 can start, at the latest on `dueOn`. `names`: once somebody is named. `waits`: we ask nothing until `waitsUntilOn`. `search`: for the sender (I4). */
      outcome: 'open' | 'names' | 'waits' | 'not-discussed' | 'search';
      dueOn: Day | '';
      waitsUntilOn: Day | '';
      coordinator: PersonId | '';
      chips: DayChip[];
      nextOn: Day | '';
      promiseOn: Day | '';
    };
  /** How step 3 will be held (I16); also after its day was chosen, then `talkOn`. Verbs `choose-approach:no-blame`, `:confronting`. */
  'approach': Card & Undoable & { talkOn: Day | ''; chosen: Approach | '' };
  /** Step 3, page 1. Inputs `heldOn`, `present` (pupil keys), `approach`, `agreement`, `nextOn`; submit `record-others-talk`. */
  'record-others': Card & {
    pupils: { key: string; name: PupilName }[];
    /** Colleagues who may have been there. */
    staff: StaffChoice[];
    heldOn: Day;
    approach: Approach | '';
    agreement: OwnWords;
    nextOn: Day;
    /** False: the text must not show who told (I2). */
    mayTell: boolean;
  };
  /** Page 2 of steps 3 and 4, already saved. Inputs `said`, `owner` (a person id); submit `finish-record`. */
  'record-others-more': Card & Undoable & { talk: TalkKind; owner: PersonId; staff: StaffChoice[]; nextOn: Day; mayTell: boolean };
  /** Step 4: asked without who did it. Inputs `answer` (yes | no), `ownWords`, `otherSide` (joins | refuses | absent); submit `record-joint-wish`. */
  'target-yes': Card & { target: PupilName; severe: boolean };
  /**
   * Step 4. Inputs `heldOn`, `present` (keys of the case), `agreement`, `nextOn`; submit `record-joint-talk`. Both sides stand on it, so it
   * shows no earlier words (I2).
   */
  'record-joint': Card & {
    pupils: { key: string; name: PupilName }[];
    staff: StaffChoice[];
    heldOn: Day;
    agreement: OwnWords;
    nextOn: Day;
  };
  /** Who turns out to have had another part in it; inputs `pupil`, `role`, `why`; submit `change-role`. */
  'role': Card & { pupils: { key: string; name: PupilName; role: Exclude<Involved['role'], 'target'> }[]; why: OwnWords };
  /** I17: whom the target did it to; inputs `against`, `words`; submit `open-mirror`. */
  'mirror': Card & { target: PupilName; pupils: { key: string; name: PupilName }[]; words: OwnWords };
  /** Who did it, who joined in (needed for step 3). Inputs `bullies`, `followers` (names, parted by commas), `class`; submit `name-others`. */
  'name-others': Card & { bullies: OwnWords; followers: OwnWords; class: string; classes: ClassChoice[] };
  /** Inputs `way` (separate | group | class | third-person | not-now), `why`, `followOn`; submit `choose-other-way`. */
  'other-way': Card & { target: PupilName; way: Way | ''; followOn: Day };
  /** I1, after a red flag. Inputs `toldOn`, `why`; submit `override-wait`. */
  'override-wait': Card & { target: PupilName; toldOn: Day };
  /** I1. Inputs `on` (at the latest `latestOn`), `why`; submit `hold-on`. */
  'hold-on': Card & { target: PupilName; on: Day; latestOn: Day };
}
