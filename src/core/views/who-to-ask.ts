// Whom somebody without access may ask: the coordinator, and for the coordinator the second one or nobody.
import type { PersonId } from '../school/school';
import type { Viewer } from './viewer';

/** The coordinator of the school who is not the viewer; empty when there is none. */
export function officeCoordinator({ person, world }: Pick<Viewer, 'person' | 'world'>): PersonId {
  return world.school.seats.coordinators.find((one) => one !== person) ?? world.school.seats.management.find((one) => one !== person) ?? '';
}
