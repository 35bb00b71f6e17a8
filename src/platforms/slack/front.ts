// What every listener works with, and the usual way to answer a tap: in the message that was tapped, or in a window.
import type { types } from '@slack/bolt';
import type { Log, OutgoingMessage } from '../../app/ports';
import type { Receiver } from '../../app/receive';
import type { Reply } from '../../app/reply';
import type { PersonId } from '../../core/school/school';
import type { Answer, Answers } from './answers';
import type { Background } from '../../app/background';
import { codeOf } from './outcomes';
import { notNow, notOpened } from './own-cards';
import type { Who } from './people';
import type { Place, Sender } from './sender';
import type { SlackHealth } from './slack-health';
import { stackPlaces } from '../../app/stack-places';
import type { TappedMessage } from './tapped-message';
import { FORM, viewOf } from './view-metadata';
import type { Windows } from './windows';

export interface Front {
  receiver: Receiver;
  answers: Answers;
  windows: Windows;
  sender: Sender;
  tapped(place: Place): TappedMessage;
  health: SlackHealth;
  background: Background;
  log: Log;
}

/** A tap or a word that came with a trigger. */
export interface Asked {
  who: Who;
  trigger: string;
  work: (person: PersonId) => Promise<Reply>;
  /** The message in the chat that was tapped. */
  from?: Place;
}

/** Answers where the answer belongs. Call it after the acknowledgement. Never rejects. */
export async function answerInWindow(front: Front, { who, trigger, work, from }: Asked): Promise<void> {
  const message = from === undefined ? undefined : front.tapped(from);
  await orSay(front, who, () =>
    front.windows.open(trigger, async (elsewhere) => {
      const answer = await front.answers.to(who, outOf(message, work));
      if (elsewhere() && (await message?.takes(answer)) === true && (await message?.draw(answer)) === true) return undefined;
      return viewOf(messageOf(answer), from);
    }),
  );
}

/** When Slack shows nothing, the person gets one sentence in the chat, and the log one line. */
export async function orSay(front: Front, { user }: Who, show: () => Promise<void>): Promise<void> {
  try {
    await show();
  } catch (error) {
    front.health.failed(error);
    front.log.error({ error: codeOf(error), stack: stackPlaces(error) }, 'Slack did not show an answer');
    await front.sender.post(user, notOpened().message);
  }
}

/** The answer as a message. */
export function messageOf(answer: Answer): OutgoingMessage {
  return answer.kind === 'field' ? notNow(answer.sentence) : answer.message;
}

/** The work, after a look at the message out of which it came. */
export function outOf(message: TappedMessage | undefined, work: Asked['work']): Asked['work'] {
  return async (person) => {
    await message?.lookBefore(person);
    return work(person);
  };
}

/** On top of another window: an answer closes that one too, since it is done with. A form goes back to it. */
export function lastWindow(view: types.ModalView): types.ModalView {
  return view.callback_id === FORM ? view : { ...view, clear_on_close: true };
}
