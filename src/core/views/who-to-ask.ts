// Whom somebody without access may ask: the coordinator, and for the coordinator the second one or nobody.
import { refuse, type Refusal } from '../kernel/outcome';
import type { PersonId } from '../school/school';
import type { Viewer } from './viewer';

/** The coordinator of the school who is not the viewer; empty when there is none. */
export function officeCoordinator({ person, world }: Pick<Viewer, 'person' | 'world'>): PersonId {
  return world.school.seats.coordinators.find((one) => one !== person) ?? world.school.seats.management.find((one) => one !== person) ?? '';
}

/** The one sentence for no access and for an unknown number: it depends on nothing but the school, so it tells nothing. */
export function noAccess(number: string, viewer: Pick<Viewer, 'person' | 'world'>): Refusal {
  return refuse('no-access', { number, ask: officeCoordinator(viewer) });
}
