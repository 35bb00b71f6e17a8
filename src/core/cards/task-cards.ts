// Data of the cards around tasks and promises, the five tracks, and keeping an eye on a place.
import type { TaskKey, Track } from '../../protocol/v1/tracks';
import type { PersonId } from '../school/school';
import type { Day } from '../time/instant';
import type { TrackLine } from './case-cards';
import type { Card, DayChip, Message, OwnWords, PupilName, StaffChoice } from './card';

/** What N26 asks about. `key` of a standard task; `own`: in own words, which no message holds. */
interface Owing {
  what: 'promise' | 'task' | 'watch';
  key: TaskKey | 'own';
  on: Day | '';
  /** '' when it is the reader's own. */
  owner: PersonId | '';
  /** I4: the target's yes is asked first. */
  asksYes: boolean;
}

/** One task on the page of its track. `about` is its own. */
export interface TaskLine {
  about: string;
  place: number;
  key: TaskKey | 'own';
  words: OwnWords;
  state: 'free' | 'open' | 'done' | 'dropped' | 'recorded';
  owner: PersonId | '';
  on: Day | '';
}

export interface TaskCards {
  /** N26. `asked`: the owner used both new days, so who leads asks. */
  'promise-due': Message & Owing & { asked: boolean; canMove: boolean };
  /** What it is, for its owner and for who leads. */
  'task-open': Card &
    Owing & {
      words: OwnWords;
      track: Track;
      state: TaskLine['state'];
      canFinish: boolean;
      canMove: boolean;
      canDrop: boolean;
      /** A standard task that nobody has put down: it can be planned. */
      canPlan: boolean;
      canOpenCase: boolean;
    };
  /** A new day, or one for a talk with the target (N27). The verb of a chip becomes `move-task:2026-12-01`; input `on`. */
  'task-day': Card & { verb: 'move-task' | 'plan-something'; chips: DayChip[]; on: Day; left: number };
  /** Input `why`; submit `drop-task`. */
  'task-drop': Card;
  /** Inputs `task` (a key, or own), `text`, `owner`, `on`; submit `add-task`. */
  'task-add': Card & {
    track: Track;
    task: TaskKey | 'own';
    tasks: { key: TaskKey | 'own' }[];
    owner: PersonId;
    staff: StaffChoice[];
    on: Day;
  };

  /** The five tracks: what was done, what is open, who does it by when. */
  'tracks': Card & { tracks: (TrackLine & { open: number; done: number })[]; canWrite: boolean };
  /** One track. At most seven tasks a page; `nextPage` 0 = the last one. */
  'track': Card & {
    track: Track;
    names: PupilName[];
    silentSinceOn: Day | '';
    lines: TaskLine[];
    page: number;
    nextPage: number;
    canAdd: boolean;
    canWatch: boolean;
    /** A talk with the class can be recorded, and what the class agreed. */
    canTalk: boolean;
    canAgree: boolean;
  };

  /** One line and an end, no story, no number, no name. `last`: today is the last day and nothing was said yet. */
  'whisper': Message & { place: string; untilOn: Day; last: boolean };
  /** Inputs `what` (seen | nothing), `seen`; submit `watch-place`. */
  'whisper-answer': Card & { place: string; untilOn: Day; what: 'seen' | '' };
  /** Inputs `spot`, `owner`, `on`; submit `ask-to-watch`. */
  'watch-add': Card & { staff: StaffChoice[]; on: Day };
}
