// Words typed in the chat with the bot. Slack opens no window for them, so what may not stand in a chat gets a button that does.
import type { App } from '@slack/bolt';
import { readWord } from '../../app/chat-words';
import { keepDraft } from '../../app/drafts';
import type { OutgoingMessage } from '../../app/ports';
import type { Reply } from '../../app/reply';
import { startRound, type Loop } from '../../app/round';
import type { CardName } from '../../core/card-data';
import type { PersonId } from '../../core/school/school';
import { messageOf, type Front } from './front';
import { opener } from './own-cards';
import type { Timing } from './timing';
import { plainTyped } from './typed-text';

/** Answers that hold no pupil and nothing to fill in. */
const MAY_STAND_IN_CHAT: readonly CardName[] = [
  'help-unknown',
  'help',
  'help-topic',
  'help-people',
  'overview-monday',
  'draft',
  'refusal',
  'welcome',
];
/** An answer waits for its turn after messages that were under way; longer than this, and typing again is quicker. */
const LONGEST_WAIT = 5_000;

/** A message of a person in the direct chat; undefined for everything else that Slack calls a message. */
interface Typed {
  user: string;
  text: string;
}

/** As it stands in the manifest. Bolt calls it `message`. */
export const MESSAGE_EVENT = 'message.im';

export function listenToTypedWords(app: App, front: Front, loop: Loop, timing: Timing): void {
  app.message(async ({ message }) => {
    const typed = typedIn(message);
    if (typed !== undefined) front.background.run('word', () => answer(front, loop, timing, typed));
  });
}

async function answer(front: Front, loop: Loop, timing: Timing, { user, text }: Typed): Promise<void> {
  const plain = plainTyped(text);
  const answered = await front.answers.to({ user }, (person) => say(front, loop, person, plain));
  const inChat = answered.kind !== 'card' || MAY_STAND_IN_CHAT.includes(answered.card.card);
  await postInTurn(front, timing, user, inChat ? messageOf(answered) : opener(wordOf(plain)));
}

/** What was typed behind the word goes into the form by way of a draft: a button could not carry it, and must not. */
async function say(front: Front, loop: Loop, person: PersonId, text: string): Promise<Reply> {
  const reply = await front.receiver.say(person, text);
  const { rest } = readWord(text);
  if (rest === '' || !('card' in reply) || reply.card.card !== 'report-form') return reply;
  await keepDraft(await startRound(loop), person, 'send-report', reply.card.data.ref, { words: rest });
  return front.receiver.say(person, 'melding');
}

/** The word as the button says it again; a case number may stand behind it. */
function wordOf(text: string): string {
  const { word = '', rest } = readWord(text);
  return `${word} ${rest}`;
}

async function postInTurn(front: Front, timing: Timing, user: string, message: OutgoingMessage): Promise<void> {
  const first = await front.sender.post(user, message);
  if (first.result !== 'not-sent' || first.retryAfterMs > LONGEST_WAIT) return;
  await timing.pause(first.retryAfterMs);
  await front.sender.post(user, message);
}

/** Our own messages, edits, and messages of other bots have a subtype or a bot id. */
function typedIn(message: object): Typed | undefined {
  const { channel_type, subtype, bot_id, user, text } = message as Readonly<Record<string, unknown>>;
  if (channel_type !== 'im' || subtype !== undefined || bot_id !== undefined) return undefined;
  return typeof user === 'string' && typeof text === 'string' ? { user, text } : undefined;
}
