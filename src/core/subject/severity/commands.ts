// Marking a case as severe, and taking the mark away, with a reason (I3).
import { z } from 'zod';
import { command, field, type EventOf } from '../../kernel/command';
import { refuse } from '../../kernel/outcome';
import { needsCoordinator } from '../joint-talk';
import type { QuestionEvents } from '../questions/events';
import { partsOf } from '../rights';
import type { SubjectState } from '../state';
import type { SeverityEvents } from './events';

type Event = EventOf<SeverityEvents & Pick<QuestionEvents, 'question-asked'>>;

export const severityCommands = {
  'mark-severe': command<SubjectState, { severe: 'yes' | 'no'; why: string }, Event>({
    input: z.object({ severe: field.choice(['yes', 'no']), why: field.text() }),
    may: (state, context) => {
      const parts = partsOf(state, context.actor, context.world, context.now);
      return parts.has('lead') || parts.has('coordinator');
    },
    possible: (state) => (state.status === 'closed' ? refuse('closed') : null),
    decide: (state, { severe, why }) => {
      const marked: Event = { type: 'severity-marked', data: { severe: severe === 'yes', why } };
      const seen = { seq: state.lastSeq + 1, on: '', by: '', why };
      // I15: the target said yes to a talk together before; now the coordinator has to agree as well.
      const asks = severe === 'yes' && state.kind === 'case' && needsCoordinator({ ...state, severe: seen });
      return asks
        ? [marked, { type: 'question-asked', data: { kind: 'joint-talk', about: 'step4', asked: 'coordinator', on: '', why } }]
        : [marked];
    },
  }),
};
