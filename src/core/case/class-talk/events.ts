// A talk with the class, and what the class agreed from then on (track 4, annex 1).
import type { EventTable } from '../../kernel/fold';
import { changed } from '../../subject/changes';
import type { Day } from '../../time/instant';
import type { CaseState } from '../case';

export interface ClassTalkEvents {
  /** `traceable`: the class can tell whom it is about; then the target said yes (I16). */
  'class-talk-recorded': { heldOn: Day; traceable: boolean; said: string };
  /** `talk`: number of the entry that recorded the talk. */
  'class-agreed': { talk: number; agreements: string[]; own: string[]; parentsTold: boolean };
}

export const classTalkEvents: EventTable<CaseState, ClassTalkEvents> = {
  'class-talk-recorded': {
    v: 1,
    apply: (state, { heldOn }, entry) => ({
      classTalks: [...(state.classTalks ?? []), { seq: entry.seq, heldOn, by: entry.by, agreements: [], own: [], parentsTold: false }],
    }),
  },
  'class-agreed': {
    v: 1,
    apply: (state, { talk, ...agreed }) => ({ classTalks: changed(state.classTalks ?? [], ({ seq }) => seq === talk, agreed) }),
  },
};
