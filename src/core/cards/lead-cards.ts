// Data of the cards about who leads, questions to somebody, and people who cannot be reached.
import type { QuestionKind } from '../subject/subject';
import type { PersonId } from '../school/school';
import type { Day, Instant } from '../time/instant';
import type { Card, Message, OwnWords, PupilName, StaffChoice } from './card';

export interface LeadCards {
  /** N22. */
  'lead-offered': Message & { from: PersonId };
  /** N22 to who led. */
  'lead-receipt': Message & { lead: PersonId };
  /** N23. */
  'lead-open': Message & { newLead: PersonId; offeredOn: Day };
  /** Input `why`; submit `ask-back`. */
  'ask-back': Card & { from: PersonId };
  /** Input `to`; submit `name-lead`. */
  'name-lead': Card & { staff: StaffChoice[] };
  /** Inputs `to`, `why`; submit `hand-over`. */
  'lead-change': Card & { staff: StaffChoice[] };
  /** Inputs `severe`, `why`; submit `mark-severe`. */
  'case-severe': Card & { severe: 'yes' | 'no' };
  /** Input `why`; submit `close-case` (I8). */
  'close-case': Card;

  /** N35. `on`: the day that the asker proposes. */
  'coordinator-asked': Message & { question: QuestionKind; asker: PersonId; on: Day | '' };
  /** What is asked and why, with inputs `answer` (yes | no | talk-first), `why`, `on`; submit `answer-question`. */
  'question-answer': Card & { question: QuestionKind; asker: PersonId; target: PupilName; why: OwnWords; on: Day | '' };
  /** N35 to the asker. */
  'answer-receipt': Message & { question: QuestionKind; by: PersonId; answer: 'yes' | 'no' | 'talk-first'; on: Day | '' };
  /** N29. */
  'person-unreachable': Message & { person: PersonId; sinceAt: Instant; acute: boolean };
}
