// Answering what somebody was asked (N35).
import { z } from 'zod';
import { command, field, type EventOf } from '../../kernel/command';
import { isRefusal, refuse } from '../../kernel/outcome';
import type { Day } from '../../time/instant';
import { heldUntil } from '../hold';
import { isLate } from '../lateness';
import type { PlanEvents } from '../plan/events';
import { questionOf } from '../asked-question';
import { partsOf } from '../rights';
import type { SubjectState } from '../state';
import type { BridgeEvents } from '../bridge/events';
import type { QuestionEvents } from './events';

type Event = EventOf<QuestionEvents & BridgeEvents & Pick<PlanEvents, 'talk-held'>>;

export const questionCommands = {
  'answer-question': command<SubjectState, { answer: 'yes' | 'no' | 'talk-first'; why: string; on: Day | '' }, Event>({
    input: z.object({ answer: field.choice(['yes', 'no', 'talk-first']), why: field.optionalText(), on: field.optionalDay() }),
    choice: 'answer',
    may: (state, context) => {
      const parts = partsOf(state, context.actor, context.world, context.now);
      return parts.has('asked') || parts.has('above') || parts.has('coordinator');
    },
    possible: (state, context) => (questionOf(state, context, false) === undefined ? refuse('already-answered') : null),
    decide: (state, { answer, why, on }, context) => {
      const question = questionOf(state, context, false);
      if (question === undefined) return refuse('already-answered');
      // I1: who thinks along may hold step 3 on, with a reason and a day.
      const holds = question.kind === 'think-along' && on !== '';
      // "No" always says why; "yes" only where it decides something about a child.
      const needsReason = answer === 'no' || holds || (answer === 'yes' && question.kind !== 'talk-along');
      if (needsReason && why === '') return refuse('field-required', { field: 'why' }, { field: 'why' });
      const untilOn = holds ? heldUntil(on, context) : '';
      if (isRefusal(untilOn)) return untilOn;
      const answered: Event = { type: 'question-answered', data: { seq: question.seq, answer, why, on } };
      if (question.kind === 'name-who-can-be-reached' && answer === 'yes') {
        return [answered, { type: 'bridge-covered', data: { vacation: question.about, who: why } }];
      }
      const held = holds ? state.talks.find((talk) => talk.id === question.about) : undefined;
      if (held !== undefined)
        return [answered, { type: 'talk-held', data: { talk: held.id, untilOn, late: isLate(state, held, context) } }];
      return [answered];
    },
  }),
};
