// Choosing another way when the pupil does not want the next talk, or it cannot be held; or holding it on (I1, I15).
import { z } from 'zod';
import { command, field, type EventOf } from '../../kernel/command';
import { isRefusal, refuse } from '../../kernel/outcome';
import type { Day } from '../../time/instant';
import { heldUntil } from '../../subject/hold';
import { isLate } from '../../subject/lateness';
import type { PlanEvents } from '../../subject/plan/events';
import type { QuestionEvents } from '../../subject/questions/events';
import { partsOf } from '../../subject/rights';
import type { Talk } from '../../subject/subject';
import { asksOtherWay, isClosed } from '../../subject/talk-days';
import { withWhom } from '../../subject/talk-kind';
import type { CaseState } from '../case';
import { WAYS, type OtherWayEvents, type Way } from './events';

export const otherWayCommands = {
  'choose-other-way': command<CaseState, { way: Way; why: string; followOn: Day }, EventOf<OtherWayEvents>>({
    input: z.object({ way: field.choice(WAYS), why: field.text(), followOn: field.day() }),
    may: (state, context) => partsOf(state, context.actor, context.world, context.now).has('lead'),
    possible: (state) => {
      if (state.status === 'closed') return refuse('closed');
      return state.records.every((record) => withWhom(record.talk) !== 'target')
        ? refuse('step3-before-step2', {}, { instead: 'open:record-target' })
        : null;
    },
    decide: (_, input, context) => {
      if (input.followOn < context.today) return refuse('day-in-past', { on: input.followOn }, { field: 'followOn' });
      if (!context.world.days.isSchoolDay(input.followOn))
        return refuse('day-no-school-day', { on: input.followOn }, { field: 'followOn' });
      return [{ type: 'other-way-chosen', data: input }];
    },
  }),

  /** I1: the coordinator holds step 3 on, with a reason and a day. Who was asked to think along has answered by that. */
  'hold-on': command<CaseState, { on: Day; why: string }, EventOf<Pick<PlanEvents, 'talk-held'> & QuestionEvents>>({
    input: z.object({ on: field.day(), why: field.text() }),
    may: (state, context) => partsOf(state, context.actor, context.world, context.now).has('coordinator'),
    possible: (state) => {
      if (state.status === 'closed') return refuse('closed');
      return waitingTalk(state) === undefined ? refuse('not-possible-now') : null;
    },
    decide: (state, { on, why }, context) => {
      const talk = waitingTalk(state);
      const untilOn = heldUntil(on, context);
      if (isRefusal(untilOn)) return untilOn;
      if (talk === undefined) return refuse('not-possible-now');
      return [
        { type: 'talk-held', data: { talk: talk.id, untilOn, late: isLate(state, talk, context), why } },
        ...state.questions
          .filter(({ kind, about, answered }) => kind === 'think-along' && about === talk.id && answered === undefined)
          .map(({ seq }) => ({ type: 'question-answered' as const, data: { seq, answer: 'yes' as const, why, on: untilOn } })),
      ];
    },
  }),
};

/** Step 3, when the pupil asked to wait or said no, and nothing was chosen instead. */
function waitingTalk(state: CaseState): Talk | undefined {
  return state.talks.find(
    (talk) => talk.kind === 'step3' && talk.done === undefined && !isClosed(state, talk) && asksOtherWay(state, talk),
  );
}
