// What only the reporter can do once the report is there: add details, stop progress messages. Still possible when it became a case.
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse } from '../../kernel/outcome';
import type { Day } from '../../time/instant';
import type { SubjectState } from '../state';
import type { DetailEvents } from './events';

type Event = EventOf<DetailEvents>;

const isReporter = (state: SubjectState, context: CommandContext): boolean => state.reporter === context.actor;

export const detailCommands = {
  'finish-report': command<SubjectState, { happenedOn: Day | ''; happenedAt: string; place: string; known: string }, Event>({
    input: z.object({
      happenedOn: field.optionalDay(),
      happenedAt: field.optionalText(),
      place: field.optionalText(),
      known: field.optionalChoice(['seen', 'target', 'pupil', 'parent', 'colleague']),
    }),
    may: isReporter,
    possible: (state) => (state.status === 'taken-back' ? refuse('closed') : null),
    decide: (_, input, context) => {
      if (input.happenedOn > context.today) return refuse('day-in-future', { on: input.happenedOn }, { field: 'happenedOn' });
      return [{ type: 'report-finished', data: input }];
    },
  }),

  'mute-progress': command<SubjectState, object, Event>({
    input: z.object({}),
    may: isReporter,
    possible: () => null,
    decide: () => [{ type: 'progress-muted', data: {} }],
  }),
};
