// Who leads: offered, accepted, asked back (N22, N23, I6).
import type { PersonId } from '../../school/school';
import { changed } from '../changes';
import type { SharedEvents } from '../shared-events';

export interface LeadEvents {
  /** `from`: who leads until it is accepted. */
  'lead-offered': { to: PersonId; from: PersonId[]; why: string };
  'lead-accepted': { seq: number };
  'lead-asked-back': { seq: number; why: string };
}

export const leadEvents: SharedEvents<LeadEvents> = {
  'lead-offered': {
    v: 1,
    apply: (state, { to, from, why }, entry) => ({
      ...state,
      handOvers: [
        ...changed(state.handOvers, (offer) => offer.accepted === undefined && offer.ended === undefined, {
          ended: { seq: entry.seq, at: entry.writtenAt, why: 'replaced' },
        }),
        { seq: entry.seq, at: entry.writtenAt, from, to, by: entry.by, why },
      ],
    }),
  },
  'lead-accepted': {
    v: 1,
    apply: (state, { seq }, entry) => ({
      ...state,
      handOvers: changed(state.handOvers, (offer) => offer.seq === seq, { accepted: { seq: entry.seq, at: entry.writtenAt } }),
      // In a case the lead itself; a report has none, and becomes a case by this.
      ...('lead' in state
        ? { lead: state.handOvers.find((offer) => offer.seq === seq)?.to ?? entry.by, leadSinceAt: entry.writtenAt }
        : {}),
    }),
  },
  'lead-asked-back': {
    v: 1,
    apply: (state, { seq, why }, entry) => ({
      ...state,
      handOvers: changed(state.handOvers, (offer) => offer.seq === seq, { ended: { seq: entry.seq, at: entry.writtenAt, why } }),
    }),
  },
};
