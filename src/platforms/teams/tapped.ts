// A tapped button -> the card or sentence that only this person sees, in place of the card that was tapped.
import { screenAnswered, screenNoted } from '../../app/note-screen';
import type { CardJson, OutgoingMessage } from '../../app/ports';
import { bringRight } from '../../app/own-screens';
import type { Presenter } from '../../app/present';
import type { Receiver, Tap } from '../../app/receive';
import type { Loop } from '../../app/round';
import type { Desk } from '../../core/desk/desk';
import type { Values } from '../../core/kernel/command';
import type { PersonId } from '../../core/school/school';
import type { World } from '../../core/school/world';
import words from '../../../cards/words/nl/teams.json';
import { LARGEST_CARD } from './card-activity';
import { isForm, type OpenForms } from './open-forms';
import { TEAMS } from './platform';
import { answerCard, answerSentence, sentenceMessage, type InvokeAnswer } from './sentences';
import { mayStand } from './typed';
import { withValues } from '../../app/with-values';

export interface TappedParts {
  loop: Loop;
  receiver: Receiver;
  presenter: Presenter;
  forms: OpenForms;
}

export interface Tapped {
  person: PersonId;
  tap: Tap;
  values: Values;
  /** The message in which the button stands; empty when Teams did not say. */
  message: string;
  /** The school as it was read when the tap came in; for names and days only, rights are asked anew. */
  world: World;
  /** Resolves when the answer was given and noted: until then the loop leaves the stored message as it is. */
  answered: Promise<void>;
}

export interface TapAnswer {
  /** In place of the card that was tapped, for this person only. */
  answer: InvokeAnswer;
  /** For a client that knows no invokes, and so no answer in place; never content. */
  chat(): OutgoingMessage;
  /** What the desk of this person must know of it. */
  note(desk: Desk): Desk;
}

/** These taps only show something. */
const OPENS = /^(open|say):/;

/** Throws what the world or a bug throws. */
export async function answerTap(parts: TappedParts, { person, tap, values, message, world, answered }: Tapped): Promise<TapAnswer> {
  const { loop, receiver, presenter, forms } = parts;
  const reply = await receiver.tap(person, tap, values, answered);
  const now = loop.clock.now();
  if ('card' in reply) {
    const { card: given } = reply;
    const card = presenter.card(given, world, now);
    forms.keep(person, given.data.ref, card);
    const shows = { what: isForm(card) ? 'form' : 'content', leadsOn: given.card !== 'folded' && !OPENS.test(tap.verb) } as const;
    // An update of the stored message would take the answer away, so it comes before.
    if (shows.leadsOn && message !== '') await bringRight(loop, person, given.data.subject);
    const address = { platform: TEAMS, to: person, message };
    // A folded line is left to the loop, which draws it in the stored message too.
    const note = given.card === 'folded' ? screenAnswered(address, now) : screenNoted(address, shows, now);
    const chat = (): OutgoingMessage =>
      mayStand(given) ? presenter.message(given, world, now, 'open') : sentenceMessage(words.old_client);
    return { answer: answerCard(card), chat, note: message === '' ? unchanged : note };
  }
  const sentence = presenter.sentence(reply.atField, world, now);
  const form = forms.find(person, tap.ref);
  return { answer: formAgain(form, values, reply.atField.field, sentence), chat: () => sentenceMessage(sentence), note: unchanged };
}

/** After a restart the form is not known any more; the sentence leaves it standing as it is, with what was typed. */
function formAgain(form: CardJson | undefined, values: Values, field: string, sentence: string): InvokeAnswer {
  if (form === undefined) return answerSentence(sentence);
  const again = withValues(form, values, { [field]: sentence });
  const fits = Buffer.byteLength(JSON.stringify(again)) < LARGEST_CARD - ROOM_FOR_FALLBACKS;
  return fits ? answerCard(again) : answerSentence(sentence);
}

/** A form has a few buttons, and each gets a second shape for old clients. */
const ROOM_FOR_FALLBACKS = 2_000;

function unchanged(desk: Desk): Desk {
  return desk;
}
