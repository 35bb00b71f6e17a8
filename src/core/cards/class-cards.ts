// Data of the forms around a talk with the class.
import type { Traceable } from '../case/class-talk/commands';
import type { Day } from '../time/instant';
import type { Card, OwnWords, Undoable } from './card';

export interface ClassCards {
  /** Inputs `heldOn`, `traceable`, `said`, `againOn`; submit `record-class-talk` (I16). For use with the class: it holds no name. */
  'record-class': Card & { heldOn: Day; traceable: Traceable | ''; said: OwnWords; againOn: Day };
  /** Page 2, already saved. Inputs `agreements`, `agreementsOnline`, `lines`, `told`; submit `record-class-agreements`. */
  'class-agreements': Card &
    Undoable & {
      saved: boolean;
      first: { key: string }[];
      rest: { key: string }[];
      /** The keys that were chosen before, as `a,b`. */
      chosen: string;
      chosenRest: string;
      own: OwnWords;
      told: 'yes' | 'later' | '';
    };
}
