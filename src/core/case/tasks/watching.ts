// Keeping an eye on a place for some days, without the story: asked of a subject teacher, a watchedBy or the caretaker, and answered.
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse } from '../../kernel/outcome';
import type { PersonId } from '../../school/school';
import { owedAbout, watchOf } from '../../subject/owed';
import { partsOf } from '../../subject/rights';
import type { Day } from '../../time/instant';
import type { CaseState } from '../case';
import type { Sighting } from '../task';
import { checkTaskDay } from '../task-checks';
import { checkOwner, owns } from './commands';
import type { TaskEvents } from './events';

type Event = EventOf<TaskEvents>;

/** One line on a locked phone. */
const LONGEST_SPOT = 60;

interface SpotInput {
  spot: string;
  owner: PersonId;
  on: Day;
}

export const watchingCommands = {
  /** "This week: corridor B at 10:40". Names of pupils are refused: who looks gets no story. */
  'ask-to-watch': command<CaseState, SpotInput, Event>({
    input: z.object({ spot: field.text(), owner: field.text(), on: field.day() }),
    may: (state, context) => {
      const parts = partsOf(state, context.actor, context.world, context.now);
      return parts.has('lead') || parts.has('coordinator');
    },
    possible: (state) => (state.status === 'closed' ? refuse('closed') : null),
    decide: (state, { spot, owner, on }, context) => {
      if (spot.length > LONGEST_SPOT) return refuse('place-too-long', {}, { field: 'spot' });
      if (namesSomebody(spot, state)) return refuse('place-names-pupil', {}, { field: 'spot' });
      const wrong = checkOwner(owner, state, context) ?? checkTaskDay(on, context);
      if (wrong !== null) return wrong;
      return [{ type: 'task-added', data: { track: 'school', key: '', text: spot, owner, on, acute: false, watch: true } }];
    },
  }),

  /** "Something seen" or "nothing seen"; as often as there is something to say, until the end. */
  'watch-place': command<CaseState, { what: Sighting['what']; seen: string }, Event>({
    input: z.object({ what: field.choice(['seen', 'nothing']), seen: field.optionalText() }),
    choice: 'what',
    may: (state, context) => {
      const item = owedAbout(state, context.about);
      return item !== undefined && watchOf(item) !== undefined && owns(item, context);
    },
    possible: (state, context) => (isWatching(state, context) ? null : refuse('watch-over')),
    decide: (_, { what, seen }, { about }) => {
      if (what === 'seen' && seen === '') return refuse('field-required', { field: 'seen' }, { field: 'seen' });
      return [{ type: 'place-watched', data: { task: about, what, words: what === 'seen' ? seen : '' } }];
    },
  }),
};

/** Until its last day; after it while nothing was said at all (N26). */
function isWatching(state: CaseState, { about, today }: CommandContext): boolean {
  const item = owedAbout(state, about);
  const sightings = item === undefined ? undefined : watchOf(item)?.sightings;
  if (state.status === 'closed' || item === undefined || sightings === undefined || item.owed.done) return false;
  return today <= item.owed.on || sightings.length === 0;
}

/** Whether a line says one of the names in the case. Single letters and short words between names are no names. */
function namesSomebody(line: string, state: CaseState): boolean {
  const said = wordsOf(line);
  const names = state.people.flatMap(({ name }) => name.split(' ').filter((part) => /^\p{Lu}/u.test(part) && part.length > 2));
  return names.some((name) => wordsOf(name).some((part) => said.includes(part)));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
