// A report: what a member of staff saw or heard, not yet a judgement, and which seat has it until somebody picks it up.
import type { Route } from '../../protocol/v1/other-routes';
import type { OfficeSeat } from '../school/who-holds';
import type { PersonId } from '../school/school';
import type { Day, Instant } from '../time/instant';
import type { Offer } from './start';
import { EMPTY_BASE, type Relation, type SubjectBase } from '../subject/subject';

export interface ReportState extends SubjectBase {
  kind: 'report';
  /** `taken-back`, `started`, `joined`, `closed`, `sealed` and `route` ask nobody to pick it up. */
  status: 'new' | 'open' | 'started' | 'joined' | 'closed' | 'taken-back' | 'route' | 'sealed';
  /** Which seat has the report now, since which event, and who passed it there. */
  addressee: { seat: OfficeSeat; seq: number; at: Instant; by: PersonId };
  /** From when its clocks run: sent, or opened again after it was closed (I13). */
  opened: { seq: number; at: Instant };
  /** The reporter asked once more after "looked into" (I13). */
  askedAgain: boolean;
  /** Who picked it up: the first lead of the case. */
  started?: { lead: PersonId; by: PersonId; seq: number; at: Instant };
  closed?: {
    reason: 'solved' | 'not-bullying';
    by: PersonId;
    spokeOn: Day;
    why: string;
    seq: number;
    at: Instant;
    /** Somebody spoke with the target again, and it was still fine (N37). */
    checked?: { seq: number; at: Instant; by: PersonId; spokeOn: Day };
  };
  /** The case of the same target that it was offered to, and who leads it (I9); until somebody answered. */
  offered?: Offer;
  /** The report or case that it belongs to (I9). */
  joinedTo?: { to: string; number: string; how: Relation; seq: number; at: Instant; by: PersonId };
  /** How many lines of progress of that one its reporter heard. */
  followed?: number;
  route?: { route: Route; at: Instant; seq: number; answered?: { with: string; on: Day; seq: number } };
}

/** Before its first event. */
export const EMPTY_REPORT: ReportState = {
  ...EMPTY_BASE,
  kind: 'report',
  status: 'new',
  addressee: { seat: 'mentor', seq: 0, at: 0, by: '' },
  opened: { seq: 0, at: 0 },
  askedAgain: false,
};
