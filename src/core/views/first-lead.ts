// Who picked a report up: the first lead of a case, also after the lead went to somebody else.
import type { CaseState } from '../case/case';
import type { PersonId } from '../school/school';

/** `takenOver`: it was somebody else's report (N3). `seq`: the entry by which the case began, as far as the record still knows. */
export function firstLeadOf(state: CaseState): { lead: PersonId; seq: number; takenOver: boolean } {
  const started = state.progress.find((one) => one.kind === 'picked-up');
  const atStart = state.handOvers.find((offer) => offer.accepted !== undefined && offer.accepted.at <= state.startedAt);
  const later = state.handOvers.find((offer) => offer.accepted !== undefined && offer.accepted.at > state.startedAt);
  const lead = atStart?.to ?? later?.from[0] ?? state.lead;
  return { lead, seq: started?.seq ?? 0, takenOver: atStart !== undefined && atStart.by === atStart.to };
}
