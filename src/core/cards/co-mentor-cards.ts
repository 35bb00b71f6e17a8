// Data of the cards for the mentor of a pupil of another class: asked to join in, the own task, that pupil's part (I17, N36).
import type { TaskKey } from '../../protocol/v1/tracks';
import type { FollowUpAnswer } from '../case/follow-up';
import type { PersonId } from '../school/school';
import type { RoundKind } from '../subject/rounds';
import type { Day } from '../time/instant';
import type { Card, Message, OwnWords, PupilName, StaffChoice } from './card';

export interface CoMentorCards {
  /**
   * N28. `asks`: the new mentor confirms, having read the case or the pupil's part (`reads`); or the coordinator names somebody, because
   * `mentor` did not answer. `untilOn`: until when the old one keeps it.
   */
  'pupil-handed': Message & {
    asks: 'confirm' | 'lead' | 'co-mentor';
    reads: 'lead' | 'co-mentor' | '';
    from: PersonId;
    mentor: PersonId;
    untilOn: Day | '';
  };
  /** N28: nobody is known who could confirm. `from`: who led or joined in before; '' when that ended. */
  'mentor-missing': Message & { asks: 'lead' | 'co-mentor'; from: PersonId | ''; left: boolean; mayOpen: boolean };
  /** N28: submit `settle-pupil`. */
  'pupil-gone': Message;
  /** N36. `mine`: the reader is asked; otherwise the coordinator, about `mentor`. */
  'co-mentor-asked': Message & { lead: PersonId; mentor: PersonId; mine: boolean };
  /** N36 to who joined in. `ended`: `by` ended it and `lead` does it now ('' when that is the same); `closed`: the case was closed. Nothing of it opens any more. */
  'co-mentor-ended': Message & { how: 'ended' | 'closed'; by: PersonId; lead: PersonId | '' };
  /** N17 to a co-mentor: the own pupil of a round. */
  'own-round': Message & { round: RoundKind };
  /** Inputs `task` (a key, or own), `text`, `on`; submit `join-case`. */
  'co-mentor-task': Card & {
    pupil: PupilName;
    class: string;
    lead: PersonId;
    task: TaskKey | 'own';
    tasks: { key: TaskKey | 'own' }[];
    on: Day;
  };
  /** Input `to`; submit `settle-co-mentor`. `lead`: who leads now, and may stay. */
  'co-mentor-lead': Card & { lead: PersonId; mentor: PersonId; staff: StaffChoice[] };
  /** Who joined in for whom; a button ends it: `end-co-mentor:p2`. */
  'co-mentors': Card & { lines: { place: number; person: PersonId; name: PupilName; key: string; sinceOn: Day }[] };
  /** What the co-mentor sees of the case: this pupil, and nothing else (I18). `task`: the first open one, '' for none. */
  'co-mentor-part': Card & {
    pupil: PupilName;
    class: string;
    lead: PersonId;
    /** Since when the co-mentor sees it; '' while asked. */
    sinceOn: Day | '';
    task: string;
    tasks: { key: TaskKey | 'own'; words: OwnWords; on: Day | '' }[];
    lines: { on: Day; what: 'talk' | 'note' | FollowUpAnswer; words: OwnWords }[];
    canJoin: boolean;
    canWrite: boolean;
    /** Something of the reader stands here, so that it can be corrected (I11). */
    canCorrect: boolean;
    /** The round that waits for an answer about this pupil; '' for none. */
    round: string;
  };
}
