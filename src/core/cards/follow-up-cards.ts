// Data of the cards about follow-ups: the round with its pupils, what is not well, a broken agreement (N16-N19, I5).
import type { FollowUpAnswer } from '../case/follow-up';
import type { PersonId } from '../school/school';
import type { RoundKind } from '../subject/rounds';
import type { TalkKind } from '../../protocol/v1/talks';
import type { Day, Instant } from '../time/instant';
import type { Card, DayChip, Message, PupilName, StaffChoice, Undoable } from './card';

/** Whom a question of a round is about: the target, somebody else with an agreement, or nobody. */
export type Asked = 'target' | 'other' | '';

export interface FollowUpCards {
  /** N16. */
  'follow-up': Message;
  /** N17. `count`: how many pupils stand on the card. */
  'round': Message & { round: RoundKind; count: number };
  /** N18. `lead`: '' when the reader leads, or sees the number only. `twice`: its day came twice without every pupil being spoken. */
  'round-open': Message & { round: RoundKind; on: Day; lead: PersonId | ''; twice: boolean; mayFill: boolean; mayTake: boolean };
  /** Two pupils a page. Inputs `first`, `firstWords`, `second`, `secondWords`, `view`; submit `answer-round:<keys>`. No earlier words (I2). */
  'round-form': Card & {
    round: RoundKind;
    /** Keys of the pupils of this page, parted by commas. */
    present: string;
    firstName: PupilName;
    firstIs: Asked;
    firstChoices: { answer: FollowUpAnswer }[];
    secondName: PupilName;
    secondIs: Asked;
    secondChoices: { answer: FollowUpAnswer }[];
    /** Two pupils share a first name. */
    fullNames: boolean;
    /** Target and others stand on one card (I2). */
    together: boolean;
    /** The page before this one is saved. */
    saved: boolean;
    /** Whom to phone when an answer cannot wait (N4). */
    onCall: PersonId | '';
  };
  /** Three days for a pupil who was not spoken; verb `move-round:<day>`. */
  'round-day': Card & { chips: DayChip[] };
  /** After the last page. A day that is '' and an instant that is 0 belong to what was not said. */
  'round-saved': Card &
    Undoable & {
      /** N19: when who is asked to think along. */
      askedAt: Instant;
      helper: PersonId | '';
      /** The talk with the target after "worse". */
      worseOn: Day | '';
      /** Both sides are heard until then. */
      hearingOn: Day | '';
      partlyOn: Day | '';
      /** A pupil was not spoken: asked again on this day, or on one of `chips`. */
      againOn: Day | '';
      chips: DayChip[];
      nextOn: Day | '';
      /** N20: everybody is well, and on this day who leads is asked whether the case can be closed. */
      closingOn: Day | '';
    };

  /** N19 (a). `lead`: '' when the reader leads. `asks`: what the first button does. */
  'case-worse': Message & { kind: 'worse' | 'still' | 'break'; lead: PersonId | ''; asks: 'help' | 'choice'; mayOpen: boolean };
  /** N19 (b) to next above: nothing is asked. */
  'case-worse-told': Message & { lead: PersonId };
  /** N19 (b) to who leads: a talk without a day. */
  'break-talks': Message & { talk: TalkKind; dueOn: Day };

  /** Inputs `help`, `agreement`, `on`; submit `choose-help`. */
  'what-helps': Card & { on: Day };
  /** Inputs `heldOn`, `finding`, `words`, `lastChanceOn`, `targetOn`; submit `record-hearing`. The days are asked at a first break only. */
  'break-heard': Card & {
    pupil: PupilName;
    target: PupilName;
    heldOn: Day;
    first: boolean;
    lastChanceOn: Day | '';
    targetOn: Day | '';
    untilOn: Day;
  };
  /** Inputs `next`, `why`, `decidedBy`; submit `answer-break`. `asksDecision`: level 4 is next (I6). */
  'break-next': Card & { pupil: PupilName; canGoUp: boolean; asksDecision: boolean; deciders: StaffChoice[] };
  /** Inputs `heldOn`, `words`, `agreement`; submit `record-short-talk`. */
  'record-short': Card & { talk: TalkKind; pupil: PupilName; heldOn: Day; mayTell: boolean };
}
