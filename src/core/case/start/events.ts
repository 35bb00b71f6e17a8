// A report that was picked up becomes a case and keeps its number, its anchors and its people.
import type { EventTable } from '../../kernel/fold';
import type { PersonId } from '../../school/school';
import type { Instant } from '../../time/instant';
import type { SubjectBase } from '../../subject/subject';
import type { CaseState } from '../case';

export interface StartCaseEvents {
  'case-started': { from: SubjectBase; lead: PersonId; startedAt: Instant; protocol: 1 };
}

export const startEvents: EventTable<CaseState, StartCaseEvents> = {
  'case-started': {
    v: 1,
    apply: (_, { from, lead, startedAt, protocol }) => ({
      ...from,
      kind: 'case',
      lead,
      leadSinceAt: startedAt,
      startedAt,
      protocol,
    }),
  },
};
