// Which question a card is about, or somebody was asked (N35).
import type { CommandContext } from '../kernel/command';
import { isAsked } from './open-question';
import { standsInFor } from './rights';
import { isOfSearch } from './searching';
import { askedPeople } from './seats';
import type { SubjectState } from './state';
import type { Question } from './subject';

/** The open question that the card was about, or the first open one that this person was asked. @param ofSearch those of I4, or all others. */
export function questionOf(state: SubjectState, context: CommandContext, ofSearch?: boolean): Question | undefined {
  const open = state.questions.filter((question) => isAsked(question, context.today));
  const named = open.find((question) => `question-${question.seq}` === context.about);
  const fits = (question: Question): boolean => ofSearch === undefined || isOfSearch(question) === ofSearch;
  if (named !== undefined) return fits(named) ? named : undefined;
  const people = [context.actor, ...standsInFor(context.actor, context.world, context.today)];
  return open.find((question) => fits(question) && askedPeople(question, state, context.world).some((person) => people.includes(person)));
}
