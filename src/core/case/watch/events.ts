// What the long watch gave (N21).
import type { EventTable } from '../../kernel/fold';
import type { CaseState } from '../case';
import type { Watched } from '../closed-case';

export interface WatchEvents {
  'watch-answered': { watch: string; answers: Pick<Watched, 'pupil' | 'answer'>[] };
}

export const watchEvents: EventTable<CaseState, WatchEvents> = {
  'watch-answered': {
    v: 1,
    apply: (state, { watch, answers }, { seq, by, writtenAt }) => ({
      watched: [...(state.watched ?? []), ...answers.map((one) => ({ seq, at: writtenAt, by, watch, ...one }))],
    }),
  },
};
