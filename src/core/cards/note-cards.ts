// Data of the cards around what is written down at any time: silence, one line, all quiet, a correction.
import type { PersonId } from '../school/school';
import type { Day, Instant } from '../time/instant';
import type { Card, Message, OwnWords, PupilName } from './card';

export interface NoteCards {
  /** N27. `quiet`: somebody said before that all is quiet. */
  'case-silent': Message & { sinceOn: Day; quiet: boolean };
  /** Inputs `line`, `happenedOn`; submit `write-note`. `line`: what was typed into a form that came too late. */
  'note': Card & { line: OwnWords; happenedOn: Day };
  /** Input `why`; submit `say-quiet`. `againOn`: when it is asked again. */
  'all-quiet': Card & { againOn: Day };
  /** The reader's own texts; `about` is that of the line. At most seven a page; `nextPage` 0 = the last one. `course`: it leads back to that. */
  'correct-which': Card & {
    lines: { about: string; place: number; on: Day; words: OwnWords }[];
    page: number;
    nextPage: number;
    course: boolean;
  };
  /** Inputs `words`, `heldOn` (only where the day is part of it), `why`; submit `correct-entry`. */
  'correct': Card & { words: OwnWords; heldOn: Day | '' };
  /** I11, for the coordinator: pupils first, then texts, the newest first, then everything; `about` is that of the line. At most seven a page. */
  'seal-which': Card & {
    lines: { about: string; place: number; what: Sealable; name: PupilName; on: Day | ''; words: OwnWords }[];
    page: number;
    nextPage: number;
  };
  /** Inputs `why`, and for the only target `meant`, `class` (who was meant); submit `seal`. `alone`: what was said with this pupil goes too. */
  'seal': Card & {
    what: Sealable;
    name: PupilName;
    words: OwnWords;
    only: boolean;
    alone: boolean;
    meant: PupilName;
    why: OwnWords;
    classes: { id: string }[];
  };
  /** What stands of a report or case that was sealed as a whole. */
  'sealed': Card & { by: PersonId; at: Instant; why: OwnWords };
}

/** What the coordinator can seal. */
export type Sealable = 'pupil' | 'words' | 'all';
