// The first page of somebody at any moment: the cases with their tracks and the own reports with their progress.
import type { PersonId } from '../core/school/school';
import { homeCard } from '../core/views/home';
import type { AnyCard } from '../core/views/viewer';
import { openStates } from './find-subject';
import { startRound, type Loop } from './round';

/** Undefined for who leads nothing and reported nothing. */
export async function homeNow(loop: Loop, person: PersonId): Promise<AnyCard | undefined> {
  const round = await startRound(loop);
  return homeCard(await openStates(round), { person, now: loop.clock.now(), world: round.world });
}
