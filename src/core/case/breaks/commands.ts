// After "not": both sides heard, and what follows from a break; after N19: what helps, and who talks along (I5, N19).
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse, type Refusal } from '../../kernel/outcome';
import { HIGHEST_LEVEL, type Level } from '../../../protocol/v1/levels';
import type { PersonId } from '../../school/school';
import type { Day } from '../../time/instant';
import { hearingToRecord, openAlert, waitingBreak } from '../../subject/after-follow-up';
import { checkDay } from '../../subject/asked-talk';
import { parentsTold } from '../../subject/parents-after-break';
import type { LeadEvents } from '../../subject/lead/events';
import type { PlanEvents } from '../../subject/plan/events';
import type { QuestionEvents } from '../../subject/questions/events';
import { partsOf, type Part } from '../../subject/rights';
import type { Talk } from '../../subject/subject';
import { afterBreak, lastTalkDay, talksAfterBreak } from '../break';
import type { CaseState } from '../case';
import { HELPS, NEXT_AFTER_BREAK, type AfterBreak, type Help, type NextAfterBreak } from '../follow-up';
import { checkHeld, recordedMeanwhile } from '../held-talk';
import { decidersOf, levelEvents } from '../level';
import type { LevelEvents } from '../levels/events';
import type { BreakEvents } from './events';

type Event = EventOf<BreakEvents & PlanEvents & LevelEvents & QuestionEvents & Pick<LeadEvents, 'lead-offered' | 'lead-taken'>>;

interface HearingInput {
  heldOn: Day;
  finding: 'acknowledged' | 'heard' | 'no-break';
  words: string;
  lastChanceOn: Day | '';
  targetOn: Day | '';
}

const has = (state: CaseState, context: CommandContext, ...wanted: Part[]): boolean => {
  const parts = partsOf(state, context.actor, context.world, context.now);
  return wanted.some((part) => parts.has(part));
};

function alertIsOpen(state: CaseState, context: CommandContext): Refusal | null {
  if (state.status === 'closed') return refuse('closed');
  return openAlert(state, context.about, context.world) === undefined ? refuse('already-answered') : null;
}

export const breakCommands = {
  /** Who leads heard both sides, and says whether an own agreement was broken. "No break" has its reason in the same words. */
  'record-hearing': command<CaseState, HearingInput, Event>({
    input: z.object({
      heldOn: field.day(),
      finding: field.choice(['acknowledged', 'heard', 'no-break']),
      words: field.text(),
      lastChanceOn: field.optionalDay(),
      targetOn: field.optionalDay(),
    }),
    may: (state, context) => has(state, context, 'lead'),
    possible: (state, context) => {
      if (state.status === 'closed') return refuse('closed');
      return recordedMeanwhile(state, context) ?? (hearingToRecord(state, context.about) === undefined ? refuse('not-possible-now') : null);
    },
    decide: (state, { lastChanceOn, targetOn, ...input }, context) => {
      const talk = hearingToRecord(state, context.about);
      if (talk?.pupil === undefined) return refuse('not-possible-now');
      const wrong = checkHeld(input.heldOn, state, context);
      if (wrong !== null) return wrong;
      const follows: AfterBreak = input.finding === 'no-break' ? 'nothing' : afterBreak(state, talk.pupil, context.world);
      const asked = follows === 'last-chance' ? talksAfterBreak(state, talk.pupil, input.heldOn, context) : [];
      const talks = asked.map(({ data }) => data.talk);
      const data = { talk: talk.id, pupil: talk.pupil, ...input, follows, talks };
      const heard: Event = { type: 'hearing-recorded', happenedOn: input.heldOn, data };
      if (follows === 'level-2') {
        const level = levelEvents(state, 2, input.words, context, { broken: true });
        const accepted = !level.some(({ type }) => type === 'lead-offered');
        return [heard, ...level, ...(accepted ? parentsTold(state, talk.pupil, context, 1 + level.length) : [])];
      }
      const chosen = asked.map(({ data }) => ({ ...data, on: data.kind === 'last-chance' ? lastChanceOn : targetOn }));
      const planned = plans(chosen, input.heldOn, context);
      return 'refused' in planned ? planned : [heard, ...asked, ...planned];
    },
  }),

  /** From level 2 every break asks who leads: level up, a sanction, or another plan, with a reason. */
  'answer-break': command<CaseState, { next: NextAfterBreak; why: string; decidedBy: PersonId | '' }, Event>({
    input: z.object({ next: field.choice(NEXT_AFTER_BREAK), why: field.text(), decidedBy: field.optionalText() }),
    may: (state, context) => has(state, context, 'lead'),
    possible: (state, context) => {
      if (state.status === 'closed') return refuse('closed');
      return waitingBreak(state, context.about) === undefined ? refuse('already-answered') : null;
    },
    decide: (state, { next, why, decidedBy }, context) => {
      const broken = waitingBreak(state, context.about);
      if (broken === undefined) return refuse('already-answered');
      const answered: Event = { type: 'break-answered', data: { hearing: broken.seq, next, why } };
      if (next !== 'level-up') return [answered];
      const to = levelAbove(state.level);
      if (to === undefined) return refuse('unknown-choice', {}, { field: 'next' });
      if (to < HIGHEST_LEVEL) return [answered, ...levelEvents(state, to, why, context)];
      if (!decidersOf(state, context.world).includes(decidedBy)) return refuse('decision-missing', {}, { field: 'decidedBy' });
      return [answered, ...levelEvents(state, to, why, context, { decidedBy })];
    },
  }),

  /** One thing with a day, by who chooses it. */
  'choose-help': command<CaseState, { help: Help['what']; agreement: string; on: Day }, Event>({
    input: z.object({ help: field.choice(HELPS), agreement: field.text(), on: field.day() }),
    may: (state, context) => has(state, context, 'lead', 'coordinator', 'above'),
    possible: alertIsOpen,
    decide: (state, { help: what, agreement, on }, context) => {
      const alert = openAlert(state, context.about, context.world);
      if (alert === undefined) return refuse('already-answered');
      if (on < context.today) return refuse('day-in-past', { on }, { field: 'on' });
      return [{ type: 'help-chosen', data: { alert: alert.seq, what, agreement, on } }];
    },
  }),

  /** "Praat mee": who leads asks the coordinator, and who stands above asks who leads; N35 goes on from there (Laws of a nudge). */
  'talk-along': command<CaseState, object, Event>({
    input: z.object({}),
    may: (state, context) => has(state, context, 'lead', 'coordinator', 'above'),
    possible: alertIsOpen,
    decide: (state, _, context) => {
      const alert = openAlert(state, context.about, context.world);
      if (alert === undefined) return refuse('already-answered');
      const asked = has(state, context, 'lead') ? 'coordinator' : 'lead';
      return [{ type: 'question-asked', data: { kind: 'talk-along', about: alert.id, asked, on: '', why: '' } }];
    },
  }),
};

function levelAbove(level: Level): Level | undefined {
  return ([1, 2, 3, 4] as const).find((one) => one === level + 1);
}

/** The days that were chosen for the talks after a first break; a day that was left out is asked later (N11). */
function plans(
  talks: readonly { talk: string; kind: Talk['kind']; on: Day | '' }[],
  heldOn: Day,
  context: CommandContext,
): EventOf<Pick<PlanEvents, 'talk-planned'>>[] | Refusal {
  const chosen = talks.filter(({ on }) => on !== '');
  for (const { kind, on } of chosen) {
    const wrong = checkDay(on, lastTalkDay(heldOn, context), context);
    if (wrong !== null) return { ...wrong, field: kind === 'last-chance' ? 'lastChanceOn' : 'targetOn' };
  }
  return chosen.map(({ talk, on }) => ({ type: 'talk-planned', data: { talk, on } }));
}
