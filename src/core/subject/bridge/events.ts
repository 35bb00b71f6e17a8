// The bridge over a vacation: what stands for the pupil while school is out (N15).
import type { Day } from '../../time/instant';
import { changed } from '../changes';
import type { SharedEvents } from '../shared-events';

export interface BridgeEvents {
  'bridge-answered': {
    vacation: string;
    lastTalk: string;
    parents: string;
    /** Who can phone the pupil; `nobody` is no answer: then the coordinator names somebody. */
    whoCanCall: string;
    untilOn: Day | '';
    given: string[];
  };
  'bridge-covered': { vacation: string; who: string };
}

export const bridgeEvents: SharedEvents<BridgeEvents> = {
  'bridge-answered': {
    v: 1,
    apply: (state, { vacation, whoCanCall }, entry) => ({
      bridges: [
        ...state.bridges.filter((bridge) => bridge.vacation !== vacation),
        { vacation, seq: entry.seq, at: entry.writtenAt, by: entry.by, covered: whoCanCall !== 'nobody' },
      ],
    }),
  },
  'bridge-covered': {
    v: 1,
    apply: (state, { vacation }) => ({
      bridges: changed(state.bridges, (bridge) => bridge.vacation === vacation, { covered: true }),
    }),
  },
};
