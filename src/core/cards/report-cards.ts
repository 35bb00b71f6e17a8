// Data of the cards between a report and its pick-up, and of the other route (I14).
import type { HelplineId } from '../../protocol/v1/helplines';
import type { BullyingForm } from '../../protocol/v1/bullying-forms';
import type { Signal } from '../../protocol/v1/signals';
import type { Route } from '../../protocol/v1/other-routes';
import type { PersonId } from '../school/school';
import type { Day, Instant, WallTime } from '../time/instant';
import type { Point } from '../subject/checklists';
import type { Urgent } from '../subject/noticed';
import type { Named } from '../subject/subject';
import type { TellerKind } from '../subject/told';
import type { Card, ClassChoice, DayChip, Message, Office, OwnWords, PupilName, StaffChoice, Undoable } from './card';

/** How the reporter knows. */
export type KnownBy = 'seen' | 'target' | 'pupil' | 'parent' | 'colleague';

export interface ReportCards {
  /** Inputs `urgent` (yes | no), `target`, `class` (an id, or `unknown`), `words`, with what was typed before; submit `send-report`. */
  'report-form': Card & { urgent: 'yes' | 'no' | ''; target: PupilName; class: string; words: OwnWords; classes: ClassChoice[] };
  /** Two pupils share the name. Input `pupil` = an id of the list, or `other`; submit `send-report`. */
  'report-which': Card & { pupils: { id: string; name: PupilName; class: string; bornOn: Day | '' }[] };

  /** Input `route`; submit `show-route`. */
  'other-route': Card;
  'other-route-calls': Card & { route: Route; calls: CallLine[]; shownAt: Instant };
  /** N7 to who must phone; `unanswered`: the reporter never said that somebody was phoned. */
  'other-route-call': Message & { route: Route; reporter: PersonId; shownAt: Instant; unanswered: boolean };
  'other-route-asked': Message & { shownAt: Instant };
  /** Inputs `with`, `on`; submit `answer-route`. */
  'other-route-answer': Card & { calls: CallLine[]; on: Day };

  /** After `send-report`; never tells that there is a case already (I9). `self`: the reporter is the mentor and has picked it up. A vacation names `readOn` and whom to phone until then. */
  'report-receipt': Card &
    Undoable & {
      goesTo: 'mentor' | 'coordinator' | 'class-unknown' | 'self' | 'with-other';
      coordinatorOn: Day | '';
      readOn: Day | '';
      callUntilThen: PersonId | '';
    };
  /** Inputs `happenedOn`, `happenedAt`, `place`, `known`; submit `finish-report`. */
  'report-finish': Card & { happenedOn: Day; happenedAt: WallTime | ''; place: OwnWords; known: KnownBy | '' };
  /** Page 2. Inputs `forms`, `online`, `namedBullies`, `namedFollowers`; submit `finish-forms`. */
  'report-forms': Card & {
    forms: { form: BullyingForm }[];
    chosen: BullyingForm[];
    online: 'yes' | 'no' | '';
    bullies: OwnWords;
    followers: OwnWords;
  };
  /** Page 3. Inputs `atSchool`, `screenAndBody`, `atHome`, `namedHelpers`, `namedWitnesses`; submit `finish-signals`. `evidence`: what to keep when it was online. */
  'report-signals': Card & {
    atSchool: { signal: Signal }[];
    screenAndBody: { signal: Signal }[];
    atHome: { signal: Signal }[];
    /** What was ticked before, per list. */
    chosen: Record<'atSchool' | 'screenAndBody' | 'atHome', Signal[]>;
    online: boolean;
    evidence: { point: Point }[];
    helpers: OwnWords;
    witnesses: OwnWords;
  };
  /** The red-flag question about what was ticked (N4). Input `urgent`; submit `raise-red-flag`; `page`: what was filled in. */
  'report-urgent': Card & { urgents: { urgent: Urgent }[]; chosen: Urgent[]; page: 'forms' | 'signals' };
  /** N8, without "seen" of a red flag. `canAsk`: looked into, and the reporter has not asked again yet (I13). */
  'report-progress': Message & { step: 'picked-up' | 'running' | 'finished' | 'looked-into'; on: Day; canMute: boolean; canAsk: boolean };

  /** N1. `count` > 1: further reports about the same pupil stand on the card (I9); `offeredTo`: the number of the case that it may belong to. `classKnown` false: it came to the coordinator. */
  'report-new': Message & { reportedAt: Instant; count: number; offeredTo: string; classKnown: boolean; askedAgainOn: Day | '' };
  /** N2. `next` is asked on `nextOn`. */
  'report-waiting': Message & { reportedAt: Instant; next: Office | ''; nextOn: Day | '' };
  /** N3. Who has the report now. */
  'report-still': Message & { reportedAt: Instant; offeredTo: string; holder: PersonId };
  /** The opened report. `talkDueOn`: the last day for the talk of step 2. Long words are cut at 400 characters and then `cut`. */
  'report-card': Card & {
    target: PupilName;
    class: string;
    reporter: PersonId | '';
    reportedAt: Instant;
    happenedOn: Day | '';
    happenedAt: WallTime | '';
    place: OwnWords;
    known: KnownBy | '';
    words: OwnWords;
    cut: boolean;
    /** What the reporter noticed; health signals for few eyes only. */
    forms: { form: BullyingForm }[];
    online: 'yes' | 'no' | '';
    signals: { signal: Signal }[];
    named: { name: PupilName; role: Named['role'] }[];
    /** Further reports about the same pupil (I9), at most three. */
    joined: { number: string; reporter: PersonId | ''; reportedAt: Instant; words: OwnWords }[];
    talkDueOn: Day;
    redFlag: boolean;
    /** Closed without a case (I13): how, when, and why; '' while it is open. */
    closedHow: 'solved' | 'not-bullying' | '';
    closedOn: Day | '';
    closedWhy: OwnWords;
    /** The number of the case of the same pupil: the reader says how it belongs to that (I9). */
    offeredTo: string;
    /** The reader can open it again. */
    reopens: boolean;
    /** The coordinator may seal something (I11). */
    seals: boolean;
    /** False once somebody picked it up: then it is only read. */
    open: boolean;
  };
  /** The whole text behind *Lees verder*. */
  'report-words': Card & { reporter: PersonId | ''; reportedAt: Instant; words: OwnWords };
  /** I9: how it belongs to the case of the same pupil. Input `how`; submit `relate-report`. */
  'report-relates': Card & { offeredTo: string };
  /** Inputs `how`, `caseNumber`; submit `pass-on`; closing it has two buttons of its own (`mayClose`). */
  'report-otherwise': Card & { withCoordinator: boolean; mayClose: boolean };
  /** Page 2. Inputs `how` (chosen on page 1), `spokeOn`, `why`; submit `close-report`. */
  'report-otherwise-why': Card & { how: 'solved' | 'not-bullying' };
  /** N37. `today`: the verb of "still fine" becomes `check-solved:2026-12-18`. */
  'solved-check': Message & { closedOn: Day; how: 'solved' | 'not-bullying'; closer: PersonId | ''; today: Day };
  /** N9. Who told; `today`: the verb of "done" becomes `answer-teller:2026-11-26`. */
  'teller-answer': Message & { kind: TellerKind; told: Day; today: Day };
  /** The day on which who told was answered. Input `on`; submit `answer-teller`. */
  'teller-done': Card & { kind: TellerKind; on: Day };
  /** Not yet: the verb of a chip becomes `move-teller:2026-11-30`. */
  'teller-later': Card & { kind: TellerKind; chips: DayChip[] };
  /** Input `to`; submit `give-to`. */
  'give-to-colleague': Card & { staff: StaffChoice[] };
}

/** Somebody to phone: a person in an office, or a help line. `id` is the value when it is a choice. */
export interface CallLine {
  id: string;
  office: Office | 'board' | '';
  person: PersonId | '';
  line: HelplineId | '';
}
