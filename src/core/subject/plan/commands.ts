// Planning and moving the talks that the protocol asks for, and one that did not happen (N10, N11, N13, N14).
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse } from '../../kernel/outcome';
import { valueOf } from '../../school/choices';
import type { Day } from '../../time/instant';
import { checkDay, talkIsOpen, talkOf } from '../asked-talk';
import { isLate } from '../lateness';
import type { QuestionEvents } from '../questions/events';
import { partsOf } from '../rights';
import type { SubjectState } from '../state';
import type { Talk } from '../subject';
import { dueOn, lastMoveOn } from '../talk-days';
import type { PlanEvents } from './events';

type Event = EventOf<PlanEvents & QuestionEvents>;

const leads = (state: SubjectState, context: CommandContext): boolean =>
  state.kind === 'case' && partsOf(state, context.actor, context.world, context.now).has('lead');

/** The last day for a plan: the due day, or while it is late already the days that an answer may take. */
function lastPlanOn(talk: Talk, context: CommandContext): Day {
  const due = dueOn(talk, context.world);
  const within = valueOf(context.world.school, 'n12-answer-within');
  return due >= context.today ? due : context.world.days.after(context.today, within);
}

const onDay = z.object({ on: field.day() });

export const planCommands = {
  'plan-talk': command<SubjectState, { on: Day }, Event>({
    input: onDay,
    choice: 'on',
    may: leads,
    possible: talkIsOpen,
    decide: (state, { on }, context) => {
      const talk = talkOf(state, context);
      if (talk === undefined) return refuse('not-possible-now');
      const wrong = checkDay(on, lastPlanOn(talk, context), context);
      if (wrong !== null) return wrong;
      return [{ type: 'talk-planned', data: { talk: talk.id, on } }, ...agreedWith(state, talk)];
    },
  }),

  'move-talk': command<SubjectState, { on: Day; reason: string }, Event>({
    input: z.object({ on: field.day(), reason: field.text() }),
    choice: 'on',
    may: leads,
    possible: (state, context) =>
      talkIsOpen(state, context) ?? (talkOf(state, context)?.moved === undefined ? null : refuse('already-moved')),
    decide: (state, { on, reason }, context) => {
      const talk = talkOf(state, context);
      if (talk === undefined) return refuse('not-possible-now');
      const wrong = checkDay(on, lastMoveOn(talk, context.world), context);
      if (wrong !== null) return wrong;
      // Within the due day a move is only another plan: it does not use up the one move that N11 gives.
      if (on <= dueOn(talk, context.world)) return [{ type: 'talk-planned', data: { talk: talk.id, on } }];
      return [{ type: 'talk-moved', data: { talk: talk.id, on, reason } }];
    },
  }),

  'talk-did-not-happen': command<SubjectState, { on: Day }, Event>({
    input: onDay,
    choice: 'on',
    may: leads,
    possible: (state, context) =>
      talkIsOpen(state, context) ??
      ((talkOf(state, context)?.plan?.on ?? context.today) < context.today ? null : refuse('not-possible-now')),
    decide: (state, { on }, context) => {
      const talk = talkOf(state, context);
      if (talk?.plan === undefined) return refuse('not-possible-now');
      const latest = context.world.days.after(context.today, valueOf(context.world.school, 'n14-new-day-within'));
      const wrong = checkDay(on, latest, context);
      if (wrong !== null) return wrong;
      return [{ type: 'talk-missed', data: { talk: talk.id, on, dueOn: dueAfterMiss(state, talk, talk.plan.missed + 1, on, context) } }];
    },
  }),
};

/**
 * N14: a first "did not happen" takes the due day along; the second time counts as late, from today. What is late already stays so, and
 * its ladder goes on.
 */
function dueAfterMiss(state: SubjectState, talk: Talk, missed: number, on: Day, context: CommandContext): Day | '' {
  const { days, school } = context.world;
  if (isLate(state, talk, context)) return '';
  if (missed >= valueOf(school, 'n14-late-at-miss')) return days.before(context.today, valueOf(school, 'n12-wait'));
  return on > dueOn(talk, context.world) ? on : '';
}

/** Choosing a day answers the question of who offered to join in. */
function agreedWith(state: SubjectState, talk: Talk): Event[] {
  return state.questions
    .filter((question) => question.answered === undefined && question.asked === 'lead' && question.about === talk.id)
    .map((question) => ({ type: 'question-answered', data: { seq: question.seq, answer: 'yes', why: '', on: '' } }));
}
