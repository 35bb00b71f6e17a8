// Data of guides and playbooks: five lines for on the way, the whole list to tick off, and what to do when it happens online.
import type { Block } from '../../protocol/v1/guides/guide';
import type { GuideLine } from '../../protocol/v1/guides/corridor';
import type { GuideName } from '../../protocol/v1/guides/guides';
import type { PlaybookName } from '../../protocol/v1/playbooks/playbooks';
import type { PersonId } from '../school/school';
import type { ChecklistName, Point } from '../subject/checklists';
import type { Day } from '../time/instant';
import type { Card, OwnWords, PupilName, RecordForm } from './card';

/** A point that is only read: for the whole talk, or by a reader who does not tick it off. */
export interface PointLine {
  point: Point;
  /** The block that begins with it; '' inside one. */
  block: Block | '';
  done: boolean;
}

/** The points of one page. What is read stands before and after the boxes; a block of boxes that the page does not have is ''. */
export interface PointsOfPage {
  readFirst: PointLine[];
  readLast: PointLine[];
  block1: Block | '';
  block2: Block | '';
  block3: Block | '';
  points1: { point: Point }[];
  points2: { point: Point }[];
  points3: { point: Point }[];
  ticked1: Point[];
  ticked2: Point[];
  ticked3: Point[];
}

/** How far a list is; `used` false: no point was ever ticked. */
export interface ListLine<Name extends ChecklistName> {
  guide: Name;
  /** The talk that it is for, as the button needs it. */
  about: string;
  used: boolean;
  done: number;
  total: number;
}

export interface GuideCards {
  /**
   * Five lines for on the way. `target`: '' where the guide is for use with others and the target's yes is missing. `mayTell`: the target
   * told and agrees that the other knows (I2). `record`: '' when it belongs to no talk. `whole`: the list to tick off can be opened.
   */
  'guide-corridor': Card & {
    guide: GuideName;
    target: PupilName;
    lines: { line: GuideLine }[];
    mayTell: boolean;
    record: RecordForm | '';
    whole: boolean;
  };
  /**
   * One page, at most eight points; a form when this reader may tick some of them off. Inputs `points1`, `points2`, `points3`; submit
   * `tick-guide:<page>`, which leads on to the next page. `total` 0: only to read, apart from any case (`/hulp`). `before`, `after`: the
   * pages beside it, 0 for none, and for the one that the submit leads to. `saved`: the page before was saved. `onCall`: whom to phone about
   * a red flag.
   */
  'guide': Card &
    PointsOfPage & {
      guide: ChecklistName;
      playbook: boolean;
      target: PupilName;
      onCall: PersonId | '';
      /** A sexual image is part of it: nothing is kept but where and when it was seen. */
      sexual: boolean;
      /** Where and when something was seen can be written down from here. */
      sighting: boolean;
      /** What the submit sends; '' when there is nothing to tick off. */
      page: string;
      saved: boolean;
      part: number;
      parts: number;
      done: number;
      total: number;
      before: number;
      after: number;
      record: RecordForm | '';
    };
  /** The guides of a case; of the two for who did it only the one of the approach (I16). */
  'guides': Card & { lines: ListLine<GuideName>[] };
  /** What to keep, three playbooks and an unknown sender; with what was seen where, at most three. `checkedOn`: of the numbers. */
  'online': Card & {
    lines: ListLine<PlaybookName>[];
    sightings: { on: Day; where: OwnWords }[];
    maySight: boolean;
    checkedOn: Day;
  };
  /** Inputs `where`, `seenOn`; submit `record-sighting`. */
  'sighting': Card & { seenOn: Day };
}
