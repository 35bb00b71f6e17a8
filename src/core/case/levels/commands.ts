// Up and down the ladder, one level at a time, by a reasoned tap (I6).
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse, type Refusal } from '../../kernel/outcome';
import { HIGHEST_LEVEL, type Level } from '../../../protocol/v1/levels';
import { valueOf } from '../../school/choices';
import type { PersonId } from '../../school/school';
import type { LeadEvents } from '../../subject/lead/events';
import type { PlanEvents } from '../../subject/plan/events';
import { partsOf } from '../../subject/rights';
import type { Day } from '../../time/instant';
import type { CaseState } from '../case';
import { decidersOf, levelEvents } from '../level';
import type { LevelEvents } from './events';

type Event = EventOf<LevelEvents & Pick<LeadEvents, 'lead-offered' | 'lead-taken'> & Pick<PlanEvents, 'talk-asked'>>;

/** I6: between 1 and 2 the mentor who leads or the coordinator; above it who leads. Likewise between 0 and 1. */
function mayMove(state: CaseState, context: CommandContext, lower: number): boolean {
  const parts = partsOf(state, context.actor, context.world, context.now);
  return parts.has('lead') || (lower <= 1 && parts.has('coordinator'));
}

export const levelCommands = {
  /** `decidedBy`: who took the decision, asked for level 4 only. */
  'level-up': command<CaseState, { why: string; decidedBy: PersonId | '' }, Event>({
    input: z.object({ why: field.text(), decidedBy: field.optionalText() }),
    may: (state, context) => mayMove(state, context, state.level),
    possible: (state) => {
      if (state.status === 'closed') return refuse('closed');
      return state.level === HIGHEST_LEVEL ? refuse('highest-level') : null;
    },
    decide: (state, { why, decidedBy }, context) => {
      const to = (state.level + 1) as Level;
      if (to < HIGHEST_LEVEL) return [...levelEvents(state, to, why, context), ...asked(state, context)];
      if (!decidersOf(state, context.world).includes(decidedBy)) return refuse('decision-missing', {}, { field: 'decidedBy' });
      return levelEvents(state, to, why, context, { decidedBy });
    },
  }),

  'level-down': command<CaseState, { why: string }, Event>({
    input: z.object({ why: field.text() }),
    may: (state, context) => mayMove(state, context, state.level - 1),
    possible: (state, context) => {
      if (state.status === 'closed') return refuse('closed');
      if (state.level === 0) return refuse('lowest-level');
      return state.level === 1 ? pupilsCan(state, context) : null;
    },
    decide: (state, { why }, context) => levelEvents(state, (state.level - 1) as Level, why, context),
  }),

  /** N24: what will be done at this level. */
  'plan-level': command<CaseState, { plan: string; reviewOn: Day }, Event>({
    input: z.object({ plan: field.text(), reviewOn: field.day() }),
    may: mayAnswer,
    possible: stands,
    decide: (_, { plan, reviewOn }, context) => checkReview(reviewOn, context) ?? [{ type: 'level-planned', data: { plan, reviewOn } }],
  }),

  /** N24: how it goes, and when it is looked at again. */
  'review-level': command<CaseState, { line: string; reviewOn: Day }, Event>({
    input: z.object({ line: field.text(), reviewOn: field.day() }),
    may: mayAnswer,
    possible: stands,
    decide: (_, { line, reviewOn }, context) => checkReview(reviewOn, context) ?? [{ type: 'level-reviewed', data: { line, reviewOn } }],
  }),
};

/** N24: who leads, the coordinator, and who is asked when they do not answer. */
function mayAnswer(state: CaseState, context: CommandContext): boolean {
  const parts = partsOf(state, context.actor, context.world, context.now);
  return parts.has('lead') || parts.has('coordinator') || parts.has('above');
}

function stands(state: CaseState): Refusal | null {
  if (state.status === 'closed') return refuse('closed');
  return state.level < 2 ? refuse('not-possible-now') : null;
}

/** A school day from today on, at most so many school days from now. */
function checkReview(on: Day, { today, world }: CommandContext): Refusal | null {
  if (on < today) return refuse('day-in-past', { on }, { field: 'reviewOn' });
  if (!world.days.isSchoolDay(on)) return refuse('day-no-school-day', { on }, { field: 'reviewOn' });
  const latestOn = world.days.after(today, valueOf(world.school, 'n24-review-within'));
  return on > latestOn ? refuse('day-too-far', { latestOn }, { field: 'reviewOn' }) : null;
}

/** Level 0, the pupils solve it: the target was spoken to first, and what is severe is looked at by the coordinator (as in I13). */
function pupilsCan(state: CaseState, context: CommandContext): Refusal | null {
  if (state.records.length === 0) return refuse('level-0-before-step2', {}, { instead: 'open:record-target' });
  const severe = state.severe !== undefined || state.redFlags.length > 0;
  const coordinator = partsOf(state, context.actor, context.world, context.now).has('coordinator');
  return severe && !coordinator ? refuse('red-flag-not-solved') : null;
}

/** From level 0 the talks with the others and together are asked for again, and counted from now. */
function asked(state: CaseState, { today }: CommandContext): Event[] {
  if (state.level > 0) return [];
  return state.talks
    .filter((talk) => talk.done === undefined && (talk.kind === 'step3' || talk.kind === 'step4'))
    .map(({ id, kind, within, pupil }) => ({
      type: 'talk-asked',
      data: { talk: id, kind, anchorOn: today, within, ...(pupil === undefined ? {} : { pupil }) },
    }));
}
