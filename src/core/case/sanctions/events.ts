// Measures: recorded, completed for the file, and how the pupil comes back (I7, N25).
import type { SanctionCheck, SanctionPhase } from '../../../protocol/v1/sanctions';
import type { EventTable } from '../../kernel/fold';
import type { PersonId } from '../../school/school';
import { changed } from '../../subject/changes';
import type { Day } from '../../time/instant';
import type { CaseState } from '../case';
import type { Sanction } from '../sanction';

export interface SanctionEvents {
  /** `mandate`: on whose, when that is not who decided. `why`: only when phases were skipped. */
  'sanction-recorded': {
    pupil: string;
    phase: SanctionPhase;
    beginOn: Day;
    lastOn: Day | '';
    decidedBy: PersonId;
    mandate: Sanction['mandate'];
    watchedBy: PersonId;
    why: string;
  };
  'sanction-finished': { sanction: number; text: string; checks: SanctionCheck[] };
  'return-arranged': { sanction: number; receives: PersonId; place: string; talkOn: Day };
}

export const sanctionEvents: EventTable<CaseState, SanctionEvents> = {
  'sanction-recorded': {
    v: 1,
    apply: (state, recorded, { seq, writtenAt, by }) => ({
      sanctions: [...state.sanctions, { ...recorded, seq, at: writtenAt, by, text: '', checks: [] }],
    }),
  },
  'sanction-finished': {
    v: 1,
    apply: (state, { sanction, text, checks }) => ({
      sanctions: changed(state.sanctions, ({ seq }) => seq === sanction, { text, checks }),
    }),
  },
  'return-arranged': {
    v: 1,
    apply: (state, { sanction, ...back }, { seq, writtenAt, by }) => ({
      sanctions: changed(state.sanctions, (one) => one.seq === sanction, { back: { ...back, seq, at: writtenAt, by } }),
    }),
  },
};
