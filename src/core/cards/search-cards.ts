// Data of the cards about the search for an unknown sender (I4).
import type { MayRemind } from '../case/search';
import type { PersonId } from '../school/school';
import type { Day } from '../time/instant';
import type { Card, Message, OwnWords, PupilName } from './card';

export interface SearchCards {
  /** Nobody knows who sent it. Input `mayRemind` (yes | no | not-asked); submit `start-search`. */
  'search-start': Card & { target: PupilName };
  /** N26 about the search itself. `owner`: '' when the reader leads. `asked`: both new days were used, so who leads asks. */
  'search-due': Message & { on: Day | ''; owner: PersonId | ''; asked: boolean; canReview: boolean; canMove: boolean };
  /**
   * How far the search is. Inputs `found`, `reviewOn` and, while the target was not asked, `mayRemind` (yes | no); submit `review-search`.
   * `kept` of `total`: kinds of evidence that the pupil or the parents keep. `proposed`: a name lies with the coordinator.
   */
  'find-sender': Card & {
    target: PupilName;
    sinceOn: Day;
    found: OwnWords;
    reviewOn: Day | '';
    mayRemind: MayRemind;
    kept: number;
    total: number;
    reviews: { on: Day; found: OwnWords }[];
    canPropose: boolean;
    proposed: boolean;
  };
  /**
   * The coordinator's tap (N35): whether somebody is named, or the search ends. `thoughtOf`: a suspicion. Inputs `answer` (yes | no |
   * talk-first), `why`, `on`; submit `answer-search`.
   */
  'search-answer': Card & {
    question: 'name-sender' | 'end-search';
    asker: PersonId;
    target: PupilName;
    thoughtOf: { name: PupilName }[];
    why: OwnWords;
    on: Day | '';
  };
  /** Whom one thinks of, and why. Inputs `names` (parted by commas), `class`, `ground`; submit `propose-sender`. */
  'propose-sender': Card & { names: OwnWords; class: string; classes: { id: string }[]; ground: OwnWords };
}
