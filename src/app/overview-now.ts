// The overview of the week at any moment, for who looks for it; on Mondays it comes by itself (N30).
import type { Desk } from '../core/desk/desk';
import type { PersonId, School } from '../core/school/school';
import { overviewCard } from '../core/views/overview';
import type { AnyCard, Viewer } from '../core/views/viewer';
import { startRound, type Loop, type Round } from './round';
import { stateOf, type SubjectDocument } from './record';

/** Nobody is asked anything by it, so it is about no notice. */
const NO_NOTICE = { key: '', about: '' };

/** The overview of who coordinates or leads a team; undefined for everybody else. */
export async function overviewNow(loop: Loop, person: PersonId): Promise<AnyCard | undefined> {
  const round = await startRound(loop);
  return overviewFor(round, { person, now: round.clock.now(), world: round.world });
}

/** The same within a round that was started. Who leads a team sees what asks for them (I18: number, step and day). */
export async function overviewFor({ store }: Round, viewer: Viewer): Promise<AnyCard | undefined> {
  if (!overseers(viewer.world.school).includes(viewer.person)) return undefined;
  const open = [...(await store.open('report')), ...(await store.open('case'))] as SubjectDocument[];
  const desks = (await store.open('desk')).map((document) => document.body as Desk);
  return overviewCard(open.map(stateOf), desks, NO_NOTICE, viewer, { repeat: false, deputyFor: '', lines: [] });
}

function overseers({ seats, classes }: School): PersonId[] {
  return [...seats.coordinators, ...classes.map(({ teamLeader }) => teamLeader)];
}
