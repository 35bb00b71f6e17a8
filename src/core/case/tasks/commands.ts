// Giving a task, and saying what became of a task or promise: done, a new day, not needed (N26).
import { z } from 'zod';
import { TRACKS } from '../../../protocol/v1/tracks';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse, type Refusal } from '../../kernel/outcome';
import type { PersonId } from '../../school/school';
import { shutOut } from '../../subject/leads';
import { isTaskKey, newDaysUsed, owedAbout, trackOfKey, type OwedItem } from '../../subject/owed';
import { partsOf, standsInFor } from '../../subject/rights';
import { asksReview, waitsForYes } from '../../subject/searching';
import type { Day } from '../../time/instant';
import type { CaseState } from '../case';
import { checkTaskDay, isPutDown } from '../task-checks';
import type { TaskEvents } from './events';

type Event = EventOf<TaskEvents>;

/** Asked in the place of a standard task: one in own words. */
export const OWN_TASK = 'own';

const leads = (state: CaseState, context: CommandContext): boolean => {
  const parts = partsOf(state, context.actor, context.world, context.now);
  return parts.has('lead') || parts.has('coordinator');
};
const isOpen = (state: CaseState): Refusal | null => (state.status === 'closed' ? refuse('closed') : null);

/** Whose task it is, or who stands in for that colleague today. */
export function owns(item: OwedItem, { actor, world, today }: Pick<CommandContext, 'actor' | 'world' | 'today'>): boolean {
  return item.owed.owner === actor || standsInFor(actor, world, today).includes(item.owed.owner);
}

/** Who has it, who leads, or who is asked about it because it is not done. */
function mayAnswer(state: CaseState, context: CommandContext): boolean {
  const item = owedAbout(state, context.about);
  if (leads(state, context)) return true;
  if (item === undefined) return false;
  return owns(item, context) || partsOf(state, context.actor, context.world, context.now).has('above');
}

function isStillOpen(state: CaseState, context: CommandContext): Refusal | null {
  const item = owedAbout(state, context.about);
  return isOpen(state) ?? (item === undefined ? refuse('not-possible-now') : item.owed.done ? refuse('already-answered') : null);
}

/** I4: the search is answered by a review while it runs; reminding the class needs the target's yes. */
function ofSearch(state: CaseState, { about }: CommandContext): Refusal | null {
  const item = owedAbout(state, about);
  if (item === undefined) return null;
  if (asksReview(state, item)) return refuse('search-by-review', {}, { instead: 'open:find-sender' });
  return waitsForYes(state, item) ? refuse('reminder-needs-yes', {}, { instead: 'open:find-sender' }) : null;
}

/** A colleague of this school who may know of the case (I10, N26: staff only). */
export function checkOwner(owner: PersonId, state: CaseState, { world }: CommandContext): Refusal | null {
  const known = world.school.people.some((person) => person.id === owner);
  return known && !shutOut(state, world).includes(owner) ? null : refuse('owner-no-staff', {}, { field: 'owner' });
}

interface TaskInput {
  task: string;
  text: string;
  owner: PersonId;
  on: Day;
}

export const taskCommands = {
  /** A standard task of a track, or one in own words on the track that the card was about. */
  'add-task': command<CaseState, TaskInput, Event>({
    input: z.object({ task: field.text(), text: field.optionalText(), owner: field.text(), on: field.day() }),
    may: leads,
    possible: isOpen,
    decide: (state, { task, text, owner, on }, context) => {
      const track = isTaskKey(task) ? trackOfKey(task) : TRACKS.find((one) => one === context.about);
      if (track === undefined) return refuse('not-possible-now');
      if (task !== OWN_TASK && !isTaskKey(task)) return refuse('field-required', { field: 'task' }, { field: 'task' });
      if (task === OWN_TASK && text === '') return refuse('field-required', { field: 'text' }, { field: 'text' });
      if (isTaskKey(task) && isPutDown(state, task)) return refuse('task-there', {}, { field: 'task' });
      const wrong = checkOwner(owner, state, context) ?? checkTaskDay(on, context);
      if (wrong !== null) return wrong;
      const key = isTaskKey(task) ? task : '';
      return [{ type: 'task-added', data: { track, key, text, owner, on, acute: false, watch: false } }];
    },
  }),

  /** One that is open; or, by its key, a standard task that was done before anybody put it down. */
  'finish-task': command<CaseState, object, Event>({
    input: z.object({}),
    may: (state, context) => (isTaskKey(context.about) ? leads(state, context) : mayAnswer(state, context)),
    possible: (state, context) => {
      if (!isTaskKey(context.about)) return isStillOpen(state, context) ?? ofSearch(state, context);
      return isOpen(state) ?? (isPutDown(state, context.about) ? refuse('already-answered') : null);
    },
    decide: (_, __, { about, today }) => {
      const track = trackOfKey(about);
      if (isTaskKey(about) && track !== undefined) return [{ type: 'task-ticked', data: { track, key: about, on: today } }];
      return [{ type: 'task-ended', data: { task: about, how: 'done', why: '' } }];
    },
  }),

  /** N26: the owner may do so twice; then who leads asks, and gives the day. */
  'move-task': command<CaseState, { on: Day }, Event>({
    input: z.object({ on: field.day() }),
    choice: 'on',
    may: mayAnswer,
    possible: (state, context) => {
      const item = owedAbout(state, context.about);
      const used = item !== undefined && newDaysUsed(item, context.world) && item.owed.owner === context.actor;
      return isStillOpen(state, context) ?? (used ? refuse('new-days-used') : null);
    },
    decide: (_, { on }, context) => checkTaskDay(on, context) ?? [{ type: 'task-moved', data: { task: context.about, on } }],
  }),

  'drop-task': command<CaseState, { why: string }, Event>({
    input: z.object({ why: field.text() }),
    may: mayAnswer,
    possible: (state, context) => {
      const item = owedAbout(state, context.about);
      const search = item !== undefined && asksReview(state, item) ? refuse('search-by-review', {}, { instead: 'open:find-sender' }) : null;
      return isStillOpen(state, context) ?? search;
    },
    decide: (_, { why }, { about }) => [{ type: 'task-ended', data: { task: about, how: 'dropped', why } }],
  }),
};
