// An account that was refused while it gave the e-mail of a colleague: the coordinator hears of it, once.
import { doubtsToTell, markTold, type DoubtfulAccount } from '../core/school/accounts';
import { deskIdOf } from '../core/desk/desk';
import { officeCoordinator } from '../core/views/who-to-ask';
import { cardOf } from '../core/views/viewer';
import { changeSchool } from './change-school';
import { sendToPerson } from './outbound';
import type { Presenter } from './present';
import { startRound, type Loop, type Round } from './round';
import type { DeskDocument } from './save';

/** Sends what was not told yet. What cannot be sent now stays for the next call; the heartbeat calls it too. */
export async function tellDoubts(loop: Loop, presenter: Presenter): Promise<void> {
  const round = await startRound(loop);
  for (const doubt of doubtsToTell(round.world.school)) {
    // Written down first: of two workers one sends, and a crash in between costs one message rather than repeating it for ever.
    const mine = await changeSchool(loop.store, loop.schoolId, (school) => markTold(school, doubt, true));
    if (mine && !(await tell(round, presenter, doubt))) {
      await changeSchool(loop.store, loop.schoolId, (school) => markTold(school, doubt, false));
    }
  }
}

/** Whether it may have arrived. */
async function tell(round: Round, presenter: Presenter, { person, why }: DoubtfulAccount): Promise<boolean> {
  const { world, clock, store, schoolId } = round;
  const coordinator = officeCoordinator({ person, world });
  const desk = (await store.load(deskIdOf(schoolId, coordinator))) as DeskDocument | null;
  if (desk === null) return false;
  const data = { subject: '', ref: '', about: '', number: '', code: why, params: { person }, field: '', instead: '' };
  const message = presenter.message(cardOf('refusal', data), world, clock.now(), 'neutral');
  const { result } = await sendToPerson(round, desk.body, message);
  return result === 'sent' || result === 'unknown';
}
