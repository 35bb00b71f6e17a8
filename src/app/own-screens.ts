// Messages in one person's chat are brought right before the answer to a tap takes the place of one of them.
import { deskIdOf } from '../core/desk/desk';
import type { PersonId } from '../core/school/school';
import { liveDocument } from './find-subject';
import { reconcile } from './reconcile';
import { startRound, type Loop } from './round';
import type { DeskDocument } from './save';
import { updateScreens } from './screens';

/** Draws again what this person sees of a report or case and looks different by now. Sends nothing; what fails is drawn by the loop. */
export async function bringRight(loop: Loop, person: PersonId, subject: string): Promise<void> {
  const round = await startRound(loop);
  const document = await liveDocument(round, subject);
  if (document === null) return;
  await reconcile(round, document.id);
  const desk = (await round.store.load(deskIdOf(round.schoolId, person))) as DeskDocument | null;
  if (desk !== null) await updateScreens(round, desk);
}
