// The overview of the week at any moment, for who looks for it; on Mondays it comes by itself (N30).
import type { Desk } from '../core/desk/desk';
import type { PersonId } from '../core/school/school';
import { overviewCard } from '../core/views/overview';
import type { AnyCard } from '../core/views/viewer';
import { startRound, type Loop } from './round';
import { stateOf, type SubjectDocument } from './record';

/** Nobody is asked anything by it, so it is about no notice. */
const NO_NOTICE = { key: '', about: '' };

/** The overview of a coordinator; undefined for everybody else. */
export async function overviewNow(loop: Loop, person: PersonId): Promise<AnyCard | undefined> {
  const { store, clock, world } = await startRound(loop);
  if (!world.school.seats.coordinators.includes(person)) return undefined;
  const open = [...(await store.open('report')), ...(await store.open('case'))] as SubjectDocument[];
  const desks = (await store.open('desk')).map((document) => document.body as Desk);
  return overviewCard(
    open.map(stateOf),
    desks,
    NO_NOTICE,
    { person, now: clock.now(), world },
    { repeat: false, deputyFor: '', lines: [] },
  );
}
