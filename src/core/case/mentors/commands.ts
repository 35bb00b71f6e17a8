// The new mentor of a pupil confirms; who leads says whether a pupil who is no longer on the class list left the school (N28).
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse, type Refusal } from '../../kernel/outcome';
import type { PersonId } from '../../school/school';
import { gonePupilOf } from '../../subject/gone-pupils';
import type { LeadEvents } from '../../subject/lead/events';
import { partsOf, standsInFor } from '../../subject/rights';
import { successionOf, successionsOf, type Succession } from '../../subject/successions';
import type { CaseState } from '../case';
import type { MentorEvents } from './events';

type Event = EventOf<MentorEvents & Pick<LeadEvents, 'lead-taken'>>;

/** What the card was about, or the only part that waits for this person. */
function asked(state: CaseState, context: CommandContext): Succession | undefined {
  const mine = successionsOf(state, context.world).filter((one) => newMentor(one, context) !== undefined);
  return successionOf(context.about, state, context.world) ?? (mine.length === 1 ? mine[0] : undefined);
}

/** The new mentor who gives this command, or for whom a deputy does. */
function newMentor({ to }: Succession, { actor, world, today }: CommandContext): PersonId | undefined {
  const people = [actor, ...standsInFor(actor, world, today)];
  return to.find((one) => people.includes(one));
}

const isOpen = (state: CaseState): Refusal | null => (state.status === 'closed' ? refuse('closed') : null);

export const mentorCommands = {
  /** "Read, I am the mentor": the lead, or that pupil's part, with what the old one had to do. Duo mentors: the first tap counts (I17). */
  'confirm-mentor': command<CaseState, object, Event>({
    input: z.object({}),
    may: (state, context) => {
      const succession = asked(state, context);
      const settled = state.mentorChanges?.some(({ pupil, how }) => how === 'confirmed' && context.about === `mentor-${pupil}`) === true;
      return succession === undefined ? settled && isInvolved(state, context) : newMentor(succession, context) !== undefined;
    },
    possible: (state, context) => isOpen(state) ?? (asked(state, context) === undefined ? refuse('already-answered') : null),
    decide: (state, _, context) => {
      const succession = asked(state, context);
      const person = succession === undefined ? undefined : newMentor(succession, context);
      if (succession === undefined || person === undefined) return refuse('already-answered');
      const { part, from, pupil } = succession;
      const confirmed: Event = { type: 'mentor-confirmed', data: { pupil: pupil.key, part, person, from } };
      return part === 'lead' ? [{ type: 'lead-taken', data: { to: person, from: [from], why: '' } }, confirmed] : [confirmed];
    },
  }),

  /** "Left the school": no round asks about that pupil any more. "Still here": it stands on the list under another number, or was forgotten. */
  'settle-pupil': command<CaseState, { how: 'left' | 'stays' }, Event>({
    input: z.object({ how: field.choice(['left', 'stays']) }),
    choice: 'how',
    may: isInvolved,
    possible: (state, context) => {
      const gone = gonePupilOf(context.about, state, context.world);
      return (
        isOpen(state) ?? (gone === undefined ? refuse('not-possible-now') : gone.answer === undefined ? null : refuse('already-answered'))
      );
    },
    decide: (state, { how }, context) => {
      const gone = gonePupilOf(context.about, state, context.world);
      return gone === undefined ? refuse('not-possible-now') : [{ type: 'pupil-settled', data: { pupil: gone.pupil.key, how } }];
    },
  }),
};

function isInvolved(state: CaseState, { actor, world, now }: CommandContext): boolean {
  const parts = partsOf(state, actor, world, now);
  return parts.has('lead') || parts.has('coordinator');
}
