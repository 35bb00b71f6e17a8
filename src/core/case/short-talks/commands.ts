// Recording a short talk that a rule made due: partly kept, last chance, after a break, worse (N18, N19, I5).
import { z } from 'zod';
import { command, field, type EventOf } from '../../kernel/command';
import { refuse } from '../../kernel/outcome';
import type { Day } from '../../time/instant';
import { shortTalkOf } from '../../subject/after-follow-up';
import { isOfWatch } from '../../subject/talk-days';
import type { CaseState } from '../case';
import { checkHeld, recordsTalks, recordedMeanwhile } from '../held-talk';
import type { ShortTalkEvents } from './events';

export const shortTalkCommands = {
  'record-short-talk': command<CaseState, { heldOn: Day; words: string; agreement: string }, EventOf<ShortTalkEvents>>({
    input: z.object({ heldOn: field.day(), words: field.text(), agreement: field.optionalText() }),
    may: recordsTalks,
    possible: (state, context) => {
      const talk = shortTalkOf(state, context.about);
      if (state.status === 'closed' && (talk === undefined || !isOfWatch(state, talk))) return refuse('closed');
      return recordedMeanwhile(state, context) ?? (talk === undefined ? refuse('not-possible-now') : null);
    },
    decide: (state, input, context) => {
      const talk = shortTalkOf(state, context.about);
      if (talk === undefined) return refuse('not-possible-now');
      const wrong = checkHeld(input.heldOn, state, context);
      if (wrong !== null) return wrong;
      return [{ type: 'short-talk-recorded', happenedOn: input.heldOn, data: { talk: talk.id, pupil: talk.pupil ?? '', ...input } }];
    },
  }),
};
