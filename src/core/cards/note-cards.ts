// Data of the cards around what is written down at any time: silence, one line, all quiet.
import type { Day } from '../time/instant';
import type { Card, Message } from './card';

export interface NoteCards {
  /** N27. `quiet`: somebody said before that all is quiet. */
  'case-silent': Message & { sinceOn: Day; quiet: boolean };
  /** Inputs `line`, `happenedOn`; submit `write-note`. */
  'note': Card & { happenedOn: Day };
  /** Input `why`; submit `say-quiet`. `againOn`: when it is asked again. */
  'all-quiet': Card & { againOn: Day };
}
