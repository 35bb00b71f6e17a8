// Closing a case with a reason.
import { z } from 'zod';
import { command, field, type EventOf } from '../../kernel/command';
import { refuse } from '../../kernel/outcome';
import { partsOf } from '../../subject/rights';
import type { CaseState } from '../case';
import type { StartCaseEvents } from './events';

type Event = EventOf<StartCaseEvents>;

export const startCommands = {
  /** I8: what the protocol asks before closing comes with steps 4 to 6; until then the coordinator writes a reason. */
  'close-case': command<CaseState, { why: string }, Event>({
    input: z.object({ why: field.text() }),
    may: (state, context) => partsOf(state, context.actor, context.world, context.now).has('coordinator'),
    possible: (state) => (state.status === 'closed' ? refuse('closed') : null),
    decide: (_, { why }) => [{ type: 'case-closed', data: { why } }],
  }),
};
