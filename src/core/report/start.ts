// The event by which a report becomes a case; shared, because taking over and accepting the lead start one too.
import type { PersonId } from '../school/school';

export interface StartEvents {
  /** `from`: whose report it was when somebody else took it over; they get a receipt (N22). */
  'report-started': { lead: PersonId; from: PersonId[] };
}
