// Turns an office of the school into persons. Nobody else reads `seats` and `mentors`; parts in a case (lead, reporter …) are the case's.
import { pupilOf } from './listed';
import type { PersonId, School, SchoolClass } from './school';

export type OfficeSeat =
  | 'mentor'
  | 'coordinator'
  | 'second-coordinator'
  | 'team-leader'
  | 'management'
  | 'board'
  | 'on-call'
  | 'child-protection'
  | 'confidential-adviser';

/** Who is asked next when nobody answers (protocol/v1, *The chain*). The board comes in only where a rule names it. */
export const CHAIN: readonly OfficeSeat[] = ['mentor', 'coordinator', 'team-leader', 'management'];

/** For whom a seat is asked. */
export interface SeatOf {
  /** The pupil's class; left out when nobody knows it: then there is no mentor and no team leader. */
  class?: string;
  /** Who gets nothing about these pupils (I10), from `shutOutOf` and from the case. */
  shutOut: readonly PersonId[];
}

type Offices = Pick<School, 'classes' | 'seats'>;

/**
 * The persons who hold a seat, in the order of the school file; an empty list when nobody does, and then the seat is skipped.
 * Duo mentors are both given. I10: a mentor who is shut out leaves the seat to the other duo mentor, or empty, so that the chain goes on
 * with the coordinator; a coordinator who is shut out is replaced by the second coordinator, else by the team leader.
 * The confidential adviser is given to be shown as a person to call and never gets a case.
 */
export function holdersOf(school: Offices, seat: OfficeSeat, of: SeatOf): PersonId[] {
  const { seats } = school;
  const allowed = (people: readonly PersonId[]): PersonId[] => people.filter((person) => !of.shutOut.includes(person));
  switch (seat) {
    case 'mentor':
      return allowed(classOf(school, of.class)?.mentors ?? []);
    case 'coordinator':
      return coordinatorOf(school, of);
    case 'second-coordinator':
      return allowed(seats.coordinators.slice(1, 2));
    case 'team-leader': {
      const found = classOf(school, of.class);
      return found === undefined ? [] : allowed([found.teamLeader]);
    }
    case 'management':
      return allowed(seats.management);
    case 'board':
      return allowed(seats.board);
    case 'on-call':
      return allowed(seats.onCall);
    case 'child-protection':
      return allowed(seats.childProtection);
    case 'confidential-adviser':
      return allowed(seats.confidentialAdviser);
  }
}

/** Staff who are family of one of these pupils, or said that they know the family (I10); each once. */
export function shutOutOf(school: Pick<School, 'pupils' | 'ties'>, pupilNumbers: readonly string[]): PersonId[] {
  const family = pupilNumbers.flatMap((number) => pupilOf(number, school)?.family ?? []);
  const ties = school.ties.filter((tie) => pupilNumbers.includes(tie.pupil)).map((tie) => tie.person);
  return [...new Set([...family, ...ties])];
}

function coordinatorOf(school: Offices, of: SeatOf): PersonId[] {
  const first = school.seats.coordinators[0];
  if (first === undefined) return [];
  if (!of.shutOut.includes(first)) return [first];
  const second = holdersOf(school, 'second-coordinator', of);
  return second.length > 0 ? second : holdersOf(school, 'team-leader', of);
}

function classOf(school: Offices, id: string | undefined): SchoolClass | undefined {
  return school.classes.find((candidate) => candidate.id === id);
}
