// Data of the cards around a red flag: who must phone whom, who has seen it, what was done.
import type { RedFlagKind } from '../../protocol/v1/red-flags';
import type { Signal } from '../../protocol/v1/signals';
import type { PersonId, Weekday } from '../school/school';
import type { Day, Instant } from '../time/instant';
import type { Card, Message, OwnWords, PupilName, StaffChoice } from './card';

export interface RedFlagCards {
  /** N4, N5. `unread`: nobody has seen it yet. `askedAt`: when the reporter is asked to phone; `teamLeaderAt`: when the team leader is told. */
  'red-flag-call': Message & {
    onCall: PersonId | '';
    unread: boolean;
    seenBy: PersonId | '';
    seenAt: Instant;
    askedAt: Instant;
    teamLeaderAt: Instant;
  };
  /** The call list, then the words. `canSee`: nobody tapped "seen" yet. */
  'red-flag-card': Card & {
    target: PupilName;
    class: string;
    reporter: PersonId;
    coordinator: PersonId | '';
    onCall: PersonId | '';
    place: OwnWords;
    kinds: { kind: RedFlagKind }[];
    /** What the reporter noticed; about health for few eyes only. */
    signals: { signal: Signal }[];
    words: OwnWords;
    cut: boolean;
    /** Whom the reporter spoke to, and when. */
    spokeWith: OwnWords;
    spokeAt: Instant;
    canSee: boolean;
  };
  /** What the reporter does now, as the answer to the form and as N4; `unread`: N5, nobody has seen it yet. */
  'red-flag-reporter': Message & { onCall: PersonId; unread: boolean; named: boolean };
  /** What came up in a case. Input `words`; submit `raise-alarm`. */
  'red-flag-raise': Card & { target: PupilName; words: OwnWords };
  /** N8 after "seen". */
  'red-flag-seen': Message & { by: PersonId; seenAt: Instant };
  /** Input `kinds`; submit `name-red-flag`. */
  'red-flag-kinds': Card & { kinds: RedFlagKind[] };
  /** Inputs `with` (a person id, or `other`), `at`; submit `spoke-about-red-flag`. */
  'red-flag-spoken': Card & { staff: StaffChoice[]; at: string };
  /** N6. `seenBy`: '' when the reader has seen it. `arrange`: it is written what was done, and who is there until school begins is still open. */
  'red-flag-open': Message & { seenBy: PersonId | ''; seenAt: Instant; arrange: boolean };
  /** Inputs `done`, `withPupil` (parents | staff | emergency | friends | nobody | unknown), `by`; submit `record-red-flag`. */
  'red-flag-record': Card & { target: PupilName };
  /** N26 while school is far away: the reader phones the pupil on this day. */
  'pupil-phone': Message & { on: Day };
  /** N6 when the next school day is far: who is there for the pupil on these weekdays. Inputs `parentsTold`, `phoneBy`, `phoneOn`; submit `arrange-red-flag`. */
  'red-flag-arrange': Card & { target: PupilName; backOn: Day; days: { day: Weekday }[]; staff: StaffChoice[] };
}
