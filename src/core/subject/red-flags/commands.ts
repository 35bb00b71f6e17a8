// Answering a red flag: seen, who was phoned, what was done (N4-N6).
import { z } from 'zod';
import { RED_FLAG_KINDS } from '../../../protocol/v1/red-flags';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse, type Refusal } from '../../kernel/outcome';
import { isStaff } from '../../school/listed';
import type { PersonId } from '../../school/school';
import { instantAt } from '../../time/instant';
import { shutOut } from '../leads';
import { callAbout, isPhoned, phoneDaysOf, phonersOf, type PhoneDay } from '../phone-days';
import { asksArrangement, WEEKDAYS } from '../red-flag-written';
import { askedWhenSevere } from '../joint-talk';
import type { PlanEvents } from '../plan/events';
import type { QuestionEvents } from '../questions/events';
import { raisedEvents } from '../raising';
import { mayOpen, partsOf } from '../rights';
import type { SubjectState } from '../state';
import type { RedFlag } from '../subject';
import type { RedFlagEvents } from './events';

type Event = EventOf<RedFlagEvents>;

/** The red flag that the card was about, or the newest one. */
export function redFlagOf(state: SubjectState, about: string): RedFlag | undefined {
  return state.redFlags.find((flag) => `red-flag-${flag.seq}` === about) ?? state.redFlags.at(-1);
}

const isReporter = (state: SubjectState, context: CommandContext): boolean =>
  state.redFlags.some((flag) => flag.by === context.actor) || state.reporter === context.actor;

/** Who was told of it, who leads, and the coordinator. */
const answers = (state: SubjectState, context: CommandContext): boolean => {
  const parts = partsOf(state, context.actor, context.world, context.now);
  return (['alerted', 'seer', 'lead', 'coordinator'] as const).some((part) => parts.has(part));
};

/** Runs `then` with the red flag of the card, or refuses when there is none. */
function about(state: SubjectState, context: CommandContext, then: (flag: RedFlag) => Event[] | Refusal): Event[] | Refusal {
  const flag = redFlagOf(state, context.about);
  return flag === undefined ? refuse('not-possible-now') : then(flag);
}

/** N5: who writes down what was done has seen it; not who raised it, for somebody else must know. */
function seenBy({ seq, by, seen }: RedFlag, { actor }: CommandContext): Event[] {
  return seen === undefined && by !== actor ? [{ type: 'red-flag-seen', data: { seq } }] : [];
}

/** The call of the card, or that of today, when it was not made yet. */
function callOf(state: SubjectState, { about: item, world, today }: CommandContext): PhoneDay | undefined {
  const open = phoneDaysOf(state, world).filter((call) => call.on <= today && !isPhoned(call));
  return open.find((call) => callAbout(call) === item) ?? open.find((call) => call.on === today);
}

export const redFlagCommands = {
  /** N4: it comes up in a record, in a follow-up, or in anything else that somebody with access hears. */
  'raise-alarm': command<
    SubjectState,
    { words: string },
    Event | EventOf<Pick<PlanEvents, 'talk-asked'> & Pick<QuestionEvents, 'question-asked'>>
  >({
    input: z.object({ words: field.text() }),
    may: (state, context) => mayOpen(state, context.actor, context.world, context.now),
    possible: (state) => (state.status === 'open' ? null : refuse('closed')),
    decide: (state, { words }, context) => [...raisedEvents(state, [], context, words), ...askedWhenSevere(state, words)],
  }),

  'see-red-flag': command<SubjectState, object, Event>({
    input: z.object({}),
    may: answers,
    possible: (state, context) => {
      const seen = redFlagOf(state, context.about)?.seen;
      // Who raised it has told us; somebody else must know.
      if (seen === undefined) return redFlagOf(state, context.about)?.by === context.actor ? refuse('red-flag-own') : null;
      if (seen.by === context.actor) return refuse('done-before', { at: seen.at }, { instead: 'open:red-flag-card' });
      return refuse('answered-by-other', { by: seen.by, at: seen.at });
    },
    decide: (state, _, context) => about(state, context, (flag) => [{ type: 'red-flag-seen', data: { seq: flag.seq } }]),
  }),

  'name-red-flag': command<SubjectState, { kinds: string[] }, Event>({
    input: z.object({ kinds: field.checks(RED_FLAG_KINDS) }),
    may: isReporter,
    possible: () => null,
    decide: (state, { kinds }, context) => about(state, context, (flag) => [{ type: 'red-flag-named', data: { seq: flag.seq, kinds } }]),
  }),

  'spoke-about-red-flag': command<SubjectState, { with: string; at: string }, Event>({
    input: z.object({ with: field.text(), at: field.optionalText() }),
    may: isReporter,
    possible: () => null,
    decide: (state, input, context) =>
      about(state, context, (flag) => {
        const spokeAt = /^([01]\d|2[0-3]):[0-5]\d$/.test(input.at) ? instantAt(context.today, input.at) : context.now;
        return [{ type: 'red-flag-spoken', data: { seq: flag.seq, with: input.with, spokeAt } }];
      }),
  }),

  'record-red-flag': command<SubjectState, { done: string; withPupil: string; by: string }, Event>({
    input: z.object({ done: field.text(), withPupil: field.text(), by: field.optionalText() }),
    may: answers,
    possible: (state, context) => (redFlagOf(state, context.about)?.written === undefined ? null : refuse('already-answered')),
    decide: (state, input, context) =>
      about(state, context, (flag) => [
        ...seenBy(flag, context),
        { type: 'red-flag-written', data: { seq: flag.seq, done: input.done, withPupil: input.withPupil, who: input.by } },
      ]),
  }),

  /** N6, when school is far away: the parents know, and somebody phones the pupil. */
  'arrange-red-flag': command<SubjectState, { parentsTold: 'told' | 'not-yet'; phoneBy: PersonId; phoneOn: string[] }, Event>({
    input: z.object({ parentsTold: field.choice(['told', 'not-yet']), phoneBy: field.text(), phoneOn: field.checks(WEEKDAYS) }),
    may: answers,
    possible: (state, context) => {
      const flag = redFlagOf(state, context.about);
      if (flag?.written === undefined) return refuse('not-possible-now');
      return asksArrangement(flag, context.world) ? null : refuse('already-answered');
    },
    decide: (state, { parentsTold, phoneBy, phoneOn }, context) =>
      about(state, context, (flag) => {
        const known = isStaff(phoneBy, context.world.school);
        if (!known || shutOut(state, context.world).includes(phoneBy)) return refuse('give-to-nobody', {}, { field: 'phoneBy' });
        const days = WEEKDAYS.filter((day) => phoneOn.includes(day));
        if (days.length === 0) return refuse('field-required', { field: 'phoneOn' }, { field: 'phoneOn' });
        return [{ type: 'red-flag-arranged', data: { seq: flag.seq, parents: parentsTold, phoneBy, phoneOn: days } }];
      }),
  }),

  /** N26 on a day without school: the pupil was phoned. */
  'phone-pupil': command<SubjectState, object, Event>({
    input: z.object({}),
    may: (state, context) => phonersOf(state, context.world, context.today).includes(context.actor) || answers(state, context),
    possible: (state, context) => (callOf(state, context) === undefined ? refuse('already-answered') : null),
    decide: (state, _, context) => {
      const call = callOf(state, context);
      return call === undefined ? refuse('already-answered') : [{ type: 'pupil-phoned', data: { seq: call.flag.seq, on: call.on } }];
    },
  }),
};
