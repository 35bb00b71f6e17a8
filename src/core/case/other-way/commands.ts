// Choosing another way when the pupil does not want the next talk, or it cannot be held (I1, I15).
import { z } from 'zod';
import { command, field, type EventOf } from '../../kernel/command';
import { refuse } from '../../kernel/outcome';
import type { Day } from '../../time/instant';
import { partsOf } from '../../subject/rights';
import type { CaseState } from '../case';
import { WAYS, type OtherWayEvents, type Way } from './events';

export const otherWayCommands = {
  'choose-other-way': command<CaseState, { way: Way; why: string; followOn: Day }, EventOf<OtherWayEvents>>({
    input: z.object({ way: field.choice(WAYS), why: field.text(), followOn: field.day() }),
    may: (state, context) => partsOf(state, context.actor, context.world, context.now).has('lead'),
    possible: (state) => {
      if (state.status === 'closed') return refuse('closed');
      return state.records.length === 0 ? refuse('step3-before-step2', {}, { instead: 'open:record-target' }) : null;
    },
    decide: (_, input, context) => {
      if (input.followOn < context.today) return refuse('day-in-past', { on: input.followOn }, { field: 'followOn' });
      if (!context.world.days.isSchoolDay(input.followOn))
        return refuse('day-no-school-day', { on: input.followOn }, { field: 'followOn' });
      return [{ type: 'other-way-chosen', data: input }];
    },
  }),
};
