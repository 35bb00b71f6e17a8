// Whether a parent or pupil who told heard that something is done with it (N9).
import type { Change } from '../../kernel/fold';
import type { Day } from '../../time/instant';
import type { SharedEvents } from '../shared-events';
import type { SubjectBase, TellerAnswer } from '../subject';

export interface TellerEvents {
  'teller-answered': { part: string; on: Day };
  /** Not yet: it is asked again on this day. */
  'teller-moved': { part: string; laterOn: Day };
}

export const tellerEvents: SharedEvents<TellerEvents> = {
  'teller-answered': {
    v: 1,
    apply: (state, { part, on }, { seq, writtenAt, by }) => withAnswer(state, { part, on, seq, at: writtenAt, by }),
  },
  'teller-moved': {
    v: 1,
    apply: (state, { part, laterOn }, { seq, writtenAt, by }) => withAnswer(state, { part, laterOn, seq, at: writtenAt, by }),
  },
};

function withAnswer(state: Readonly<SubjectBase>, answer: TellerAnswer): Change<SubjectBase> {
  return { tellers: [...(state.tellers ?? []).filter(({ part }) => part !== answer.part), answer] };
}
