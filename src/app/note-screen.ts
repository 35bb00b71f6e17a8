// A message that was opened with content by a tap, or put in the chat as an answer: the desk folds it when its time is over.
import type { Screen } from '../core/desk/desk';
import { newScreen, OPEN_FOR, setLook } from '../core/desk/screens';
import type { PersonId } from '../core/school/school';
import { startRound, type Loop } from './round';
import { changeDesk } from './save';

/**
 * Notes what stands in a message now. `content` is folded after a quarter of an hour; a `form` is not, for somebody may be typing in it.
 * A message that the desk does not know yet is added.
 */
export async function noteScreen(loop: Loop, person: PersonId, address: Screen['address'], shows: 'content' | 'form'): Promise<void> {
  const now = loop.clock.now();
  const foldAt = shows === 'form' ? null : now + OPEN_FOR;
  await changeDesk(await startRound(loop), person, (desk) => {
    const known = desk.screens.some(({ address: { platform, to, message } }) => {
      return platform === address.platform && to === address.to && message === address.message;
    });
    if (known) return setLook(desk, address, 'open', foldAt);
    const screen: Screen = { ...newScreen({ address, form: 'card', keys: [], subjects: [] }, now), look: 'open', foldAt };
    return { ...desk, screens: [...desk.screens, screen] };
  });
}
