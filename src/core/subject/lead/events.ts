// Who leads: offered, accepted, asked back (N22, N23, I6).
import type { Entry } from '../../kernel/entry';
import type { PersonId } from '../../school/school';
import { changed } from '../changes';
import type { SharedEvents } from '../shared-events';
import type { HandOver } from '../subject';
import { withdrawn } from '../withdrawn-offers';

/** `from`: who leads until it is accepted. `broken`: it came with a break of an agreement (I5). */
interface Offer {
  to: PersonId;
  from: readonly PersonId[];
  why: string;
  broken?: true;
}

export interface LeadEvents {
  'lead-offered': Offer;
  /** By a tap of who takes it: offered and accepted at once (I6). */
  'lead-taken': Offer;
  'lead-accepted': { seq: number };
  'lead-asked-back': { seq: number; why: string };
}

/** Whoever else was offered it need not answer any more. */
function withOffer(handOvers: readonly HandOver[], { to, from, why, broken }: Offer, entry: Entry): HandOver[] {
  const offer = { seq: entry.seq, at: entry.writtenAt, from, to, by: entry.by, why, ...(broken === true ? { broken } : {}) };
  return [...withdrawn(handOvers, entry), offer];
}

export const leadEvents: SharedEvents<LeadEvents> = {
  'lead-offered': {
    v: 1,
    apply: (state, offer, entry) => ({ handOvers: withOffer(state.handOvers, offer, entry) }),
  },
  'lead-taken': {
    v: 1,
    apply: (state, offer, entry) => ({
      handOvers: changed(withOffer(state.handOvers, offer, entry), ({ seq }) => seq === entry.seq, {
        accepted: { seq: entry.seq, at: entry.writtenAt },
      }),
      ...('lead' in state ? { lead: offer.to, leadSinceAt: entry.writtenAt } : {}),
    }),
  },
  'lead-accepted': {
    v: 1,
    apply: (state, { seq }, entry) => ({
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
      handOvers: changed(state.handOvers, (offer) => offer.seq === seq, { ended: { seq: entry.seq, at: entry.writtenAt, why } }),
    }),
  },
};
