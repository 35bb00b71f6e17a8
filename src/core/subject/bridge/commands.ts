// Answering the five questions before a vacation (N15).
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse } from '../../kernel/outcome';
import { addDays } from '../../time/calendar-days';
import type { Day } from '../../time/instant';
import type { QuestionEvents } from '../questions/events';
import { partsOf } from '../rights';
import type { SubjectState } from '../state';
import type { BridgeEvents } from './events';
import { isStaff } from '../../school/listed';

/** There is always a vacation within so many calendar days. */
const DAYS_AHEAD = 366;

/** The vacation that the card was about, or the next one. */
export function vacationOf({ about, today, world }: CommandContext): string {
  const ahead = world.days.vacations(today, addDays(today, DAYS_AHEAD));
  return (ahead.find(({ id }) => id === about) ?? ahead[0])?.id ?? '';
}

interface BridgeInput {
  lastTalk: string;
  parents: 'called' | 'will-call' | 'with-pupil';
  /** A colleague of this school, or `nobody`. */
  whoCanCall: string;
  until: Day | '';
  given: string[];
}

export const bridgeCommands = {
  'answer-bridge': command<SubjectState, BridgeInput, EventOf<BridgeEvents & QuestionEvents>>({
    input: z.object({
      lastTalk: field.text(),
      parents: field.choice(['called', 'will-call', 'with-pupil']),
      whoCanCall: field.text(),
      until: field.optionalDay(),
      given: field.checks(),
    }),
    may: (state, context) => {
      const parts = partsOf(state, context.actor, context.world, context.now);
      return parts.has('lead') || parts.has('above') || parts.has('coordinator');
    },
    possible: (state, context) => {
      const bridge = state.bridges.find((one) => one.vacation === vacationOf(context));
      return bridge?.covered === true ? refuse('already-answered') : null;
    },
    decide: (_, input, context) => {
      const vacation = vacationOf(context);
      const known = isStaff(input.whoCanCall, context.world.school);
      if (!known && input.whoCanCall !== 'nobody') return refuse('owner-no-staff', {}, { field: 'whoCanCall' });
      const answered = {
        type: 'bridge-answered' as const,
        data: {
          vacation,
          lastTalk: input.lastTalk,
          parents: input.parents,
          whoCanCall: input.whoCanCall,
          untilOn: input.until,
          given: input.given,
        },
      };
      if (input.whoCanCall !== 'nobody') return [answered];
      return [
        answered,
        {
          type: 'question-asked',
          data: { kind: 'name-who-can-be-reached', about: vacation, asked: 'coordinator', on: '', why: '' },
        },
      ];
    },
  }),
};
