// Planning, moving and helping with the talks that the protocol asks for (N10-N14).
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse, type Refusal } from '../../kernel/outcome';
import { valueOf } from '../../school/choices';
import type { Day } from '../../time/instant';
import { isLate } from '../lateness';
import { leadersOf } from '../leads';
import type { QuestionEvents } from '../questions/events';
import { partsOf } from '../rights';
import { othersOf, type SubjectState } from '../state';
import type { Talk } from '../subject';
import { asksOtherWay, asksWish, dueOn, isClosed, lastMoveOn, nextTalk } from '../talk-days';
import type { PlanEvents } from './events';

type Event = EventOf<PlanEvents & QuestionEvents>;

/** The talk that the card was about, also by a question about it; or the one that is asked first. */
export function talkOf(state: SubjectState, context: CommandContext): Talk | undefined {
  const about = state.questions.find((question) => `question-${question.seq}` === context.about)?.about ?? context.about;
  const named = state.talks.find((talk) => talk.id === about);
  return named !== undefined && named.done === undefined ? named : nextTalk(state, context.world);
}

const leads = (state: SubjectState, context: CommandContext): boolean =>
  state.kind === 'case' && partsOf(state, context.actor, context.world, context.now).has('lead');
const standsAbove = (state: SubjectState, context: CommandContext): boolean => {
  const parts = partsOf(state, context.actor, context.world, context.now);
  return parts.has('above') || parts.has('coordinator');
};

/** A talk can be planned or recorded: it is asked, and the steps before it are done (I1). */
export function talkIsOpen(state: SubjectState, context: CommandContext): Refusal | null {
  if (state.kind === 'case' && state.status === 'closed') return refuse('closed');
  const talk = talkOf(state, context);
  if (talk === undefined || talk.done !== undefined) return refuse('not-possible-now');
  if (asksWish(state, talk)) return refuse('step3-before-step2', {}, { instead: 'open:record-target' });
  if (asksOtherWay(state, talk)) return refuse('target-said-wait', {}, { instead: 'open:other-way' });
  if (!isClosed(state, talk)) return null;
  return othersOf(state).length === 0 ? refuse('nobody-named', {}, { instead: 'open:name-others' }) : refuse('not-possible-now');
}

/** A day on which a talk can be: today or later, a school day, and not after the due day. */
function checkDay(on: Day, latest: Day, context: CommandContext): Refusal | null {
  if (on < context.today) return refuse('day-in-past', { on }, { field: 'on' });
  if (!context.world.days.isSchoolDay(on)) return refuse('day-no-school-day', { on }, { field: 'on' });
  return on > latest ? refuse('day-too-far', { latestOn: latest }, { field: 'on' }) : null;
}

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

  'say-what-blocks': command<SubjectState, { reason: string; note: string }, Event>({
    input: z.object({ reason: field.choice(['no-time', 'absent', 'how', 'knows-family', 'other']), note: field.optionalText() }),
    may: leads,
    possible: talkIsOpen,
    decide: (state, { reason, note }, context) => {
      const talk = talkOf(state, context);
      if (talk === undefined) return refuse('not-possible-now');
      return [
        { type: 'block-said', data: { talk: talk.id, reason, note } },
        { type: 'question-asked', data: { kind: 'talk-along', about: talk.id, asked: 'coordinator', on: '', why: note } },
      ];
    },
  }),

  /** "Samen doen": a day within five school days, and a question to who leads whether that day is good. */
  'join-in': command<SubjectState, { on: Day }, Event>({
    input: onDay,
    choice: 'on',
    may: standsAbove,
    possible: lateIsOpen,
    decide: (state, { on }, context) => setDay(state, on, context, true),
  }),

  /** "Spreek een dag af": a new due day that was agreed with who leads. */
  'agree-day': command<SubjectState, { on: Day }, Event>({
    input: onDay,
    choice: 'on',
    may: standsAbove,
    possible: lateIsOpen,
    decide: (state, { on }, context) => setDay(state, on, context, false),
  }),

  /** "Doe het met de coördinator": who leads stays lead and the step gets a day. */
  'ask-along': command<SubjectState, { on: Day | '' }, Event>({
    input: z.object({ on: field.optionalDay() }),
    choice: 'on',
    may: leads,
    possible: talkIsOpen,
    decide: (state, { on }, context) => {
      const talk = talkOf(state, context);
      if (talk === undefined) return refuse('not-possible-now');
      const latest = context.world.days.after(context.today, valueOf(context.world.school, 'n12-answer-within'));
      const wrong = on === '' ? null : checkDay(on, latest, context);
      if (wrong !== null) return wrong;
      const asked: Event = { type: 'question-asked', data: { kind: 'talk-along', about: talk.id, asked: 'coordinator', on, why: '' } };
      return sharedBefore(state, talk) ? [asked] : [asked, ...laterDay(state, talk, on === '' ? latest : on, context)];
    },
  }),
};

/** Laws: what is shared gets a due day, at most five school days on; asking the same twice does not move it again. */
function sharedBefore(state: SubjectState, talk: Talk): boolean {
  return state.questions.some((one) => one.kind === 'talk-along' && one.about === talk.id && one.asked !== 'lead');
}

/** A due day that comes closer by sharing would be a punishment: only a later one counts. A talk that is late waits for who was asked. */
function laterDay(state: SubjectState, talk: Talk, on: Day, context: CommandContext): Event[] {
  if (on <= dueOn(talk, context.world) || isLate(state, talk, context)) return [];
  return [{ type: 'day-set', data: { talk: talk.id, on, late: false } }];
}

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

function lateIsOpen(state: SubjectState, context: CommandContext): Refusal | null {
  if (state.kind === 'case' ? state.status === 'closed' : state.status !== 'open') return refuse('closed');
  return talkOf(state, context) === undefined ? refuse('not-possible-now') : null;
}

function setDay(state: SubjectState, on: Day, context: CommandContext, together: boolean): Event[] | Refusal {
  const talk = talkOf(state, context);
  if (talk === undefined) return refuse('not-possible-now');
  const latest = context.world.days.after(context.today, valueOf(context.world.school, 'n12-answer-within'));
  const wrong = checkDay(on, latest, context);
  if (wrong !== null) return wrong;
  const set: Event = { type: 'day-set', data: { talk: talk.id, on, late: isLate(state, talk, context) } };
  if (!together || leadersOf(state, context.world).includes(context.actor)) return [set];
  return [set, { type: 'question-asked', data: { kind: 'talk-along', about: talk.id, asked: 'lead', on, why: '' } }];
}

/** Choosing a day answers the question of who offered to join in. */
function agreedWith(state: SubjectState, talk: Talk): Event[] {
  return state.questions
    .filter((question) => question.answered === undefined && question.asked === 'lead' && question.about === talk.id)
    .map((question) => ({ type: 'question-answered', data: { seq: question.seq, answer: 'yes', why: '', on: '' } }));
}
