// The search for an unknown sender: beginning it, looking how it goes, saying whom one thinks of, and the coordinator's tap (I4, N26, N35).
import { z } from 'zod';
import { SEARCH_TASKS, searchTasks } from '../../../protocol/v1/search';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse, type Refusal } from '../../kernel/outcome';
import { valueOf } from '../../school/choices';
import { questionOf } from '../../subject/asked-question';
import { namedPupils, namesTarget } from '../../subject/named-pupils';
import type { PlanEvents } from '../../subject/plan/events';
import type { QuestionEvents } from '../../subject/questions/events';
import { partsOf } from '../../subject/rights';
import { asksToEnd, namesByProposal, runningSearch, searchTaskOf, taskGiven } from '../../subject/searching';
import type { Question } from '../../subject/subject';
import type { Day } from '../../time/instant';
import type { CaseState } from '../case';
import { namingEvents } from '../naming';
import type { PeopleEvents } from '../people/events';
import { canSearch, searchBegun, startDay } from '../search-start';
import type { MayRemind } from '../search';
import type { TaskEvents } from '../tasks/events';
import type { SearchEvents } from './events';

type Event = EventOf<SearchEvents & TaskEvents & QuestionEvents & PeopleEvents & Pick<PlanEvents, 'talk-asked'>>;

const works = (state: CaseState, context: CommandContext): boolean => {
  const parts = partsOf(state, context.actor, context.world, context.now);
  return parts.has('lead') || parts.has('coordinator');
};
const isOpen = (state: CaseState): Refusal | null => (state.status === 'closed' ? refuse('closed') : null);
const runs = (state: CaseState): Refusal | null => isOpen(state) ?? (runningSearch(state) === undefined ? refuse('no-search') : null);

interface ReviewInput {
  found: string;
  reviewOn: Day | '';
  mayRemind: 'yes' | 'no' | '';
}
interface AnswerInput {
  answer: 'yes' | 'no' | 'talk-first';
  why: string;
  on: Day | '';
}

export const searchCommands = {
  /** Nobody knows who sent it. Everything is counted from step 2. */
  'start-search': command<CaseState, { mayRemind: MayRemind }, Event>({
    input: z.object({ mayRemind: field.choice(['yes', 'no', 'not-asked']) }),
    may: works,
    possible: canSearch,
    decide: (state, { mayRemind }, context) => searchBegun(startDay(state, context), mayRemind, context),
  }),

  /** What was done and found, and when one looks again. The target's answer about the class can come by itself. */
  'review-search': command<CaseState, ReviewInput, Event>({
    input: z.object({
      found: field.optionalText(),
      reviewOn: field.optionalDay(),
      mayRemind: field.optionalChoice(['yes', 'no']),
    }),
    may: works,
    possible: runs,
    decide: (state, { found, reviewOn: on, mayRemind }, context) => {
      const answered = mayRemind === '' || mayRemind === state.search?.mayRemind ? [] : remindAnswered(state, mayRemind);
      if (found === '') return answered.length > 0 ? answered : refuse('field-required', { field: 'found' }, { field: 'found' });
      const wrong = checkReviewDay(on, context);
      return wrong ?? [...answered, ...reviewed(state, found, on, context)];
    },
  }),

  /** A suspicion names nobody: with a ground it is put to the coordinator. */
  'propose-sender': command<CaseState, { names: string; class: string; ground: string }, Event>({
    input: z.object({ names: field.text(), class: field.optionalText(), ground: field.text() }),
    may: works,
    possible: (state) => {
      if (isOpen(state) !== null || !namesByProposal(state)) return isOpen(state) ?? refuse('no-search');
      const waits = state.questions.some(({ kind, answered }) => kind === 'name-sender' && answered === undefined);
      return waits ? refuse('sender-proposed', {}, { instead: 'open:case' }) : null;
    },
    decide: (state, input, { world }) => {
      if (namesTarget(input.names, state, world.school)) return refuse('names-target', {}, { field: 'names', instead: 'open:mirror' });
      const inClass = world.school.classes.some(({ id }) => id === input.class) ? input.class : '';
      const people = namedPupils(input.names, state, world.school).map((one) => ({
        ...one,
        role: 'bully' as const,
        class: one.class === '' ? inClass : one.class,
      }));
      if (people.length === 0) return refuse('field-required', { field: 'names' }, { field: 'names' });
      return [asked({ kind: 'name-sender', about: 'sender', why: input.ground, people })];
    },
  }),

  /** The coordinator's tap: whether somebody is named, and whether the search ends. */
  'answer-search': command<CaseState, AnswerInput, Event>({
    input: z.object({ answer: field.choice(['yes', 'no', 'talk-first']), why: field.optionalText(), on: field.optionalDay() }),
    may: (state, context) => {
      const parts = partsOf(state, context.actor, context.world, context.now);
      // Nobody confirms a name alone, or ends a search alone.
      return (
        (parts.has('asked') || parts.has('above') || parts.has('coordinator')) && questionOf(state, context, true)?.asker !== context.actor
      );
    },
    possible: (state, context) => (questionOf(state, context, true) === undefined ? refuse('already-answered') : null),
    decide: (state, input, context) => {
      const question = questionOf(state, context, true);
      if (question === undefined) return refuse('already-answered');
      if (input.answer !== 'talk-first' && input.why === '') return refuse('field-required', { field: 'why' }, { field: 'why' });
      const answered: Event = { type: 'question-answered', data: { seq: question.seq, ...input } };
      return [
        answered,
        ...(question.kind === 'name-sender' ? ofName(state, question, input, context) : ofEnd(state, question, input, context)),
      ];
    },
  }),
};

/** Yes: the pupil is named, step 3 is due a week later, and what only the search asked is over. */
function ofName(state: CaseState, { people = [] }: Question, { answer }: AnswerInput, context: CommandContext): Event[] {
  return answer === 'yes' ? [...namingEvents(state, people, context), ...searchOver(state)] : [];
}

/** Yes: another way is asked for, as after a "no" of the pupil (I15). Otherwise it is asked again, so many school days later or after the talk. */
function ofEnd(state: CaseState, { asker }: Question, { answer, why, on }: AnswerInput, { today, world }: CommandContext): Event[] {
  if (answer === 'yes') {
    const within = { days: valueOf(world.school, 'i4-step-3-after-naming') };
    return [
      { type: 'search-ended', data: { why } },
      ...searchOver(state),
      { type: 'talk-asked', data: { talk: 'step3', kind: 'step3', anchorOn: today, within } },
    ];
  }
  const after =
    answer === 'talk-first' && on > today ? world.days.after(on, 1) : world.days.after(today, valueOf(world.school, 'i4-asks-again'));
  return [asked({ kind: 'end-search', about: 'search', asker, fromOn: after })];
}

/** A question to the coordinator, or to the next above when the coordinator asks. */
function asked(data: Pick<QuestionEvents['question-asked'], 'kind' | 'about'> & Partial<QuestionEvents['question-asked']>): Event {
  return { type: 'question-asked', data: { asked: 'coordinator', on: '', why: '', ...data } };
}

/** A school day that is still to come. */
function checkReviewDay(on: Day | '', { today, world }: CommandContext): Refusal | null {
  if (on === '') return null;
  if (on <= today) return refuse('day-in-past', { on }, { field: 'reviewOn' });
  return world.days.isSchoolDay(on) ? null : refuse('day-no-school-day', { on }, { field: 'reviewOn' });
}

function reviewed(state: CaseState, found: string, on: Day | '', { actor, today, world }: CommandContext): Event[] {
  const events: Event[] = [{ type: 'search-reviewed', data: { found } }];
  const task = searchTaskOf(state, 'search-sender');
  if (task !== undefined) events.push({ type: 'task-ended', data: { task: task.id, how: 'done', why: '' } });
  const next = on === '' ? world.days.after(today, valueOf(world.school, searchTasks['search-sender'].again)) : on;
  events.push(taskGiven('search-sender', next, actor));
  const reviews = (state.search?.reviews.length ?? 0) + 1;
  if (asksToEnd(state, reviews, world)) events.push(asked({ kind: 'end-search', about: 'search', asker: state.lead }));
  return events;
}

function remindAnswered(state: CaseState, mayRemind: 'yes' | 'no'): Event[] {
  const events: Event[] = [{ type: 'reminder-answered', data: { mayRemind } }];
  const task = searchTaskOf(state, 'search-class');
  if (mayRemind === 'no' && task !== undefined) events.push({ type: 'task-ended', data: { task: task.id, how: 'dropped', why: '' } });
  return events;
}

/** What only the search asked is over; blocking and evidence stay with the target. */
function searchOver(state: CaseState): Event[] {
  return SEARCH_TASKS.filter((key) => !('stays' in searchTasks[key])).flatMap((key): Event[] => {
    const task = searchTaskOf(state, key);
    return task === undefined ? [] : [{ type: 'task-ended', data: { task: task.id, how: 'dropped', why: '' } }];
  });
}
