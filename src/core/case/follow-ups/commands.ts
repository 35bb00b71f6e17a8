// Answering a follow-up for the pupils on its card, and giving it another day (N16-N18). What an answer leads to comes with it (N18, N19, I5).
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse, type Refusal } from '../../kernel/outcome';
import { valueOf } from '../../school/choices';
import type { Day } from '../../time/instant';
import { checkDay } from '../../subject/asked-talk';
import type { PlanEvents } from '../../subject/plan/events';
import { partsOf } from '../../subject/rights';
import { answeredRound, roundAbout, roundsOf, type Round } from '../../subject/rounds';
import type { CaseState } from '../case';
import { OTHER_ANSWERS, TARGET_ANSWERS, type FollowUpAnswer, type PupilAnswer } from '../follow-up';
import { followUpTalks } from '../follow-up-talks';
import { recordsTalks } from '../held-talk';
import { ownRound } from '../own-pupils';
import type { FollowUpEvents } from './events';

type Event = EventOf<FollowUpEvents & Pick<PlanEvents, 'talk-asked' | 'talk-planned'>>;

/** `present`: the pupils of one page by their keys, in the order of `first` and `second`. */
interface PageInput {
  present: string[];
  first: FollowUpAnswer;
  firstWords: string;
  second: FollowUpAnswer | '';
  secondWords: string;
  view: string;
}

const ANSWERS = [...new Set([...TARGET_ANSWERS, ...OTHER_ANSWERS])];

const has = (state: CaseState, context: CommandContext, ...wanted: ('lead' | 'coordinator' | 'above')[]): boolean => {
  const parts = partsOf(state, context.actor, context.world, context.now);
  return wanted.some((part) => parts.has(part));
};
const roundOf = (state: CaseState, { about, world, today }: CommandContext): Round | undefined => roundAbout(about, state, world, today);

export const followUpCommands = {
  'answer-round': command<CaseState, PageInput, Event>({
    input: z.object({
      present: field.checks(),
      first: field.choice(ANSWERS),
      firstWords: field.optionalText(),
      second: field.optionalChoice(ANSWERS),
      secondWords: field.optionalText(),
      view: field.optionalText(),
    }),
    choice: 'present',
    may: (state, context) => recordsTalks(state, context) || ownRound(roundOf(state, context), state, context) !== undefined,
    possible: (state, context) => isOpen(state, context) ?? (asksNobody(state, context) ? refuse('already-answered') : null),
    decide: (state, input, context) => {
      const round = roundOf(state, context);
      const own = ownRound(round, state, context);
      if (round === undefined || own === undefined) return refuse('not-possible-now');
      const answers = answersOf(state, input, own);
      if ('refused' in answers) return answers;
      const left = round.toAsk.filter((key) => !answers.some(({ pupil }) => pupil === key));
      const { id } = answeredRound(round, state, context.world, context.today);
      const saved: Event = { type: 'round-answered', data: { round: id, answers, left, view: input.view } };
      return [saved, ...followUpTalks(state, answers, context)];
    },
  }),

  /** N18: within three school days. Who leads moves it because a pupil was not spoken; next above agrees a day with who leads. */
  'move-round': command<CaseState, { on: Day }, Event>({
    input: z.object({ on: field.day() }),
    choice: 'on',
    may: (state, context) => has(state, context, 'lead', 'coordinator', 'above'),
    possible: (state, context) => (isMerged(state, context) ? null : isOpen(state, context)),
    decide: (state, { on }, context) => {
      const round = roundOf(state, context);
      if (round === undefined || round.kind === 'between') return refuse('not-possible-now');
      const { days, school } = context.world;
      const wrong = checkDay(on, days.after(context.today, valueOf(school, 'n18-not-spoken-within')), context);
      if (wrong !== null) return wrong;
      const missed = has(state, context, 'lead') && round.on <= context.today;
      return [{ type: 'round-moved', data: { round: round.id, on, missed } }];
    },
  }),
};

function isOpen(state: CaseState, context: CommandContext): Refusal | null {
  if (state.status === 'closed') return refuse('closed');
  const round = roundOf(state, context);
  if (round === undefined) return refuse('not-possible-now');
  if (!round.over) return null;
  const { answered } = round;
  if (answered === undefined || answered.by === context.actor) return refuse('already-answered');
  return refuse('answered-by-other', { by: answered.by, at: answered.at });
}

/** N17: the own pupil of a co-mentor was answered for. */
function asksNobody(state: CaseState, context: CommandContext): boolean {
  return ownRound(roundOf(state, context), state, context)?.toAsk.length === 0;
}

/** "Not spoken" would have asked on the day of the next round: an earlier day can still be chosen, until that one is begun. */
function isMerged(state: CaseState, context: CommandContext): boolean {
  const round = roundOf(state, context);
  const { open } = roundsOf(state, context.world);
  return round !== undefined && round.over && round.answered === undefined && round.lastAt > 0 && (open?.lastAt ?? 0) === 0;
}

/** One answer per pupil of the page, each of them with an answer that fits what the pupil did. */
function answersOf(state: CaseState, input: PageInput, round: Round): PupilAnswer[] | Refusal {
  const [one, other, ...more] = input.present.length > 0 ? input.present : round.toAsk;
  if (one === undefined || more.length > 0) return refuse('not-possible-now');
  if (other !== undefined && input.second === '') return refuse('field-required', { field: 'second' }, { field: 'second' });
  const first = { pupil: one, answer: input.first, words: input.firstWords };
  const answers =
    other === undefined || input.second === '' ? [first] : [first, { pupil: other, answer: input.second, words: input.secondWords }];
  // Two people filled in the same page: what the first one saved counts.
  if (answers.some(({ pupil }) => !round.toAsk.includes(pupil))) return refuse('changed-meanwhile');
  const odd = answers.findIndex(({ pupil, answer }) => !fits(state, pupil, answer));
  if (odd >= 0) return refuse('unknown-choice', {}, { field: odd === 0 ? 'first' : 'second' });
  return answers;
}

function fits(state: CaseState, pupil: string, answer: FollowUpAnswer): boolean {
  const isTarget = state.people.find(({ key }) => key === pupil)?.role === 'target';
  const answers: readonly FollowUpAnswer[] = isTarget ? TARGET_ANSWERS : OTHER_ANSWERS;
  return answers.includes(answer);
}
