// Naming who did it; until then step 3 has no day (I4).
import { z } from 'zod';
import { command, field, type EventOf } from '../../kernel/command';
import { refuse } from '../../kernel/outcome';
import { namedPupils } from '../../subject/named-pupils';
import { partsOf } from '../../subject/rights';
import type { CaseState } from '../case';
import type { PeopleEvents } from './events';

export const peopleCommands = {
  'name-others': command<CaseState, { others: string }, EventOf<PeopleEvents>>({
    input: z.object({ others: field.text() }),
    may: (state, context) => {
      const parts = partsOf(state, context.actor, context.world, context.now);
      return parts.has('lead') || parts.has('coordinator');
    },
    possible: (state) => (state.status === 'closed' ? refuse('closed') : null),
    decide: (state, { others }, context) => {
      const people = namedPupils(others, state, context.world.school);
      if (people.length === 0) return refuse('field-required', { field: 'others' }, { field: 'others' });
      return [{ type: 'others-named', data: { people: people.map((person) => ({ ...person, role: 'bully' })) } }];
    },
  }),
};
