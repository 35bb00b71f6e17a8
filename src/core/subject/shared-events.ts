// The shape of event tables that apply to a report and to a case alike.
import type { CaseState } from '../case/case';
import type { EventTable } from '../kernel/fold';
import type { SubjectBase } from './subject';

/** What both have, and the fields that stand in one of them only. */
type Shared = SubjectBase & { status?: 'sealed' } & Partial<Pick<CaseState, 'lead' | 'leadSinceAt'>>;

/** Each event applied on the common part. */
export type SharedEvents<Events> = EventTable<Shared, Events>;
