// Data of the messages and forms around a talk of step 2 or 3: planning, moving, lateness, the guide, the bridge over a vacation.
import type { TalkKind } from '../../protocol/v1/talks';
import type { PersonId } from '../school/school';
import type { Day } from '../time/instant';
import type { Asks, Card, DayChip, Message, Office, PupilName, RecordForm, StaffChoice, Undoable } from './card';

/** What choosing a day does: the verb becomes `plan-talk:2026-11-26`. */
export type DayVerb = 'plan-talk' | 'join-in' | 'agree-day';

/** Why another way is asked: the pupil said so (I1), or what stands before a talk together (I15). */
export type WaitsFor = 'pupil' | 'not-found' | 'target-no' | 'others-not-there' | 'severe';

export interface StepCards {
  /** N10. */
  'step-plan': Message & { talk: TalkKind; dueOn: Day; asks: Asks; record: RecordForm };
  /** N11. `sinceOn`: the day it is counted from. `movableUntil`: '' when it was moved before. */
  'step-due': Message & {
    talk: TalkKind;
    sinceOn: Day;
    asks: Asks;
    movableUntil: Day | '';
    /** The coordinator can be asked to do it together. */
    canAsk: boolean;
    /** The guide has a button: four buttons at most, and *Later* goes before it. */
    guide: boolean;
    record: RecordForm;
  };
  /** N12. `parents`: they stand on this card, because step 2 is late. Above the coordinator at level 1: number and step only, so `dueOn` and `lead` are ''. `next` is asked on `nextOn`. */
  'step-late': Message & {
    talk: TalkKind;
    asks: Asks;
    parents: boolean;
    dueOn: Day | '';
    lead: PersonId | '';
    next: Office | '';
    nextOn: Day | '';
    /** The reader can let step 3 wait on (I1). */
    mayHold: boolean;
  };
  /** N12, the copy to who leads. */
  'step-help-asked': Message & { talk: TalkKind; asks: Asks; helper: PersonId; record: RecordForm };
  /** N35 to who leads, after "together" or "agree a day"; `on`: the day proposed. */
  'step-helped': Message & { how: 'joins' | 'day' | 'way'; talk: TalkKind; helper: PersonId; on: Day; record: RecordForm };
  /** N10, N11 of step 3 after "wait" or "no", and of step 4 when it cannot be held. `on`: until when we ask nothing. */
  'target-waits': Message & { talk: TalkKind; why: WaitsFor; on: Day | ''; coordinator: PersonId | ''; record: RecordForm };
  /** N13. `otherDay`: how it can be moved; within the due day by a chip, after it with a reason. */
  'talk-today': Message & { talk: TalkKind; otherDay: 'open:day-choice:plan-talk' | 'open:move-day' | ''; record: RecordForm };
  /** N14. */
  'talk-passed': Message & { talk: TalkKind; on: Day; record: RecordForm };

  /** Three computed days; *Andere dag* opens `plan-day`. `lead`: to whom a day is proposed. `askedAgainOn`: when nothing is chosen. */
  'day-choice': Card &
    Undoable & { verb: DayVerb; pickedUp: boolean; talk: TalkKind; lead: PersonId | ''; chips: DayChip[]; askedAgainOn: Day | '' };
  /** Input `on`; submit is the verb. */
  'plan-day': Card & { verb: DayVerb; talk: TalkKind; on: Day; untilOn: Day | '' };
  /** Inputs `on`, `reason`; submit `move-talk`. */
  'move-day': Card & { talk: TalkKind; on: Day; untilOn: Day };
  /** Input `on`; submit `talk-did-not-happen`. */
  'talk-not-held': Card & { talk: TalkKind; on: Day; untilOn: Day };
  /** Inputs `reason` (no-time | absent | how | knows-family | other), `note`; submit `say-what-blocks`. */
  'what-blocks': Card & { talk: TalkKind };

  /** N15. `lead`: '' when the reader leads. `lastOn`: the last school day; '' when school is out already. */
  'vacation-bridge': Message & { vacation: string; lastOn: Day | ''; lead: PersonId | '' };
  /** Inputs `lastTalk` (spoken | a day | cannot), `parents` (called | will-call | with-pupil), `whoCanCall` (a person id, or nobody), `until`, `given`; submit `answer-bridge`. */
  'vacation-bridge-form': Card & { target: PupilName; days: DayChip[]; lastOn: Day; until: Day; staff: StaffChoice[] };
}
