// A typed word -> what is put in the chat. Content never stands there: it waits behind a button, or as a draft on the desk.
import { readWord } from '../../app/chat-words';
import { keepDraft } from '../../app/drafts';
import type { OutgoingMessage } from '../../app/ports';
import type { Presenter } from '../../app/present';
import type { Receiver } from '../../app/receive';
import type { Reply } from '../../app/reply';
import { startRound, type Loop } from '../../app/round';
import type { PersonId } from '../../core/school/school';
import type { AnyCard } from '../../core/views/viewer';
import words from '../../../cards/words/nl/teams.json';
import type { OpenForms } from './open-forms';
import { doorMessage, sentenceMessage } from './sentences';
import { typedText } from './typed-text';
import { valuesIn } from '../../app/with-values';

/** More is typed in a form, which has a field for it. */
const LONGEST_TEXT = 3_000;

/** Cards that name numbers, days and colleagues, and never a pupil or a story. */
const NEUTRAL: readonly AnyCard['card'][] = [
  'welcome',
  'help-unknown',
  'help',
  'help-topic',
  'help-people',
  'overview-monday',
  'away',
  'refusal',
  'draft',
  'case-list',
  'folded',
];

/** Whether a card may stand in a chat; a form may while nothing is filled in. */
export function mayStand(card: AnyCard): boolean {
  if (card.card === 'report-form') return card.data.target === '' && card.data.words === '';
  return NEUTRAL.includes(card.card);
}

export interface TypedParts {
  loop: Loop;
  receiver: Receiver;
  presenter: Presenter;
  forms: OpenForms;
}

/** Throws what the world or a bug throws. */
export async function answerTyped(parts: TypedParts, person: PersonId, text: string): Promise<OutgoingMessage> {
  const typed = typedText(text);
  if (typed.length > LONGEST_TEXT) return sentenceMessage(words.too_long);
  const { word, rest } = readWord(typed);
  const reply = await parts.receiver.say(person, typed);
  if (!('card' in reply) || mayStand(reply.card)) return drawn(parts, person, reply);
  return reply.card.card === 'report-form' ? waitsOnDesk(parts, person, reply.card) : doorMessage(`${word ?? ''} ${rest}`.trim());
}

/** What was typed behind the word is a story already: it waits, sealed, on the desk, and the chat asks whether to go on with it. */
async function waitsOnDesk(parts: TypedParts, person: PersonId, form: Extract<AnyCard, { card: 'report-form' }>): Promise<OutgoingMessage> {
  const { loop, presenter, receiver } = parts;
  const round = await startRound(loop);
  const card = presenter.card(form, round.world, loop.clock.now());
  await keepDraft(round, person, 'send-report', form.data.ref, valuesIn(card));
  return drawn(parts, person, await receiver.say(person, 'melding'));
}

async function drawn({ loop, presenter, forms }: TypedParts, person: PersonId, reply: Reply): Promise<OutgoingMessage> {
  const world = await loop.worlds.now();
  const now = loop.clock.now();
  if (!('card' in reply)) return sentenceMessage(presenter.sentence(reply.atField, world, now));
  const message = presenter.message(reply.card, world, now, 'open');
  forms.keep(person, reply.card.data.ref, message.card);
  return message;
}
