// Data of the cards about who leads, questions to somebody, and people who cannot be reached.
import type { Level, LevelTask } from '../../protocol/v1/levels';
import type { TalkKind } from '../../protocol/v1/talks';
import type { QuestionKind } from '../subject/subject';
import type { PersonId } from '../school/school';
import type { Day, Instant } from '../time/instant';
import type { Card, Message, OwnWords, PupilName, StaffChoice } from './card';

export interface LeadCards {
  /** N22. `level`: the one that it came with; empty when the level stays (I6). */
  'lead-offered': Message & { from: PersonId; level: Level | '' };
  /** N22 to who led. */
  'lead-receipt': Message & { lead: PersonId; level: Level | '' };
  /** N23. */
  'lead-open': Message & { newLead: PersonId; offeredOn: Day };
  /** N22, opened: the case on one screen for who is asked to lead it. `why`: of who asks; `tasks`: what the level asks of who leads. */
  'lead-summary': Card & {
    target: PupilName;
    class: string;
    others: PupilName[];
    level: Level;
    from: PersonId;
    why: OwnWords;
    severe: boolean;
    wish: OwnWords;
    /** `parentsOf`: whose parents, where more of them were spoken with (I5). */
    spoken: { talk: TalkKind; parentsOf: PupilName; on: Day }[];
    agreed: { what: OwnWords; on: Day | '' }[];
    nextTalk: TalkKind | '';
    nextOn: Day | '';
    tasks: { task: LevelTask }[];
    keepSecret: boolean;
  };
  /** N24. `asks`: a plan, or an entry. `sinceOn`: the level, or the last entry. `lead`: '' when the reader leads. */
  'level-still': Message & { asks: 'plan' | 'entry'; level: Level; sinceOn: Day; lead: PersonId | ''; canRise: boolean };
  /** Inputs `plan`, `reviewOn`; submit `plan-level`. */
  'level-plan': Card & { level: Level; tasks: { task: LevelTask }[]; reviewOn: Day; latestOn: Day };
  /** Inputs `line`, `reviewOn`; submit `review-level`. */
  'level-review': Card & { reviewOn: Day; latestOn: Day };
  /** Where the case stands and why, with what can be done about it (I6). `changedOn`: '' when it never changed. */
  'ladder': Card & {
    level: Level;
    lead: PersonId;
    leadSinceOn: Day;
    waitingFor: PersonId | '';
    by: PersonId | '';
    changedOn: Day | '';
    decidedBy: PersonId | '';
    why: OwnWords;
    /** N24: what will be done at this level, and when it is looked at again. */
    plan: OwnWords;
    reviewOn: Day | '';
    canPlan: boolean;
    canRise: boolean;
    canSink: boolean;
    /** Measures can be recorded, or read. */
    measures: boolean;
  };
  /** Inputs `why` and, for level 4, `decidedBy`; submit `level-up`. `lead`: who is offered the lead; empty when who leads stays. */
  'level-up': Card & { level: Level; lead: PersonId | ''; tasks: { task: LevelTask }[]; deciders: StaffChoice[] };
  /** Input `why`; submit `level-down`. */
  'level-down': Card & { level: Level; lead: PersonId | '' };
  /** Input `why`; submit `ask-back`. */
  'ask-back': Card & { from: PersonId };
  /** Input `to`; submit `name-lead`. */
  'name-lead': Card & { staff: StaffChoice[] };
  /** Inputs `to`, `why`; submit `hand-over`. */
  'lead-change': Card & { staff: StaffChoice[] };
  /** Inputs `severe`, `why`; submit `mark-severe`. */
  'case-severe': Card & { severe: 'yes' | 'no' };

  /** N35. `on`: the day that the asker proposes. `names`: the answer is a person, chosen on a card of its own. */
  'coordinator-asked': Message & { question: QuestionKind; asker: PersonId; on: Day | ''; names: 'lead' | 'co-mentor' | '' };
  /** What is asked and why, with inputs `answer` (yes | no | talk-first), `why`, `on`; submit `answer-question`. */
  'question-answer': Card & { question: QuestionKind; asker: PersonId; target: PupilName; why: OwnWords; on: Day | '' };
  /** N35 to the asker. */
  'answer-receipt': Message & { question: QuestionKind; by: PersonId; answer: 'yes' | 'no' | 'talk-first'; on: Day | '' };
  /** N29. */
  'person-unreachable': Message & { person: PersonId; sinceAt: Instant; acute: boolean };
}
