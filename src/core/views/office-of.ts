// By which office somebody gets a message, and who holds an office for a report or case.
import type { Office } from '../cards/card';
import type { Notice } from '../kernel/notice';
import type { PersonId } from '../school/school';
import type { World } from '../school/world';
import { CHAIN, type OfficeSeat } from '../school/who-holds';
import { leadersOf, officeOf, placeOf, seatOf } from '../subject/leads';
import type { SubjectState } from '../subject/state';

const OFFICES: Readonly<Record<string, Office>> = {
  'mentor': 'mentor',
  'coordinator': 'coordinator',
  'second-coordinator': 'coordinator',
  'team-leader': 'team-leader',
  'management': 'management',
  'on-call': 'on-call',
  'child-protection': 'child-protection',
};
/** Seats of rules that stand for a place in the chain, whoever holds it. */
const PLACES = ['overseer', 'late-first', 'next-above', 'above-answerer', 'next-after-bridge', 'above-new-lead', 'asked'];

/** The first holder of an office for this pupil; empty when there is none. */
export function holderOf(seat: OfficeSeat, state: SubjectState, world: World): PersonId {
  return officeOf(state, seat, world)[0] ?? '';
}

/** Whom somebody phones who cannot wait: the person on call, otherwise the first of the chain from the coordinator on; never oneself. */
export function whomToPhone(state: SubjectState, world: World, reader: PersonId = ''): PersonId {
  const seats = ['on-call', 'coordinator', 'second-coordinator', 'team-leader', 'management'] as const;
  return seats.flatMap((seat) => officeOf(state, seat, world)).find((person) => person !== reader) ?? '';
}

/** The coordinator, unless that is the reader or who leads: then there is nobody to ask along. */
export function otherCoordinator(state: SubjectState, world: World, reader: PersonId): PersonId {
  const coordinator = holderOf('coordinator', state, world);
  return coordinator === reader || leadersOf(state, world).includes(coordinator) ? '' : coordinator;
}

/** The office of a person in the chain; empty for a colleague without one. */
export function officeOfPerson(person: PersonId, state: SubjectState, world: World): Office | '' {
  const seat = CHAIN[placeOf(state, person, world)];
  if (seat === undefined || (seat === 'mentor' && !officeOf(state, 'mentor', world).includes(person))) return '';
  return OFFICES[seat] ?? '';
}

/** Why this person gets this notice; empty when the message itself says so. */
export function officeOfNotice(notice: Notice, state: SubjectState, world: World): Office | '' {
  const own = OFFICES[notice.seat];
  if (own !== undefined) return own;
  if (state.kind === 'case' && state.lead === notice.person) return '';
  if (PLACES.includes(notice.seat)) return officeOfPerson(notice.person, state, world);
  return state.kind === 'report' && notice.seat === 'lead' ? (OFFICES[seatOf(state, world)] ?? '') : '';
}

/** Whether this person stands above the coordinator while the case is at level 1: then number and step only (N12). */
export function seesStepOnly(person: PersonId, state: SubjectState, world: World): boolean {
  const level = state.kind === 'case' ? state.level : 1;
  return level <= 1 && placeOf(state, person, world) > CHAIN.indexOf('coordinator') && !leadersOf(state, world).includes(person);
}
