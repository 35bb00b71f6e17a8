// The events by which a report becomes a case, or goes to who leads one; shared, because taking over and accepting the lead write them too.
import type { PersonId } from '../school/school';

/** The case of the same target. `lead`: who leads it, empty until it was asked. `taken`: somebody above took the question over. */
export interface Offer {
  to: string;
  number: string;
  lead: PersonId;
  taken?: true;
}

export interface StartEvents {
  /** `from`: whose report it was when somebody else took it over; they get a receipt (N22). */
  'report-started': { lead: PersonId; from: readonly PersonId[] };
  /** The target has a case: who leads that says how the report belongs to it (I9). */
  'report-offered': Offer;
}
