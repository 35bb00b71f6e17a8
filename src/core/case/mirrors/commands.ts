// The target did something too: that is a case of its own, with the pupils the other way round (I17).
import { z } from 'zod';
import { command, field, type EventOf } from '../../kernel/command';
import { refuse } from '../../kernel/outcome';
import { othersOf } from '../../subject/state';
import type { MirrorEvents } from '../../subject/mirrors/events';
import type { CaseState } from '../case';
import { recordsTalks } from '../held-talk';

export const mirrorCommands = {
  /** `against`: the key of the pupil whom the target did it to; that pupil is the target there. */
  'open-mirror': command<CaseState, { against: string; words: string }, EventOf<Pick<MirrorEvents, 'mirror-asked'>>>({
    input: z.object({ against: field.text(), words: field.text() }),
    may: recordsTalks,
    possible: (state) => {
      if (state.status === 'closed') return refuse('closed');
      const free = othersOf(state).filter(({ key }) => !(state.mirrorsAsked ?? []).some(({ pupil }) => pupil === key));
      if (free.length > 0) return null;
      const number = state.mirrors?.at(-1)?.number ?? '';
      return number === '' ? refuse('mirror-nobody', {}, { instead: 'open:name-others' }) : refuse('mirror-there', { number });
    },
    decide: (state, { against, words }) => {
      const pupil = othersOf(state).find(({ key }) => key === against)?.key;
      if (pupil === undefined) return refuse('unknown-pupil', {}, { field: 'against' });
      if ((state.mirrorsAsked ?? []).some((one) => one.pupil === pupil)) {
        return refuse('mirror-there', { number: state.mirrors?.at(-1)?.number ?? '' }, { field: 'against' });
      }
      return [{ type: 'mirror-asked', data: { to: `${state.subject}-m${state.lastSeq + 1}`, pupil, words } }];
    },
  }),
};
