// Who wrote something corrects it, with a reason; what stood there stays (I11).
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { CORRECTED } from '../../kernel/fold';
import { refuse } from '../../kernel/outcome';
import { mayOpen } from '../../subject/rights';
import { dayOf, type Day } from '../../time/instant';
import type { CaseState } from '../case';
import { correctedFields, type Written } from '../written';
import type { CorrectionEvents } from './events';

/** The text that a card was about: `entry-12`. */
export function writtenAbout(state: CaseState, { about, actor }: Pick<CommandContext, 'about' | 'actor'>): Written | undefined {
  return (state.written ?? []).find((one) => `entry-${one.seq}` === about && one.by === actor);
}

export const correctionCommands = {
  'correct-entry': command<CaseState, { words: string; heldOn: Day | ''; why: string }, EventOf<CorrectionEvents>>({
    input: z.object({ words: field.text(), heldOn: field.optionalDay(), why: field.text() }),
    may: (state, context) => mayOpen(state, context.actor, context.world, context.now),
    possible: (state, context) => {
      if (state.status === 'closed') return refuse('closed');
      const own = (state.written ?? []).some(({ by }) => by === context.actor);
      return own && (context.about === '' || writtenAbout(state, context) !== undefined) ? null : refuse('nothing-to-correct');
    },
    decide: (state, { words, heldOn, why }, context) => {
      const written = writtenAbout(state, context);
      if (written === undefined) return refuse('nothing-to-correct');
      const on = written.dated ? heldOn : '';
      if (on > context.today) return refuse('day-in-future', { on }, { field: 'heldOn' });
      if (on !== '' && on < dayOf(state.reportedAt))
        return refuse('day-before-report', { on: dayOf(state.reportedAt) }, { field: 'heldOn' });
      if (words === written.words && (on === '' || on === written.on)) return refuse('nothing-changed', {}, { field: 'words' });
      return [{ type: CORRECTED, data: { seq: written.seq, fields: correctedFields(written.type, words, on), why } }];
    },
  }),
};
