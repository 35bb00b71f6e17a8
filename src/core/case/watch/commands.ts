// The long watch after closing: per pupil one tap, and what follows from it (N21).
import { z } from 'zod';
import { command, field, type CommandContext, type EventOf } from '../../kernel/command';
import { refuse } from '../../kernel/outcome';
import { valueOf } from '../../school/choices';
import { watchAsked, type WatchRound } from '../../subject/long-watch';
import type { PlanEvents } from '../../subject/plan/events';
import { partsOf, standsInFor } from '../../subject/rights';
import type { CaseState } from '../case';
import { WATCH_ANSWERS, type Watched } from '../closed-case';
import type { ClosingEvents } from '../closing/events';
import type { WatchEvents } from './events';

type Event = EventOf<WatchEvents & Pick<ClosingEvents, 'case-reopened'> & Pick<PlanEvents, 'talk-asked'>>;
type Said = Pick<Watched, 'pupil' | 'answer'>;

/** One answer for each of `present`, in their order; a page has five. */
const answer = (): ReturnType<typeof field.optionalChoice<(typeof WATCH_ANSWERS)[number]>> => field.optionalChoice(WATCH_ANSWERS);
const watchInput = z.object({
  present: field.checks(),
  watch1: answer(),
  watch2: answer(),
  watch3: answer(),
  watch4: answer(),
  watch5: answer(),
});

export const watchCommands = {
  'answer-watch': command<CaseState, z.infer<typeof watchInput>, Event>({
    input: watchInput,
    choice: 'present',
    may: (state, context) => roundsFor(state, context).length > 0,
    possible: (state, context) => (roundsFor(state, context).every(({ answered }) => answered) ? refuse('already-answered') : null),
    decide: (state, input, context) => {
      const given = [input.watch1, input.watch2, input.watch3, input.watch4, input.watch5];
      const rounds = roundsFor(state, context);
      const events: Event[] = [];
      for (const round of rounds) {
        const answers: Said[] = [];
        for (const { key } of round.pupils) {
          const said = given[input.present.indexOf(key)];
          if (said !== undefined && said !== '') answers.push({ pupil: key, answer: said });
        }
        if (answers.length > 0) events.push({ type: 'watch-answered', data: { watch: round.vacation.id, answers } });
      }
      const said = events.flatMap(({ data }) => ('answers' in data ? data.answers : []));
      if (said.length < input.present.length || said.length === 0) return refuse('unknown-pupil');
      if (said.some((one) => one.answer === 'reopen')) events.push({ type: 'case-reopened', data: { why: '' } });
      for (const one of said) if (asksTalk(one, state, context)) events.push(talkWith(one.pupil, state, events.length, context));
      return events;
    },
  }),
};

/** The rounds that are asked of this person, or of whom the person stands in for; of the coordinator all. */
function roundsFor(state: CaseState, { actor, world, now, today }: CommandContext): WatchRound[] {
  const asked = watchAsked(state, world, today);
  if (partsOf(state, actor, world, now).has('coordinator')) return asked;
  const people = [actor, ...standsInFor(actor, world, today)];
  return asked.filter(({ mentors }) => mentors.some((mentor) => people.includes(mentor)));
}

/** A talk was asked for, or the pupil was not seen so many times in a row. */
function asksTalk({ pupil, answer }: Said, state: CaseState, { world }: CommandContext): boolean {
  if (answer === 'talk-again' || answer === 'reopen') return true;
  if (answer !== 'not-seen') return false;
  const before = (state.watched ?? []).filter((one) => one.pupil === pupil).slice(1 - valueOf(world.school, 'n21-not-seen-most'));
  return before.length === valueOf(world.school, 'n21-not-seen-most') - 1 && before.every((one) => one.answer === 'not-seen');
}

function talkWith(pupil: string, state: CaseState, events: number, { today, world }: CommandContext): Event {
  const within = { schoolDays: valueOf(world.school, 'n21-talk-within') };
  return { type: 'talk-asked', data: { talk: `watch-${state.lastSeq + events + 1}`, kind: 'watch', pupil, anchorOn: today, within } };
}
