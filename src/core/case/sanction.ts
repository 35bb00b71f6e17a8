// A measure for who goes on: what the school decided for one pupil, from when until when, and how the pupil comes back (I7, N25).
import { sanctions, type SanctionCheck, type SanctionPhase } from '../../protocol/v1/sanctions';
import { valueOf } from '../school/choices';
import type { PersonId } from '../school/school';
import type { World } from '../school/world';
import { leadersOf, officeOf } from '../subject/leads';
import { addDays } from '../time/calendar-days';
import type { Day, Instant } from '../time/instant';
import type { CaseState } from './case';

export interface Sanction {
  seq: number;
  at: Instant;
  by: PersonId;
  /** Key of the pupil. */
  pupil: string;
  phase: SanctionPhase;
  beginOn: Day;
  /** The last day; empty when it has none. */
  lastOn: Day | '';
  decidedBy: PersonId;
  /** On whose mandate, when that is not who decided: a member of the board, or the board. */
  mandate: PersonId | 'board' | '';
  watchedBy: PersonId;
  /** Why phases were skipped; empty when none was. */
  why: string;
  /** For the file of this pupil. */
  text: string;
  checks: SanctionCheck[];
  back?: { seq: number; at: Instant; by: PersonId; receives: PersonId; place: string; talkOn: Day };
}

export interface SanctionState {
  sanctions: Sanction[];
}

/** Before the first one. */
export const EMPTY_SANCTIONS: SanctionState = { sanctions: [] };

/** The highest phase that a pupil had; 0 for none. */
export function lastPhaseOf(state: Pick<CaseState, 'sanctions'>, pupil: string): SanctionPhase | 0 {
  return state.sanctions.reduce<SanctionPhase | 0>((last, one) => (one.pupil === pupil && one.phase > last ? one.phase : last), 0);
}

/** I7: the phases come in order; one that leaves others out needs a reason. */
export function skips(state: Pick<CaseState, 'sanctions'>, pupil: string, phase: SanctionPhase): boolean {
  return phase > lastPhaseOf(state, pupil) + 1;
}

/**
 * What the length of a suspension asks: longer than a week at a stretch is more than there may be; longer than one day is told to the
 * Inspectorate with the reasons. Empty for what is no suspension, and for one day.
 */
export function lengthOf({ phase, beginOn, lastOn }: Pick<Sanction, 'phase' | 'beginOn' | 'lastOn'>, world: World): 'week' | 'day' | '' {
  if (!sanctions[phase].away || lastOn === '') return '';
  if (lastOn > addDays(beginOn, valueOf(world.school, 'i7-suspension-most') - 1)) return 'week';
  return world.days.count(beginOn, lastOn) + 1 > valueOf(world.school, 'i7-told-beyond') ? 'day' : '';
}

/** Who can have decided on a phase, and on whose mandate (I7). `id` is what a form sends back. */
export interface Decider {
  id: string;
  person: PersonId;
  mandate: Sanction['mandate'];
}

/** 1 and 2 who leads, 3 coordinator or team leader, 4 and 5 the board: itself, or somebody with its mandate. */
export function decidersOf(state: CaseState, phase: SanctionPhase, world: World): Decider[] {
  const { decides } = sanctions[phase];
  if (decides === 'lead') return leadersOf(state, world).map(decider);
  if (decides === 'coordinator-or-team-leader') {
    return unique(['coordinator', 'second-coordinator', 'team-leader'] as const).map(decider);
  }
  const board = unique(['board'] as const);
  const mandates = board.length === 0 ? ['board'] : board;
  const mandated = unique(['management', 'team-leader'] as const).filter((person) => !board.includes(person));
  return [
    ...board.map(decider),
    ...mandated.flatMap((person) => mandates.map((mandate) => ({ id: `${person}:${mandate}`, person, mandate }))),
  ];

  function unique(seats: readonly Parameters<typeof officeOf>[1][]): PersonId[] {
    return [...new Set(seats.flatMap((seat) => officeOf(state, seat, world)))];
  }
}

function decider(person: PersonId): Decider {
  return { id: person, person, mandate: '' };
}
