// Choosing another way when the pupil does not want the next talk, or it cannot be held; holding it on, or going on after a red flag (I1, I15).
import { z } from 'zod';
import { command, field, type EventOf } from '../../kernel/command';
import { isRefusal, refuse } from '../../kernel/outcome';
import { valueOf } from '../../school/choices';
import type { Day } from '../../time/instant';
import { heldUntil } from '../../subject/hold';
import { isLate } from '../../subject/lateness';
import type { PlanEvents } from '../../subject/plan/events';
import type { QuestionEvents } from '../../subject/questions/events';
import { partsOf } from '../../subject/rights';
import type { Talk } from '../../subject/subject';
import { nobodyFound, runningSearch } from '../../subject/searching';
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
      // I4: the coordinator ends a search; then another way is chosen.
      if (runningSearch(state) !== undefined) return refuse('search-runs', {}, { instead: 'open:find-sender' });
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

  /** I1: a red flag overrides "wait" and "no", with the reason and after telling the pupil; step 3 counts from that day. */
  'override-wait': command<CaseState, { toldOn: Day; why: string }, EventOf<OtherWayEvents & Pick<PlanEvents, 'talk-asked'>>>({
    input: z.object({ toldOn: field.day(), why: field.text() }),
    may: (state, context) => {
      const parts = partsOf(state, context.actor, context.world, context.now);
      return parts.has('lead') || parts.has('coordinator');
    },
    possible: (state) => {
      if (state.status === 'closed') return refuse('closed');
      return waitingTalk(state) === undefined || state.redFlags.length === 0 ? refuse('not-possible-now') : null;
    },
    decide: (state, { toldOn, why }, { today, world }) => {
      const said = state.records.findLast((record) => withWhom(record.talk) === 'target')?.heldOn ?? '';
      if (toldOn > today) return refuse('day-in-future', { on: toldOn }, { field: 'toldOn' });
      if (toldOn < said) return refuse('told-before-said', { on: said }, { field: 'toldOn' });
      const within = { days: valueOf(world.school, 'step-3-within') };
      return [
        { type: 'wait-overridden', data: { toldOn, why } },
        { type: 'talk-asked', data: { talk: 'step3', kind: 'step3', anchorOn: toldOn, within } },
      ];
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
  if (nobodyFound(state)) return undefined;
  return state.talks.find(
    (talk) => talk.kind === 'step3' && talk.done === undefined && !isClosed(state, talk) && asksOtherWay(state, talk),
  );
}
