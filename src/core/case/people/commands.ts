// Naming who did it; until then step 3 has no day (I4).
import { z } from 'zod';
import { command, field, type EventOf } from '../../kernel/command';
import { refuse } from '../../kernel/outcome';
import { namesByProposal } from '../../subject/searching';
import { namedPupils, namesTarget } from '../../subject/named-pupils';
import { partsOf } from '../../subject/rights';
import type { Involved } from '../../subject/subject';
import type { PlanEvents } from '../../subject/plan/events';
import type { CaseState } from '../case';
import { namingEvents } from '../naming';
import type { PeopleEvents } from './events';

export const peopleCommands = {
  /** Names parted by commas. The class is for names that the class list does not know. */
  'name-others': command<CaseState, { bullies: string; followers: string; class: string }, EventOf<PeopleEvents & PlanEvents>>({
    input: z.object({ bullies: field.text(), followers: field.optionalText(), class: field.optionalText() }),
    may: (state, context) => {
      const parts = partsOf(state, context.actor, context.world, context.now);
      return parts.has('lead') || parts.has('coordinator');
    },
    possible: (state) => {
      if (state.status === 'closed') return refuse('closed');
      return namesByProposal(state) ? refuse('sender-by-proposal', {}, { instead: 'open:propose-sender' }) : null;
    },
    decide: (state, input, context) => {
      const { world } = context;
      const inClass = world.school.classes.some((one) => one.id === input.class) ? input.class : '';
      const named = (typed: string, role: 'bully' | 'follower'): Omit<Involved, 'key'>[] =>
        namedPupils(typed, state, world.school).map((pupil) => ({ ...pupil, role, class: pupil.class === '' ? inClass : pupil.class }));
      const bullies = named(input.bullies, 'bully');
      if (namesTarget(input.bullies, state, world.school) || namesTarget(input.followers, state, world.school))
        return refuse('names-target', {}, { field: 'bullies', instead: 'open:mirror' });
      if (bullies.length === 0) return refuse('field-required', { field: 'bullies' }, { field: 'bullies' });
      const followers = named(input.followers, 'follower').filter((one) => !bullies.some((other) => isSame(one, other)));
      return namingEvents(state, [...bullies, ...followers], context);
    },
  }),
};

function isSame(one: Omit<Involved, 'key'>, other: Omit<Involved, 'key'>): boolean {
  return one.number === '' ? one.name === other.name : one.number === other.number;
}
