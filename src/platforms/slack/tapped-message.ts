// What stays in the chat after a tap: a message turns into the next question or into its line, and no window opens for that.
import { startRound, type Loop } from '../../app/round';
import { changeDesk, type DeskDocument } from '../../app/save';
import type { CardName } from '../../core/card-data';
import { deskIdOf, type Desk, type Screen } from '../../core/desk/desk';
import { ANSWERED_FOR, OPEN_FOR, setLook } from '../../core/desk/screens';
import type { PersonId } from '../../core/school/school';
import type { Answer } from './answers';
import { addressOf } from './message-id';
import type { Place, Sender } from './sender';

/** Cards without a pupil in them: a number, a day, a colleague. Everything else opens in a window. */
const MAY_STAND_IN_CHAT: readonly CardName[] = ['folded', 'day-choice'];

/** The message out of which a tap or a form came. */
export interface TappedMessage {
  place: Place;
  /** Remembers how the message looks, just before the work is done. */
  lookBefore(person: PersonId): Promise<void>;
  /** Whether this answer belongs in the message, and not in a window. Asks nothing of Slack. */
  takes(answer: Answer): Promise<boolean>;
  /** Draws what it took. False when Slack did not. */
  draw(answer: Answer): Promise<boolean>;
}

export function tappedMessages(loop: Loop, sender: Sender): (place: Place) => TappedMessage {
  return (place) => {
    let before: Screen['look'] | undefined;
    let after: Screen['look'] | undefined;
    const screenOf = (desk: Desk | undefined, person: PersonId): Screen | undefined =>
      desk?.screens.find(({ address }) => address.message === addressOf(place, person).message);

    /** Written down before it is drawn: when the drawing gets lost, the message is drawn again as it was. Gives how it looked. */
    const open = async (person: PersonId, lasts: number): Promise<Screen['look'] | undefined> => {
      let found: Screen['look'] | undefined;
      await changeDesk(await startRound(loop), person, (desk) => {
        found = screenOf(desk, person)?.look;
        if (found === undefined || found === 'done') return desk;
        return setLook(desk, addressOf(place, person), 'open', loop.clock.now() + lasts);
      });
      return found;
    };

    return {
      place,
      async lookBefore(person) {
        const document = (await loop.store.load(deskIdOf(loop.schoolId, person))) as DeskDocument | null;
        before = screenOf(document?.body, person)?.look;
      },
      async takes(answer) {
        // A line that stood there already says nothing about this tap.
        if (answer.kind !== 'card' || !MAY_STAND_IN_CHAT.includes(answer.card.card) || before === undefined || before === 'done')
          return false;
        after = await open(answer.person, answer.card.card === 'folded' ? ANSWERED_FOR : OPEN_FOR);
        return after === 'done' ? answer.card.card === 'folded' : after !== undefined;
      },
      async draw(answer) {
        // Folded by the loop: this tap was what the message asked for.
        if (after === 'done') return true;
        return answer.kind === 'card' && (await sender.update(place, answer.message)).result === 'sent';
      },
    };
  };
}
