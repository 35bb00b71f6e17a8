// What follows when a case goes up or down the ladder: the level, and the lead offered to its seat (I6).
import { levels, type Level } from '../../protocol/v1/levels';
import type { CommandContext, EventOf } from '../kernel/command';
import type { PersonId } from '../school/school';
import type { World } from '../school/world';
import { leadersOf, officeOf } from '../subject/leads';
import type { LeadEvents } from '../subject/lead/events';
import type { HandOver } from '../subject/subject';
import type { CaseState } from './case';
import type { LevelChange } from './level-changes';
import type { LevelEvents } from './levels/events';

/** How a change of level came about, when it was more than a reasoned tap. */
export interface LevelCause {
  /** Level 4: who took the decision. */
  decidedBy?: PersonId;
  /** I5: a break of an agreement. The offer then waits for N19, so that both come on one card (*Merging*). */
  broken?: true;
}

/**
 * The events of a change of level (I6): the level itself, and the lead offered to the seat of that level. Who leads already and holds that
 * seat keeps it; who taps and holds it has accepted by that tap. No offer when nobody holds the seat: then who leads goes on.
 */
export function levelEvents(
  state: CaseState,
  to: Level,
  why: string,
  context: CommandContext,
  cause: LevelCause = {},
): EventOf<LevelEvents & Pick<LeadEvents, 'lead-offered' | 'lead-taken'>>[] {
  const { world, actor } = context;
  const changed = { type: 'level-changed' as const, data: { from: state.level, to, why, decidedBy: cause.decidedBy ?? '' } };
  const people = seatOf(state, to, world);
  const from = leadersOf(state, world);
  const next = people.includes(actor) ? actor : firstOf(people, state);
  if (next === undefined || people.some((person) => from.includes(person))) return [changed];
  const data = { to: next, from, why, ...(cause.broken === true ? { broken: true as const } : {}) };
  return [changed, next === actor ? { type: 'lead-taken', data } : { type: 'lead-offered', data }];
}

/** Who may lead at a level, for the target of this case; nobody at level 0. */
export function seatOf(state: CaseState, level: Level, world: World): readonly PersonId[] {
  const { lead } = levels[level];
  return lead === '' ? [] : officeOf(state, lead, world);
}

/** Who may take the decision for level 4: the team leader, the management, the board. */
export function decidersOf(state: CaseState, world: World): PersonId[] {
  return [...new Set((['team-leader', 'management', 'board'] as const).flatMap((seat) => officeOf(state, seat, world)))];
}

/** The change of level that a hand-over came with; undefined when the level stayed (N3, N12, N23, N29). */
export function changeWith(state: CaseState, { seq }: Pick<HandOver, 'seq'>): LevelChange | undefined {
  return state.levelChanges.find((change) => change.seq === seq - 1);
}

/** Of duo mentors, the one who led before. */
function firstOf(people: readonly PersonId[], state: CaseState): PersonId | undefined {
  return people.find((person) => state.handOvers.some(({ from }) => from.includes(person))) ?? people[0];
}
