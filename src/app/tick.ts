// One beat of the loop: whoever is awake is looked at, subjects first, then desks. After a night of downtime the next beat heals everything.
import { isDeskId } from '../core/desk/desk';
import { schoolDocumentId } from '../core/school/revision';
import { deliver } from './deliver';
import { kindOf } from './error-kind';
import { oneStepPerTurn } from './give-way';
import { reconcile } from './reconcile';
import { startRound, type Loop, type Round } from './round';
import { changeDesk } from './save';

/** Subjects and desks looked at in one go; also how many follow a new revision of the school in one tick. */
const AT_A_TIME = 200;
const DESKS_AT_ONCE = 8;
/** What one document sets off in others settles within a few passes; the rest waits for the next tick. */
const PASSES = 5;
const WORK_PER_PASS = 2000;

/** Does what is due now, and lets taps come in between. True when more is waiting than one tick does. */
export async function tick(loop: Loop): Promise<boolean> {
  const round = await startRound(loop, oneStepPerTurn());
  const { school } = round.world;
  // Who coordinates gets an overview (N30) before anything was ever sent to them.
  for (const person of school.seats.coordinators) await changeDesk(round, person, (desk) => desk);
  const failed = new Set<string>();
  const awake = async (): Promise<string[]> =>
    (await loop.store.awake(loop.clock.now(), AT_A_TIME, school.revision)).filter((id) => !failed.has(id));
  for (let pass = 0; pass < PASSES; pass++) {
    const ids = await awake();
    if (ids.length === 0) return false;
    await work(round, ids, failed);
  }
  return (await awake()).length > 0;
}

/** After a tap: brings the desks of these documents up to date and sends what is due, at once. */
export async function attend(round: Round, ids: readonly string[]): Promise<void> {
  await work(round, ids, new Set());
}

/** Works off these documents and what they touch. One that fails is logged and left to the next tick; the others go on. */
async function work(round: Round, ids: readonly string[], failed: Set<string>): Promise<void> {
  const subjects = new Set<string>();
  const desks = new Set<string>();
  const add = (id: string): void => {
    if (!failed.has(id) && id !== schoolDocumentId(round.schoolId)) (isDeskId(id) ? desks : subjects).add(id);
  };
  ids.forEach(add);
  for (let done = 0; done < WORK_PER_PASS && subjects.size + desks.size > 0;) {
    const batch = subjects.size > 0 ? take(subjects, 1) : take(desks, DESKS_AT_ONCE);
    const touched = await Promise.all(batch.map((id) => attempt(round, id, failed)));
    touched.flat().forEach(add);
    done += batch.length;
    await round.giveWay();
  }
}

async function attempt(round: Round, id: string, failed: Set<string>): Promise<string[]> {
  try {
    return isDeskId(id) ? await deliver(round, id) : await reconcile(round, id);
  } catch (error) {
    failed.add(id);
    round.log.error({ id, error: kindOf(error) }, 'the loop stumbled over a document; it is tried again');
    return [];
  }
}

function take(from: Set<string>, count: number): string[] {
  const taken = [...from].slice(0, count);
  taken.forEach((id) => from.delete(id));
  return taken;
}
