// What stays in the chat after a tap: a message turns into the next question or into its line, and no window opens for that.
import type { OutgoingMessage } from '../../app/ports';
import { startRound, type Loop } from '../../app/round';
import { changeDesk } from '../../app/save';
import type { Desk, Screen } from '../../core/desk/desk';
import { OPEN_FOR, setLook } from '../../core/desk/screens';
import type { CardName } from '../../core/card-data';
import type { PersonId } from '../../core/school/school';
import { addressOf } from './message-id';
import type { Place, Sender } from './sender';

/** Cards without a pupil in them: a number, a day, a colleague. Everything else opens in a window. */
const MAY_STAND_IN_CHAT: readonly CardName[] = ['folded', 'day-choice'];

export interface TappedMessage {
  person: PersonId;
  place: Place;
  card: CardName;
  message: OutgoingMessage;
}

/** Draws an answer in the message that was tapped. False when it belongs in a window, or could not be drawn. */
export type DrawInMessage = (tapped: TappedMessage) => Promise<boolean>;

export function drawInMessage(loop: Loop, sender: Sender): DrawInMessage {
  return async ({ person, place, card, message }) => {
    if (!MAY_STAND_IN_CHAT.includes(card)) return false;
    const address = addressOf(place, person);
    let before: Screen | undefined;
    // Written down first: when the drawing gets lost, the message is drawn again as it was.
    await changeDesk(await startRound(loop), person, (desk) => {
      before = screenAt(desk, address.message);
      return before === undefined || before.look === 'done' ? desk : setLook(desk, address, 'open', loop.clock.now() + OPEN_FOR);
    });
    if (before === undefined) return false;
    // The loop folded it already: the tap was the answer.
    if (before.look === 'done') return card === 'folded';
    return (await sender.update(place, message)).result === 'sent';
  };
}

function screenAt({ screens }: Desk, message: string): Screen | undefined {
  return screens.find(({ address }) => address.message === message);
}
