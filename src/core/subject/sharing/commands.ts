// Asking for help with a talk, and giving it: together, or a day that is agreed (N3, N10-N12 and Laws of a nudge).
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse, type Refusal } from '../../kernel/outcome';
import { valueOf } from '../../school/choices';
import type { Day } from '../../time/instant';
import { checkDay, isOver, talkIsOpen, talkOf } from '../asked-talk';
import { isLate } from '../lateness';
import { leadersOf } from '../leads';
import type { QuestionEvents } from '../questions/events';
import { partsOf } from '../rights';
import type { SubjectState } from '../state';
import type { Talk } from '../subject';
import { dueOn } from '../talk-days';
import type { SharingEvents } from './events';

type Event = EventOf<SharingEvents & QuestionEvents>;

const leads = (state: SubjectState, context: CommandContext): boolean =>
  state.kind === 'case' && partsOf(state, context.actor, context.world, context.now).has('lead');
const standsAbove = (state: SubjectState, context: CommandContext): boolean => {
  const parts = partsOf(state, context.actor, context.world, context.now);
  return parts.has('above') || parts.has('coordinator');
};
const onDay = z.object({ on: field.day() });
/** The last day that an answer may give. */
const latestOn = ({ today, world }: CommandContext): Day => world.days.after(today, valueOf(world.school, 'n12-answer-within'));

export const sharingCommands = {
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
      const latest = latestOn(context);
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

function lateIsOpen(state: SubjectState, context: CommandContext): Refusal | null {
  const talk = talkOf(state, context);
  if (state.kind === 'case' ? isOver(state, talk) : state.status !== 'open') return refuse('closed');
  return talk === undefined ? refuse('not-possible-now') : null;
}

function setDay(state: SubjectState, on: Day, context: CommandContext, together: boolean): Event[] | Refusal {
  const talk = talkOf(state, context);
  if (talk === undefined) return refuse('not-possible-now');
  const wrong = checkDay(on, latestOn(context), context);
  if (wrong !== null) return wrong;
  const set: Event = { type: 'day-set', data: { talk: talk.id, on, late: isLate(state, talk, context) } };
  if (!together || leadersOf(state, context.world).includes(context.actor)) return [set];
  return [set, { type: 'question-asked', data: { kind: 'talk-along', about: talk.id, asked: 'lead', on, why: '' } }];
}
