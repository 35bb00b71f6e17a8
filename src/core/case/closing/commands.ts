// Closing a case, what it needs before, and opening it again (I8, N20).
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse, type Refusal } from '../../kernel/outcome';
import { valueOf } from '../../school/choices';
import type { Day } from '../../time/instant';
import { closingGaps, filePupils, nextRoundId, wellSince, type Gap } from '../../subject/closing-gaps';
import type { PlanEvents } from '../../subject/plan/events';
import { partsOf, type Part } from '../../subject/rights';
import type { CaseState } from '../case';
import { STOPPED, type Assessment } from '../closed-case';
import type { FollowUpEvents } from '../follow-ups/events';
import type { ClosingEvents } from './events';

type Event = EventOf<ClosingEvents & Pick<FollowUpEvents, 'round-moved'> & Pick<PlanEvents, 'talk-asked'>>;

const has = (state: CaseState, { actor, world, now }: CommandContext, ...wanted: Part[]): boolean => {
  const parts = partsOf(state, actor, world, now);
  return wanted.some((part) => parts.has(part));
};
const works = (state: CaseState, context: CommandContext): boolean => has(state, context, 'lead', 'coordinator');
const isOpen = (state: CaseState): Refusal | null => (state.status === 'closed' ? refuse('closed') : null);

/** Why it cannot be closed yet, by the first thing that is missing, and what can be done about it. */
const MISSING: Readonly<Record<Gap['what'], () => Refusal>> = {
  target: () => refuse('close-target-not-stopped', {}, { instead: 'open:round-form' }),
  other: () => refuse('close-other-not-kept', {}, { instead: 'open:round-form' }),
  month: () => refuse('close-before-month', {}, { instead: 'open:round-form' }),
  parents: () => refuse('close-parents-not-told', {}, { instead: 'open:parents-who' }),
  assessment: () => refuse('close-not-assessed', {}, { instead: 'open:assessment' }),
  file: () => refuse('close-not-filed', {}, { instead: 'open:close-case' }),
};

export const closingCommands = {
  /** I8: with everything done by who leads; otherwise the coordinator writes a reason. */
  'close-case': command<CaseState, { why: string }, Event>({
    input: z.object({ why: field.optionalText() }),
    may: works,
    possible: isOpen,
    decide: (state, { why }, context) => {
      const [gap] = closingGaps(state, context.world);
      if (gap !== undefined && !has(state, context, 'coordinator')) return MISSING[gap.what]();
      if (gap !== undefined && why === '') return refuse('field-required', { field: 'why' }, { field: 'why' });
      return [{ type: 'case-closed', data: { why } }];
    },
  }),

  'assess-case': command<CaseState, Omit<Assessment, 'seq' | 'at' | 'by'>, Event>({
    input: z.object({
      stopped: field.choice(STOPPED),
      seenHow: field.text(),
      nextStep: field.text(),
      targetSays: field.optionalText(),
      parentsSay: field.optionalText(),
    }),
    may: works,
    possible: isOpen,
    decide: (_, data) => [{ type: 'case-assessed', data }],
  }),

  /** A tick by who did it: the record of this pupil stands in the file of this pupil. */
  'put-in-file': command<CaseState, { pupil: string }, Event>({
    input: z.object({ pupil: field.text() }),
    choice: 'pupil',
    may: works,
    possible: isOpen,
    decide: (state, { pupil }) => {
      if (!filePupils(state).some(({ key }) => key === pupil)) return refuse('unknown-pupil');
      if ((state.filed ?? []).some((one) => one.pupil === pupil)) return refuse('already-answered');
      return [{ type: 'put-in-file', data: { pupil } }];
    },
  }),

  /** N20: not yet; the next round gets a day. */
  'close-later': command<CaseState, { on: Day }, Event>({
    input: z.object({ on: field.day() }),
    choice: 'on',
    may: works,
    possible: (state) => isOpen(state),
    decide: (state, { on }, { today, world }) => {
      const round = nextRoundId(state, world);
      if (round === undefined || wellSince(state, world) === undefined) return refuse('already-answered');
      if (on <= today) return refuse('day-in-past', { on }, { field: 'on' });
      return [{ type: 'round-moved', data: { round, on, missed: false } }];
    },
  }),

  /** What was closed begins again, with a talk with the target first. */
  'reopen-case': command<CaseState, { why: string }, Event>({
    input: z.object({ why: field.text() }),
    may: works,
    possible: (state) => (state.status === 'closed' ? null : refuse('not-possible-now')),
    decide: (state, { why }, context) => [{ type: 'case-reopened', data: { why } }, talkAgain(state, context)],
  }),
};

/** A talk with the target about how it goes now. */
function talkAgain(state: CaseState, { today, world }: CommandContext): Event {
  const within = { schoolDays: valueOf(world.school, 'n21-talk-within') };
  return { type: 'talk-asked', data: { talk: `watch-${state.lastSeq + 2}`, kind: 'watch', anchorOn: today, within } };
}
