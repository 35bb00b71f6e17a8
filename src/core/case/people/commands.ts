// Naming who did it, until then step 3 has no day (I4); and who turns out to have had another part in it.
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse } from '../../kernel/outcome';
import { valueOf } from '../../school/choices';
import { namesByProposal, searchGoesOn } from '../../subject/searching';
import { namedPupils, namesTarget } from '../../subject/named-pupils';
import { partsOf } from '../../subject/rights';
import { othersOf } from '../../subject/state';
import type { Involved } from '../../subject/subject';
import type { PlanEvents } from '../../subject/plan/events';
import type { CaseState } from '../case';
import { namingEvents } from '../naming';
import type { TaskEvents } from '../tasks/events';
import type { PeopleEvents } from './events';

const mayName = (state: CaseState, { actor, world, now }: CommandContext): boolean => {
  const parts = partsOf(state, actor, world, now);
  return parts.has('lead') || parts.has('coordinator');
};

export const peopleCommands = {
  /** Names parted by commas. The class is for names that the class list does not know. */
  'name-others': command<CaseState, { bullies: string; followers: string; class: string }, EventOf<PeopleEvents & PlanEvents>>({
    input: z.object({ bullies: field.text(), followers: field.optionalText(), class: field.optionalText() }),
    may: mayName,
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

  /** A witness joined in, a bully did not: what was due for the old role ends, and what is due for the new one begins. */
  'change-role': command<
    CaseState,
    { pupil: string; role: Involved['role']; why: string },
    EventOf<PeopleEvents & PlanEvents & TaskEvents>
  >({
    input: z.object({
      pupil: field.text(),
      role: field.choice(['bully', 'follower', 'helper', 'witness', 'target']),
      why: field.text(),
    }),
    may: mayName,
    possible: (state) => {
      if (state.status === 'closed') return refuse('closed');
      return changeable(state).length === 0 ? refuse('nobody-named', {}, { instead: 'open:name-others' }) : null;
    },
    decide: (state, { pupil, role, why }, context) => {
      const before = changeable(state).find(({ key }) => key === pupil);
      if (before === undefined) return refuse('unknown-pupil', {}, { field: 'pupil' });
      // Nobody is target and bully in one case (I17).
      if (role === 'target') return refuse('role-target', {}, { field: 'role', instead: 'open:mirror' });
      if (before.role === role) return refuse('nothing-changed', {}, { field: 'role' });
      const goesOn = role === 'bully' || role === 'follower' ? [] : searchGoesOn(state, pupil, context);
      return [{ type: 'role-changed', data: { pupil, role, why } }, ...stepThree(state, role, context), ...goesOn];
    },
  }),
};

/** Everybody but the targets. */
export function changeable(state: CaseState): Involved[] {
  return state.people.filter(({ role }) => role !== 'target');
}

/** The first who did it or joined in: step 3, which had nobody, is counted from now (I4). */
function stepThree(state: CaseState, role: Involved['role'], { today, world }: CommandContext): EventOf<Pick<PlanEvents, 'talk-asked'>>[] {
  const waits = othersOf(state).length === 0 && state.talks.some(({ id, done }) => id === 'step3' && done === undefined);
  if (!waits || (role !== 'bully' && role !== 'follower')) return [];
  const within = { days: valueOf(world.school, 'i4-step-3-after-naming') };
  return [{ type: 'talk-asked', data: { talk: 'step3', kind: 'step3', anchorOn: today, within } }];
}

function isSame(one: Omit<Involved, 'key'>, other: Omit<Involved, 'key'>): boolean {
  return one.number === '' ? one.name === other.name : one.number === other.number;
}
