// Who keeps an eye on one pupil of another class beside who leads: asked, taken, handed back (I17).
import type { PersonId } from '../school/school';
import type { Day, Instant } from '../time/instant';

/**
 * How it stands with the mentor of one pupil. `joined`: `person` is co-mentor; `somebody-else`, `not-me`: that is what `by` said;
 * `with-lead`: the coordinator decided who leads, also for this pupil; `ended`: who joined stopped, and who leads does it.
 */
export interface CoMentor {
  pupil: string;
  seq: number;
  at: Instant;
  by: PersonId;
  how: 'joined' | 'somebody-else' | 'not-me' | 'with-lead' | 'ended';
  /** Who has access, and since when (I18); empty for nobody. */
  person: PersonId | '';
}

export interface CoMentorState {
  /** When each pupil was named beside the first target; left out until the first one. */
  namings?: { pupil: string; seq: number; at: Instant }[];
  /** One per pupil, as it stands now; left out until the first answer. */
  coMentors?: CoMentor[];
  /** Who joined in for a pupil until somebody ended that, and by whom; left out until the first time. */
  coMentorEnds?: { seq: number; at: Instant; by: PersonId; pupil: string; person: PersonId }[];
  /** What co-mentors wrote about their own pupil; left out until the first line. */
  pupilNotes?: { seq: number; pupil: string; on: Day; text: string }[];
}
