// Choosing how step 3 is held, before it is (I16). Through the group is another way: it takes the place of steps 3 and 4.
import { z } from 'zod';
import { command, field, type EventOf } from '../../kernel/command';
import { refuse } from '../../kernel/outcome';
import type { CaseState } from '../case';
import { recordsTalks } from '../held-talk';
import type { ApproachEvents } from './events';

/** The two ways to speak with who did it (guide annexes 4 and 3). */
const IN_A_TALK = ['no-blame', 'confronting'] as const;

export const approachCommands = {
  'choose-approach': command<CaseState, { approach: (typeof IN_A_TALK)[number] }, EventOf<ApproachEvents>>({
    input: z.object({ approach: field.choice(IN_A_TALK) }),
    choice: 'approach',
    may: recordsTalks,
    possible: (state) => {
      if (state.status === 'closed') return refuse('closed');
      const step3 = state.talks.find(({ id }) => id === 'step3');
      if (step3 === undefined) return refuse('step3-before-step2', {}, { instead: 'open:record-target' });
      return step3.done !== undefined || state.otherWay !== undefined ? refuse('not-possible-now') : null;
    },
    decide: (_, { approach }) => [{ type: 'approach-chosen', data: { approach } }],
  }),
};
