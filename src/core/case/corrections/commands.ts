// Who wrote something corrects it, with a reason; what stood there stays (I11).
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { CORRECTED } from '../../kernel/fold';
import { refuse } from '../../kernel/outcome';
import { mayOpen } from '../../subject/rights';
import { dayOf, type Day } from '../../time/instant';
import type { CaseState } from '../case';
import { ownPupils } from '../own-pupils';
import { correctedFields, type Written } from '../written';
import type { CorrectionEvents } from './events';

/** What this person wrote and may correct: everything for who may open the case; a co-mentor what is about own pupils alone (I17, I18). */
export function ownTexts(state: CaseState, context: CommandContext): Written[] {
  const mine = (state.written ?? []).filter(({ by }) => by === context.actor);
  if (mayOpen(state, context.actor, context.world, context.now)) return mine;
  const own = ownPupils(state, context);
  return mine.filter(({ pupils }) => pupils?.every((key) => own.includes(key)) ?? false);
}

/** The text that a card was about: `entry-12`. */
export function writtenAbout(state: CaseState, context: CommandContext): Written | undefined {
  return ownTexts(state, context).find(({ seq }) => `entry-${seq}` === context.about);
}

export const correctionCommands = {
  'correct-entry': command<CaseState, { words: string; heldOn: Day | ''; why: string }, EventOf<CorrectionEvents>>({
    input: z.object({ words: field.text(), heldOn: field.optionalDay(), why: field.text() }),
    may: (state, context) => mayOpen(state, context.actor, context.world, context.now) || ownPupils(state, context).length > 0,
    possible: (state, context) => {
      if (state.status === 'closed') return refuse('closed');
      const own = ownTexts(state, context).length > 0;
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
