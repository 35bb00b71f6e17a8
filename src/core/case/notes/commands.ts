// Writing one line at any time, and answering the question what comes now: a day, a line, or all is quiet (N27).
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse, type Refusal } from '../../kernel/outcome';
import { coMentorAbout } from '../../subject/co-mentors';
import { partsOf } from '../../subject/rights';
import type { Day } from '../../time/instant';
import type { CaseState } from '../case';
import { ownPupils } from '../own-pupils';
import type { TaskEvents } from '../tasks/events';
import type { NoteEvents } from './events';

type Event = EventOf<NoteEvents & Pick<TaskEvents, 'task-added'>>;

/** Who leads, the coordinator, and who is asked when they do not answer. */
const works = (state: CaseState, context: CommandContext): boolean => {
  const parts = partsOf(state, context.actor, context.world, context.now);
  return parts.has('lead') || parts.has('coordinator') || parts.has('above');
};
/** I17: a co-mentor writes about the own pupil, and nothing else. */
const writes = (state: CaseState, context: CommandContext): boolean => works(state, context) || ownPupils(state, context).length > 0;
const possible = (state: CaseState): Refusal | null => (state.status === 'closed' ? refuse('closed') : null);

export const noteCommands = {
  'write-note': command<CaseState, { line: string; happenedOn: Day | '' }, Event>({
    input: z.object({ line: field.text(), happenedOn: field.optionalDay() }),
    may: writes,
    possible,
    decide: (state, { line, happenedOn }, context) => {
      const { today, about } = context;
      if (happenedOn > today) return refuse('day-in-future', { on: happenedOn }, { field: 'happenedOn' });
      const late = happenedOn === '' || happenedOn === today ? {} : { happenedOn };
      const own = works(state, context) ? [] : ownPupils(state, context);
      const pupil = own.find((key) => about === coMentorAbout(key)) ?? own[0];
      return [{ type: 'note-written', ...late, data: pupil === undefined ? { text: line } : { text: line, pupil } }];
    },
  }),

  'say-quiet': command<CaseState, { why: string }, Event>({
    input: z.object({ why: field.text() }),
    may: works,
    possible,
    decide: (_, { why }) => [{ type: 'quiet-said', data: { why } }],
  }),

  /** A talk with the target, as a task of who plans it. */
  'plan-something': command<CaseState, { on: Day }, Event>({
    input: z.object({ on: field.day() }),
    choice: 'on',
    may: works,
    possible,
    decide: (_, { on }, { actor, today, world }) => {
      if (on < today) return refuse('day-in-past', { on }, { field: 'on' });
      if (!world.days.isSchoolDay(on)) return refuse('day-no-school-day', { on }, { field: 'on' });
      const talk = { track: 'target', key: 'target-mentor-talks', text: '', owner: actor, on, acute: false, watch: false } as const;
      return [{ type: 'task-added', data: talk }];
    },
  }),
};
