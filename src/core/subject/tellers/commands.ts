// Saying that who told was answered, or on which day that will be (N9).
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse, type Refusal } from '../../kernel/outcome';
import { valueOf } from '../../school/choices';
import { dayOf, type Day } from '../../time/instant';
import { partsOf } from '../rights';
import type { SubjectState } from '../state';
import { isAnswered, tellerOf, type Teller } from '../told';
import type { TellerEvents } from './events';

type Event = EventOf<TellerEvents>;

const leads = (state: SubjectState, context: CommandContext): boolean => {
  const parts = partsOf(state, context.actor, context.world, context.now);
  return parts.has('lead') || parts.has('coordinator');
};

function isAsked(state: SubjectState, context: CommandContext): Refusal | null {
  if (state.status !== 'open') return refuse('closed');
  const teller = tellerOf(state, context.about);
  if (teller === undefined) return refuse('not-possible-now');
  return isAnswered(state, teller) ? refuse('already-answered') : null;
}

/** Runs `then` with the teller of the card. */
function about(state: SubjectState, context: CommandContext, then: (teller: Teller) => Event[] | Refusal): Event[] | Refusal {
  const teller = tellerOf(state, context.about);
  return teller === undefined ? refuse('not-possible-now') : then(teller);
}

export const tellerCommands = {
  'answer-teller': command<SubjectState, { on: Day }, Event>({
    input: z.object({ on: field.day() }),
    choice: 'on',
    may: leads,
    possible: isAsked,
    decide: (state, { on }, context) =>
      about(state, context, ({ part, at }) => {
        if (on > context.today) return refuse('day-in-future', { on }, { field: 'on' });
        if (on < dayOf(at)) return refuse('day-before-report', { on }, { field: 'on' });
        return [{ type: 'teller-answered', data: { part, on } }];
      }),
  }),

  /** "Nog niet": a new day, some school days on at most. */
  'move-teller': command<SubjectState, { on: Day }, Event>({
    input: z.object({ on: field.day() }),
    choice: 'on',
    may: leads,
    possible: isAsked,
    decide: (state, { on }, context) =>
      about(state, context, ({ part }) => {
        const latestOn = context.world.days.after(context.today, valueOf(context.world.school, 'n9-new-day-within'));
        if (on <= context.today) return refuse('day-in-past', { on }, { field: 'on' });
        if (!context.world.days.isSchoolDay(on)) return refuse('day-no-school-day', { on }, { field: 'on' });
        if (on > latestOn) return refuse('day-too-far', { latestOn }, { field: 'on' });
        return [{ type: 'teller-moved', data: { part, laterOn: on } }];
      }),
  }),
};
