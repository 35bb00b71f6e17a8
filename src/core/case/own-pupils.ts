// For which pupils somebody answers in a round: who leads for all of them, a co-mentor for the own pupil only (I17, N17).
import type { CommandContext } from '../kernel/command';
import { coMentorFor } from '../subject/co-mentors';
import { standsInFor } from '../subject/rights';
import type { Round } from '../subject/rounds';
import type { CaseState } from './case';
import { recordsTalks } from './held-talk';

/** Keys of the pupils for whom this person, or a colleague who is away, is co-mentor now. */
export function ownPupils(state: CaseState, { actor, world, today }: CommandContext): string[] {
  return [actor, ...standsInFor(actor, world, today)].flatMap((person) => coMentorFor(state, person, world));
}

/** The round as far as this person is asked about it; undefined for who is not. A co-mentor is asked in rounds of step 5 only. */
export function ownRound(round: Round | undefined, state: CaseState, context: CommandContext): Round | undefined {
  if (round === undefined || recordsTalks(state, context)) return round;
  if (round.kind === 'step3' || round.kind === 'between') return undefined;
  const own = ownPupils(state, context);
  return own.length === 0 ? undefined : { ...round, toAsk: round.toAsk.filter((key) => own.includes(key)) };
}
