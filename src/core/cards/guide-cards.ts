// Data of guides and playbooks: five lines for on the way, the whole list to tick off, and what to do when it happens online.
import type { Block } from '../../protocol/v1/guides/guide';
import type { GuideLine } from '../../protocol/v1/guides/corridor';
import type { GuideName } from '../../protocol/v1/guides/guides';
import type { PlaybookName } from '../../protocol/v1/playbooks/playbooks';
import type { PersonId } from '../school/school';
import type { ChecklistName, Point } from '../subject/checklists';
import type { Day } from '../time/instant';
import type { Card, OwnWords, PupilName, RecordForm } from './card';

/** One point of a list. */
export interface PointLine {
  point: Point;
  /** The block that begins with it; '' inside one. */
  block: Block | '';
  /** Counted through the whole list; 0 for what is only read. */
  place: number;
  /** `read`: it is not ticked off, or not by this reader. */
  tick: 'open' | 'done' | 'read';
  /** What its button does; '' for none. */
  does: 'tick' | 'untick' | '';
  /** Of its own, so that two points tapped one after the other are two answers. */
  ref: string;
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
  /** One page, at most eight points. `total` 0: only to read, apart from any case (`/hulp`). `before`, `after`: the pages beside it, 0 for none. `onCall`: whom to phone about a red flag. */
  'guide': Card & {
    guide: ChecklistName;
    playbook: boolean;
    target: PupilName;
    onCall: PersonId | '';
    /** A sexual image is part of it: nothing is kept but where and when it was seen. */
    sexual: boolean;
    /** Where and when something was seen can be written down from here. */
    sighting: boolean;
    part: number;
    parts: number;
    done: number;
    total: number;
    before: number;
    after: number;
    record: RecordForm | '';
    points: PointLine[];
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
