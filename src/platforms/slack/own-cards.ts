// The few texts that only Slack needs, as messages like any other: where to tap, who is not let in, what could not be opened.
import words from '../../../cards/words/nl/slack.json';
import { fillIn } from '../../app/mistake';
import type { CardJson, OutgoingMessage } from '../../app/ports';
import type { World } from '../../core/school/world';
import { officeCoordinator } from '../../core/views/who-to-ask';
import { elementsOf } from './blocks/card-elements';
import type { NotLetIn } from './people';

interface Button {
  title: string;
  /** `say:melding`: the same as typing that word. */
  verb: string;
}

/** A word is typed at most so long into a button: an action id holds 255 characters. */
const LONGEST_WORD = 100;

/** Answers to typed words that do not belong in a chat: one button, and the answer opens in a window that only this person sees. */
export function opener(typed: string): OutgoingMessage {
  const verb = `say:${typed
    .replace(/[\s#]+/g, ' ')
    .trim()
    .slice(0, LONGEST_WORD)}`;
  return message(words.open_title, words.open, [{ title: words.open_button, verb }]);
}

/** The first thing on everybody's App Home. */
export function homeCard(): OutgoingMessage {
  return message(words.home_title, words.home, [{ title: words.home_button, verb: 'say:melding' }]);
}

/** A message, and the same in one text for a place where no card fits. */
interface Said {
  message: OutgoingMessage;
  sentence: string;
}

/** For who is not let in, and for whom we do not know: whom to ask, and nothing else. */
export function notLetIn(why: NotLetIn, world: World): Said {
  if (why === 'unsure') return said(words.unsure_title, words.unsure);
  const ask = officeCoordinator({ person: '', world });
  const name = world.school.people.find(({ id }) => id === ask)?.name;
  return said(words.stranger_title, name === undefined ? words.stranger_nobody : fillIn(words.stranger, { ask: name }));
}

/** A button or a form of another version of the bot. */
export function tooOld(): Said {
  return said(words.too_old_title, words.too_old);
}

/** What was asked did not happen, and nothing more is known: the store was away from the start, or Slack did not open a window. */
export function notOpened(): Said {
  return said(words.not_opened_title, words.not_opened);
}

/** A refusal that belongs at a field, after a tap outside a form. */
export function notNow(sentence: string): OutgoingMessage {
  return message(words.not_now_title, sentence);
}

/** Stands in the window until the answer is there; nothing can be typed in it. */
export function waiting(): OutgoingMessage {
  return message(words.waiting_title, words.waiting);
}

/** The same, after something was sent. */
export function saving(): OutgoingMessage {
  return message(words.waiting_title, words.saving);
}

/** The message without the buttons that do this. */
export function without(verb: string, shown: OutgoingMessage): OutgoingMessage {
  const body = elementsOf(shown.card).map((element) =>
    element.type === 'ActionSet' ? { ...element, actions: element.actions.filter((action) => action.verb !== verb) } : element,
  );
  return { ...shown, card: { ...shown.card, body } };
}

function said(heading: string, text: string): Said {
  return { message: message(heading, text), sentence: text };
}

function message(heading: string, text: string, buttons: readonly Button[] = []): OutgoingMessage {
  const actions = buttons.map(({ title, verb }) => ({
    type: 'Action.Execute',
    title,
    verb,
    data: { subject: '', ref: '', about: '' },
    style: 'positive',
  }));
  const card: CardJson = {
    body: [
      { type: 'TextBlock', text: heading, style: 'heading' },
      { type: 'TextBlock', text },
      ...(actions.length > 0 ? [{ type: 'ActionSet', actions }] : []),
    ],
  };
  return { summary: heading, card, look: 'open', acute: false };
}
