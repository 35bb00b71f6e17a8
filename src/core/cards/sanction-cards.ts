// Data of the cards about measures for who goes on, and about the pupil's first day without one (I7, N25).
import type { Level } from '../../protocol/v1/levels';
import type { SanctionCheck, SanctionPhase } from '../../protocol/v1/sanctions';
import type { Sanction } from '../case/sanction';
import type { PersonId } from '../school/school';
import type { Day } from '../time/instant';
import type { Card, Message, OwnWords, PupilName, StaffChoice, Undoable } from './card';

/** What was decided, as it stands in the file of the pupil; the pupil by name. */
interface Decided extends Pick<Sanction, 'phase' | 'beginOn' | 'lastOn' | 'decidedBy' | 'mandate' | 'watchedBy'> {
  pupil: PupilName;
}

export interface SanctionCards {
  /** Several did it: for whom. `phase` 0: none yet. `about` is the pupil's. */
  'sanction-pupils': Card & { level: Level; pupils: { about: string; place: number; pupil: PupilName; phase: SanctionPhase | 0 }[] };
  /**
   * The five phases for one pupil. `given`: had it, until `lastOn`; `next`: in turn; `skips`: leaves others out; `level`: not at this
   * level yet. `about` is the phase's; `last`: the measure that was recorded last, '' for none.
   */
  'sanctions': Card & {
    pupil: PupilName;
    level: Level;
    phases: {
      about: string;
      phase: SanctionPhase;
      state: 'given' | 'next' | 'skips' | 'level';
      fromLevel: Level;
      lastOn: Day | '';
      open: boolean;
    }[];
    last: string;
    canFinish: boolean;
    canArrange: boolean;
  };
  /** Inputs `beginOn`, `lastOn`, `decidedBy` (an id of `deciders`), `watchedBy`, `why` (when phases are skipped); submit `record-sanction`. */
  'sanction': Card & {
    pupil: PupilName;
    phase: SanctionPhase;
    ends: boolean;
    skips: boolean;
    rules: { check: SanctionCheck }[];
    beginOn: Day;
    deciders: { id: string; person: PersonId; mandate: PersonId | 'board' | '' }[];
    decidedBy: string;
    staff: StaffChoice[];
  };
  /** Already saved: the text for the file. `long`: what its length asks. Inputs `text`, `checks`; submit `finish-sanction`. */
  'sanction-more': Card &
    Undoable &
    Decided & {
      days: 'open' | 'one' | 'several';
      why: OwnWords;
      long: 'week' | 'day' | '';
      rules: { check: SanctionCheck }[];
      checks: string;
      text: OwnWords;
    };
  /** N25. `away`: the pupil was not at school. `backOn`: the first school day without it. */
  'sanction-back': Message & { phase: SanctionPhase; away: boolean; backOn: Day };
  /** Inputs `receives`, `place`, `talkOn`; submit `arrange-return`. */
  'sanction-return': Card & {
    pupil: PupilName;
    target: PupilName;
    away: boolean;
    backOn: Day;
    staff: StaffChoice[];
    talkOn: Day;
  };
}
