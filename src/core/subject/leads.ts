// Who leads, who is shut out, and which places of the chain lie above somebody.
import { classNow } from '../school/class-now';
import { isStaff } from '../school/listed';
import type { PersonId } from '../school/school';
import type { World } from '../school/world';
import { CHAIN, holdersOf, shutOutOf, type OfficeSeat } from '../school/who-holds';
import type { ReportState } from '../report/report';
import { remembered } from './remembered';
import { pupilNumbersOf, targetOf, type SubjectState } from './state';

/** Everybody who gets no card of this subject (I10). */
export function shutOut(state: SubjectState, world: World): readonly PersonId[] {
  return shutOutKnown(state, world, '');
}

const shutOutKnown = remembered((state, world) => [...state.shutOut, ...shutOutOf(world.school, pupilNumbersOf(state))]);

/** The persons who hold an office for the target's class, without who is shut out. */
export function officeOf(state: SubjectState, seat: OfficeSeat, world: World): readonly PersonId[] {
  return officeKnown(state, world, seat);
}

const officeKnown = remembered((state, world, seat: OfficeSeat) => {
  const target = targetOf(state);
  const className = target === undefined ? '' : classNow(target, world.school);
  const people = holdersOf(world.school, seat, { ...(className === '' ? {} : { class: className }), shutOut: shutOut(state, world) });
  // I10: the team leader replaces coordinators who are all shut out.
  const asked = seat === 'team-leader' || (seat === 'coordinator' && world.school.seats.coordinators.length > 0);
  if (!asked || people.length > 0 || className !== '') return people;
  // A target whose class nobody knows has no team leader of its own: then every team leader may be asked.
  const all = [...new Set(world.school.classes.map((one) => one.teamLeader))];
  return all.filter((person) => !shutOut(state, world).includes(person));
});

/**
 * Who leads: one person in a case; before pick-up, the seat that has the report counts as who leads. While that seat is empty, or who
 * leads is shut out (I10) or left the school, it is the next in the chain: nobody is forgotten. A report about the target of an open case is
 * that of who leads it (I9); one that belongs to another asks nobody any more.
 */
export function leadersOf(state: SubjectState, world: World): readonly PersonId[] {
  return leadersKnown(state, world, '');
}

/**
 * The seat that has a report. A reporter who is the mentor of the one who did it, and not of the target, is no neutral eye: then it is the
 * coordinator's (I10, N1).
 */
export function seatOf(state: ReportState, world: World): OfficeSeat {
  const { seat } = state.addressee;
  if (seat !== 'mentor' || officeOf(state, 'mentor', world).includes(state.reporter)) return seat;
  const bullies = (state.named ?? []).filter(({ role }) => role === 'bully' || role === 'follower');
  const own = bullies.some((one) =>
    world.school.classes.some(
      ({ id, mentors }) => id === classNow({ number: one.number, class: one.class }, world.school) && mentors.includes(state.reporter),
    ),
  );
  return own ? 'coordinator' : seat;
}

const leadersKnown = remembered((state, world) => {
  if (state.status === 'joined' || state.status === 'sealed') return [];
  const out = shutOut(state, world);
  const present = (person: PersonId): boolean => !out.includes(person) && isStaff(person, world.school);
  const offered = state.kind === 'report' ? [state.offered?.lead ?? ''].filter(present) : [];
  const seated = state.kind === 'case' ? [state.lead].filter(present) : officeOf(state, seatOf(state, world), world);
  const held = offered.length > 0 ? offered : seated;
  const place = state.kind === 'case' ? placeOf(state, state.lead, world) : seatPlace(seatOf(state, world));
  return held.length > 0 ? held : (placesAbove(state, world, place, [])[0] ?? []);
});

/** The place of an office in the chain; the second coordinator stands beside the first, offices outside the chain below it. */
export function seatPlace(seat: OfficeSeat): number {
  return CHAIN.indexOf(seat === 'second-coordinator' ? 'coordinator' : seat);
}

/** The place of a person in the chain; a colleague without an office counts as mentor. */
export function placeOf(state: SubjectState, person: PersonId, world: World): number {
  const place = CHAIN.findLastIndex((seat) => officeOf(state, seat, world).includes(person));
  if (place >= 0) return place;
  if (officeOf(state, 'second-coordinator', world).includes(person)) return seatPlace('second-coordinator');
  return 0;
}

/** The places above one of the chain, lowest first; vacant ones and `without` are left out. */
export function placesAbove(state: SubjectState, world: World, place: number, without: readonly PersonId[]): (readonly PersonId[])[] {
  return CHAIN.slice(place + 1)
    .map((seat) => officeOf(state, seat, world).filter((person) => !without.includes(person)))
    .filter((people) => people.length > 0);
}

/** The first office above a person in the chain that somebody holds who does not lead; the coordinator when there is none. */
export function seatAboveOf(state: SubjectState, person: PersonId, world: World): OfficeSeat {
  const leaders = leadersOf(state, world);
  const above = CHAIN.slice(placeOf(state, person, world) + 1);
  return above.find((seat) => officeOf(state, seat, world).some((holder) => !leaders.includes(holder))) ?? 'coordinator';
}

/** "Next above" = the places above who leads (*The chain*), without who leads. */
export function aboveLead(state: SubjectState, world: World): (readonly PersonId[])[] {
  return placesAbove(state, world, placeOfLead(state, world), leadersOf(state, world));
}

/** The place in the chain of who leads. */
export function placeOfLead(state: SubjectState, world: World): number {
  return state.kind === 'report' ? seatPlace(seatOf(state, world)) : placeOf(state, leadersOf(state, world)[0] ?? state.lead, world);
}

/** The hand-over that waits for an answer, if any. */
export function openHandOver(state: SubjectState): SubjectState['handOvers'][number] | undefined {
  return state.handOvers.findLast((offer) => offer.accepted === undefined && offer.ended === undefined);
}
